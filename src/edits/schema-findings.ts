import type { DefinedError } from 'ajv';
import { decimalText, equals, isDecimal, parseDecimal, toNumber } from '../domain/decimal.ts';
import { plainText } from '../domain/plain-text.ts';
import { cellValue, valueText } from '../domain/raw-sheet.ts';
import { figureProvenance, typedText, type Figure, type ReturnRow } from '../domain/return.ts';
import { isNumeric, type Column, type Table } from '../domain/table.ts';
import { finding, type Finding, type Subject } from '../findings/finding.ts';
import { term, type Fact } from '../findings/terms.ts';
import { allowedText, requirementOf } from './requirement.ts';
import type { JsonRow, RowValidator } from './row-validator.ts';

/** A row to be checked, in the file that it stands in. */
export interface CheckedRow {
  readonly file: string;
  readonly row: ReturnRow;
  /** The unit's name, which fills a blank unit column; null where the unit is not known. */
  readonly unitName: string | null;
}

/** What the table's JSON Schema has against a row, each error at its cell. */
export function* schemaFindings(checked: CheckedRow, table: Table, validate: RowValidator): Iterable<Finding> {
  for (const error of validate(jsonRow(checked, table))) {
    const key = keyOf(error);
    const column = table.columns.find((candidate) => candidate.key === key);
    const figure = key === null ? undefined : checked.row.figures.get(key);
    if (key === table.unitColumn || isToldElsewhere(error, figure)) continue;
    yield column === undefined || figure === undefined
      ? rowFinding(error, checked)
      : columnFinding(error, subjectOf(checked, column, figure), {
          title: column.title,
          text: typedText(figure) ?? '',
          judged: judgedText(figure, column),
          hidden: hiddenText(figure),
          nothing: isNumeric(column) ? '0' : '',
        });
  }
}

/** The row as a JSON Schema validator takes it. */
function jsonRow({ row, unitName }: CheckedRow, { unitColumn }: Table): JsonRow {
  const json: Record<string, string | number | boolean> = {};
  for (const [key, { value }] of row.figures) {
    if (value !== null) json[key] = isDecimal(value) ? toNumber(value) : value;
  }
  if (unitColumn !== null && unitName !== null && !Object.hasOwn(json, unitColumn)) json[unitColumn] = unitName;
  return json;
}

/** The column that an error is about: a missing property is in `params`, not in the path. */
function keyOf({ keyword, params, instancePath }: DefinedError): string | null {
  if (keyword === 'required') return params.missingProperty;
  const [, key] = instancePath.split('/');
  return key === undefined ? null : key.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** A figure that could not be read has its finding, a merged one stands in another cell, a column that is not there has one at the header, and `if` those of its branch. */
const isToldElsewhere = ({ keyword }: DefinedError, figure: Figure | undefined): boolean =>
  keyword === 'if' || (keyword === 'required' && (figure === undefined || figure.isUnread || figure.isShared === true));

const subjectOf = ({ file, row }: CheckedRow, { key }: Column, figure: Figure): Subject => ({
  at: figureProvenance(file, row, key),
  column: key,
  value: typedText(figure),
});

const relations = {
  minimum: 'at-least',
  maximum: 'at-most',
  exclusiveMinimum: 'more-than',
  exclusiveMaximum: 'less-than',
} as const;

/** What every message about a value tells. */
interface ValueFacts extends Readonly<Record<string, Fact>> {
  readonly title: string;
  readonly text: string;
  /** Empty where the text shows it. */
  readonly judged: string;
  /** That the cell may show fewer digits than it holds; empty where it shows what it holds. */
  readonly hidden: Fact;
  /** What says that there is nothing to report: empty where the column takes no number. */
  readonly nothing: string;
}

/** A number of a spreadsheet has a format; one that was typed into a text file shows all of its digits. */
function hiddenText({ content }: Figure): Fact {
  const value = content === null ? null : cellValue(content);
  const isHidden = typeof value === 'number' && !Number.isInteger(value);
  return isHidden ? term('format-hides', { text: valueText(value) }) : '';
}

/** `1.234567 万元` where the figure that was judged is not the one that stands in the cell, as after a conversion. */
function judgedText(figure: Figure, { measure }: Column): string {
  const { value } = figure;
  if (!isDecimal(value)) return '';
  const [shown = ''] = /-?[\d.,]+/u.exec(plainText(typedText(figure) ?? '')) ?? [];
  const stated = parseDecimal(shown.replaceAll(',', ''));
  return stated !== null && equals(stated, value) ? '' : [decimalText(value), measure ?? ''].join(' ').trim();
}

function columnFinding(error: DefinedError, about: Subject, facts: ValueFacts): Finding {
  switch (error.keyword) {
    case 'required':
      return finding('value/required', about, facts);
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return finding('value/out-of-range', about, {
        ...facts,
        relation: term(relations[error.keyword]),
        bound: error.params.limit,
      });
    case 'enum':
      return finding('value/not-in-list', about, { ...facts, list: error.params.allowedValues.map(allowedText) });
    case 'const':
      return finding('value/not-in-list', about, { ...facts, list: [allowedText(error.params.allowedValue)] });
    default:
      return isNotInteger(error) ? finding('value/not-an-integer', about, facts) : otherFinding(error, about, facts);
  }
}

const isNotInteger = ({ keyword, params }: DefinedError): boolean =>
  keyword === 'type' && [params.type].flat().includes('integer');

const otherFinding = (error: DefinedError, about: Subject, facts: ValueFacts): Finding =>
  finding('value/invalid', about, {
    ...facts,
    ...requirementOf(error),
    hidden: error.keyword === 'multipleOf' ? facts.hidden : '',
  });

/** A keyword over several columns (`dependentRequired`, `if`) is told at the row's first cell. */
function rowFinding(error: DefinedError, { file, row }: CheckedRow): Finding {
  const [[key, figure] = []] = row.figures;
  return otherFinding(
    error,
    { at: figureProvenance(file, row, key ?? null), column: key ?? null },
    {
      title: key ?? '',
      text: figure === undefined ? '' : (typedText(figure) ?? ''),
      judged: '',
      hidden: '',
      nothing: '',
    },
  );
}
