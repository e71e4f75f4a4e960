import type { Table } from '../domain/table.ts';
import type { Language } from '../findings/entry.ts';
import type { Finding } from '../findings/finding.ts';
import type { Suggestion } from '../findings/suggestion.ts';
import { hint, message } from '../findings/wording.ts';
import { figureOf } from './json-figures.ts';
import type { Json } from './json-text.ts';

/** A finding with the keys of the contract; what might put it right and the clerk's explanation only where there are any. */
export const findingJson = (found: Finding, language: Language, table: Table): Json => ({
  ...findingOf(found, language),
  ...suggestionsOf(found, table),
});

/** A finding as every report for programs has it. */
export const findingOf = (found: Finding, language: Language): Readonly<Record<string, Json>> => ({
  code: found.code,
  severity: found.severity,
  rule: found.rule,
  unit: found.unit,
  file: found.at?.file ?? null,
  sheet: found.at?.sheet ?? null,
  cell: found.at?.cell ?? null,
  column: found.column,
  value: found.value,
  message: message(found, language),
  hint: hint(found, language),
  ...(found.accepted === undefined ? {} : { accepted: { ...found.accepted } }),
});

const suggestionsOf = ({ suggestions }: Finding, table: Table): Readonly<Record<string, Json>> =>
  suggestions === undefined ? {} : { suggestions: suggestions.map((each) => suggestionOf(each, table)) };

const suggestionOf = ({ slip, cells }: Suggestion, { columns }: Table): Json => ({
  slip,
  cells: cells.map(({ cell, column: key, value, typed, least, most }) => {
    const column = columns.find((each) => each.key === key) ?? { type: 'number' };
    return {
      cell,
      column: key,
      value: figureOf(value, column),
      typed,
      least: figureOf(least, column),
      most: figureOf(most, column),
    };
  }),
});
