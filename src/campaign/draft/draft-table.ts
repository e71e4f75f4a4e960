import { createHash } from 'node:crypto';
import type { SeenColumn, SeenTable } from '../../domain/seen-table.ts';
import type { Table } from '../../domain/table.ts';
import { columnKeys, folded } from './column-keys.ts';
import { columnType, type DraftedType } from './column-type.ts';
import type { DraftNote } from './draft-note.ts';
import { withoutEarlier } from './compared-columns.ts';
import { draftNotes } from './draft-notes.ts';
import { draftedRules } from './drafted-rules.ts';
import { draftedSums } from './drafted-sums.ts';
import { keptColumn } from './kept-column.ts';
import { markedSums, withSummedMeasures } from './marked-sums.ts';
import { isRate } from './number-words.ts';
import { withPartMeasures } from './part-measures.ts';
import { withStatedMeasures, type StatedMeasures } from './stated-measures.ts';

/** A table whose names may be taken over. */
export interface KnownTable {
  readonly table: Table;
  /** Whether the attachment is a form of it, so that all that the table says of a column holds on. */
  readonly isOwn: boolean;
}

/** What a draft is made of. */
export interface DraftPlan {
  readonly seen: SeenTable;
  /** What the table is called where the sheet does not say. */
  readonly name: string;
  /** Null where there is none of that title. */
  readonly known: KnownTable | null;
}

/** The JSON Schema of a table as a sheet shows it, and what it rests on. */
export interface TableDraft {
  readonly schema: Readonly<Record<string, unknown>>;
  readonly notes: readonly DraftNote[];
}

/** Drafts a table. Never throws: what cannot be told is guessed, and noted. */
export function draftTable({ seen: shown, name, known }: DraftPlan): TableDraft {
  const { seen, isCompared } = withoutEarlier(shown, known?.table ?? null);
  const { columns, given } = measuredColumns(seen);
  const own = ownTable(known);
  const keys = columnKeys(columns, known?.table ?? null);
  const types = columns.map(columnType);
  const kept = keptColumns(own, columns, keys);
  const isFigure = types.map(takesFigures);
  const { sums: marked, unclear } = markedSums(columns, isFigure);
  const sums = draftedSums(columns, isFigure, marked);
  const rules = draftedRules({ columns, keys, sums, own });
  const title = seen.title?.text ?? name;
  const unitKey = known?.table.unitColumn ?? 'unit';
  const definitions = types.map((type, at): Definition => ({
    kept: kept[at] ?? null,
    type,
    isCompared: isCompared[at] === true,
  }));
  const written = columns.map((column, at): [string, unknown] => [
    keys[at] ?? '',
    columnSchema(column, definitions[at] ?? anyText),
  ]);
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...tableFacts({ seen, own, title, unitKey }),
    properties: Object.fromEntries(written.toSpliced(seen.unitAt, 0, [unitKey, unitSchema(seen, own)])),
    required: requiredKeys(own, unitKey, keys),
    ...(rules.length === 0 ? {} : { 'x-rules': rules.map(({ schema: rule }) => rule) }),
  };
  return {
    schema,
    notes: draftNotes({ seen, columns, keys, types, kept, sums, rules, title, isCompared, given, unclear }),
  };
}

/** With the measures that cells, parts, a line over the table and formulas in titles tell. */
function measuredColumns(seen: SeenTable): StatedMeasures {
  const { columns, given } = withStatedMeasures(withPartMeasures(seen.columns.map(withShownMeasure)), seen.measures);
  const summed = withSummedMeasures(columns, columns.map(columnType).map(takesFigures));
  return { columns: distinctTitles(summed), given };
}

/** The table that the form was made from; null where there is none. */
const ownTable = (known: KnownTable | null): Table | null => (known?.isOwn === true ? known.table : null);

/** By place, what that table says of a column. */
const keptColumns = (
  own: Table | null,
  columns: readonly SeenColumn[],
  keys: readonly string[],
): readonly (object | null)[] =>
  columns.map((column, at) => (own === null ? null : keptColumn(own, keys[at] ?? '', column)));

const takesFigures = ({ keywords: { type } }: DraftedType): boolean => type === 'integer' || type === 'number';

