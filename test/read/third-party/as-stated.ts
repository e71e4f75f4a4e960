import { columnName, parseCellName } from '../../../src/domain/cell-address.ts';
import { isFormula, valueText, cellValue, type CellValue, type RawSheet } from '../../../src/domain/raw-sheet.ts';
import { valuesOf, type ReadSample } from './read-sample.ts';
import type { Statement } from './stated/statement.ts';

/** What was read of all that a statement speaks of, in the statement's form. */
export const asStated = (read: ReadSample, stated: Statement): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(views).flatMap(([key, view]) => (key in stated ? [[key, view(read, stated)]] : [])),
  );

type View = (read: ReadSample, stated: Statement) => unknown;

const views: Readonly<Record<keyof Statement, View>> = {
  sheets: ({ sheets }) => sheets.map(listed),
  cells: (read, { cells = {} }) => bySheet(read, cells, cellsOf),
  merges: (read, { merges = {} }) => bySheet(read, merges, mergesOf),
  size: (read, { size = {} }) => bySheet(read, size, sizeOf),
  hiddenRows: (read, { hiddenRows = {} }) => bySheet(read, hiddenRows, hiddenRowsOf),
  hiddenColumns: (read, { hiddenColumns = {} }) =>
    bySheet(read, hiddenColumns, (sheet) => [...(sheet?.hiddenColumns ?? [])]),
  holds: (read, { holds = [] }) => standing(read, holds),
  lacks: (read, { lacks = [] }) => lacks.filter((text) => !standing(read, lacks).includes(text)),
  formulas: (read, { formulas = {} }) => bySheet(read, formulas, formulasOf),
  encoding: ({ encoding }) => encoding,
  finding: ({ codes }, { finding }) => codes.find((code) => code === finding) ?? codes,
};

const bySheet = <T>(
  read: ReadSample,
  facts: Readonly<Record<string, T>>,
  view: (sheet: RawSheet | undefined, fact: T) => unknown,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, view(sheetOf(read, name), fact)]));

const sheetOf = ({ sheets }: ReadSample, name: string): RawSheet | undefined =>
  sheets.find((sheet) => sheet.name === name) ?? (name.startsWith('#') ? sheets[Number(name.slice(1)) - 1] : undefined);

const listed = ({ name, visibility }: RawSheet) =>
  visibility === 'visible' ? (name ?? '') : ([name ?? '', visibility] as const);

type CellFacts = NonNullable<Statement['cells']>[string];

function cellsOf(sheet: RawSheet | undefined, facts: CellFacts): CellFacts {
  const valueAt = valuesOf(sheet);
  return Object.fromEntries(
    Object.entries(facts).map(([address, fact]) => {
      const { row, column } = parseCellName(address) ?? { row: 0, column: 0 };
      if (!isBlock(fact)) return [address, valueAt(row, column)];
      return [address, fact.map((values, down) => values.map((_, across) => valueAt(row + down, column + across)))];
    }),
  );
}

const isBlock = (fact: CellFacts[string]): fact is readonly (readonly CellValue[])[] => Array.isArray(fact);

/** In the order of the statement, which is none. */
function mergesOf(sheet: RawSheet | undefined, facts: readonly string[]): readonly string[] {
  const ranges = (sheet?.merges ?? []).map(
    ({ top, left, bottom, right }) => `${columnName(left)}${top}:${columnName(right)}${bottom}`,
  );
  return [...facts.filter((fact) => ranges.includes(fact)), ...ranges.filter((range) => !facts.includes(range))];
}

type Size = NonNullable<Statement['size']>[string];

const sizeOf = (sheet: RawSheet | undefined, [rows, columns]: Size): Size => [
  rows === null ? null : (sheet?.rows.at(-1)?.number ?? 0),
  columns === null ? null : Math.max(0, ...(sheet?.rows ?? []).map(({ contents }) => contents.length)),
];

const hiddenRowsOf = (sheet: RawSheet | undefined): readonly number[] =>
  (sheet?.rows ?? []).filter(({ hidden }) => hidden).map(({ number }) => number);

function standing({ sheets }: ReadSample, texts: readonly string[]): readonly string[] {
  const cells = sheets.flatMap(({ rows }) =>
    rows.flatMap(({ contents }) =>
      contents.map((content) => (content === undefined ? '' : valueText(cellValue(content)))),
    ),
  );
  return texts.filter((text) => cells.some((cell) => cell?.includes(text)));
}

function formulasOf(
  sheet: RawSheet | undefined,
  facts: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.keys(facts).map((address) => {
      const { row, column } = parseCellName(address) ?? { row: 0, column: 0 };
      const content = sheet?.rows.find(({ number }) => number === row)?.contents[column - 1];
      return [address, content !== undefined && isFormula(content) ? content.formula : ''];
    }),
  );
}