const anyText: Definition = {
  kept: null,
  type: { keywords: { type: 'string' }, basis: 'nothing', misfit: null },
  isCompared: false,
};

interface Whole {
  readonly seen: SeenTable;
  readonly own: Table | null;
  readonly title: string;
  readonly unitKey: string;
}

/** What holds for the whole table: the form's own facts, where it is one of a table of ours. */
function tableFacts({ seen, own, title, unitKey }: Whole): object {
  const { version, orientation, blank } = own ?? { version: '1.0.0', orientation: seen.orientation, blank: 'zero' };
  const id = own?.schema['$id'] ?? idOf(title);
  return { $id: id, title, type: 'object', 'x-table': { version, unitColumn: unitKey, orientation, blank } };
}

function unitSchema({ unit }: SeenTable, own: Table | null): unknown {
  const columns: unknown = own?.schema['properties'];
  const isKnown = typeof columns === 'object' && columns !== null && own?.unitColumn !== null;
  return isKnown ? Reflect.get(columns, own?.unitColumn ?? '') : { title: unit?.text ?? '填报单位', type: 'string' };
}

/** A form does not say which figures must be there, but its own table does. */
function requiredKeys(own: Table | null, unitKey: string, keys: readonly string[]): readonly string[] {
  const asked = own?.columns.filter(({ required }) => required) ?? [];
  return [unitKey, ...asked.flatMap(({ key }) => (key !== unitKey && keys.includes(key) ? [key] : []))];
}

/** A measure that the cells' own format shows behind every figure: 12%, 3.5万元. */
function withShownMeasure(column: SeenColumn): SeenColumn {
  const shown = new Set(
    column.values.map(({ value }) =>
      typeof value === 'object' && value !== null && 'measure' in value ? value.measure : '',
    ),
  );
  const [only = ''] = shown;
  return column.measure !== null || shown.size !== 1 || only === '' ? column : { ...column, measure: only };
}

/** A name without Chinese characters, as a URN asks for, and the same for the same title. */
const idOf = (title: string): string =>
  `urn:shuangyong:table:draft-${createHash('sha256').update(folded(title)).digest('hex').slice(0, 12)}`;

interface Definition {
  /** What the form's own table says; null where there is none. */
  readonly kept: object | null;
  readonly type: DraftedType;
  readonly isCompared: boolean;
}

function columnSchema(column: SeenColumn, definition: Definition): object {
  const { title, description } = column;
  const { kept, type } = definition;
  const facts = { ...namedFacts(column), ...(takesFigures(type) ? summaryFacts(column, definition) : {}) };
  const columnFacts = Object.keys(facts).length === 0 ? {} : { 'x-column': facts };
  return kept ?? { title, ...(description === null ? {} : { description }), ...type.keywords, ...columnFacts };
}

const namedFacts = ({ group, measure, alias }: SeenColumn): object => ({
  ...(group.length === 0 ? {} : { group }),
  ...(measure === null ? {} : { measure }),
  ...(alias === null ? {} : { aliases: [alias] }),
});

/** How figures are put together: a rate is not added up, and so not compared either. */
function summaryFacts({ title, measure }: SeenColumn, { isCompared }: Definition): object {
  if (isRate(title, measure)) return { aggregate: 'none' };
  return isCompared ? { compare: 'previous' } : {};
}

/** Two columns of one group are called the same in no table: a further one is numbered, and noted. */
function distinctTitles(columns: readonly SeenColumn[]): readonly SeenColumn[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    let title = column.title === '' ? '无标题' : column.title;
    for (let at = 2; taken.has(slot(column, title)); at += 1) title = `${column.title}（${at}）`;
    taken.add(slot(column, title));
    const isFree = column.alias !== null && !taken.has(slot(column, column.alias));
    if (isFree) taken.add(slot(column, column.alias ?? ''));
    return { ...column, title, alias: isFree ? column.alias : null };
  });
}

const slot = ({ group }: SeenColumn, title: string): string => [...group, title].map(folded).join('\u0000');

/** Whether a known table is called what a sheet is called. */
export const isCalled = (table: Table, title: string): boolean => folded(table.title) === folded(title);
