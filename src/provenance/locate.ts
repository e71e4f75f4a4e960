import { SheetGrid } from '../domain/sheet-grid.ts';
import type { RawSheet } from '../domain/raw-sheet.ts';
import type { RecordedPart } from '../domain/summary-record.ts';
import { align } from './align.ts';

/** Where a part stands in the workbook now, whatever rows and columns were put in or taken out since. */
export interface LocatedPart {
  readonly part: RecordedPart;
  /** Null where the sheet is gone. */
  readonly grid: SheetGrid | null;
  /** Now, 1-based. */
  readonly labelColumn: number;
  /** By row of the part: its row now, null where it is gone. */
  readonly rows: readonly (number | null)[];
  /** By column of the part. */
  readonly columns: readonly (number | null)[];
  /** Rows between those of the part that were not there. */
  readonly addedRows: readonly number[];
  /** Columns between those of the part that were not there. */
  readonly addedColumns: readonly number[];
}

/** Parts of one sheet that name units in one column are looked for together, as they may name the same ones. */
export function locateParts(parts: readonly RecordedPart[], sheets: readonly RawSheet[]): readonly LocatedPart[] {
  const grids = new Map(
    [...new Set(parts.map(({ sheet }) => sheet))].flatMap((name) => {
      const found = sheets.find((each) => each.name === name);
      return found === undefined ? [] : [[name, new SheetGrid(found)] as const];
    }),
  );
  const stacks = new Map<string, RecordedPart[]>();
  for (const part of parts) {
    const key = `${part.labelColumn}\n${part.sheet}`;
    stacks.set(key, [...(stacks.get(key) ?? []), part]);
  }
  const located = new Map([...stacks.values()].flatMap((stack) => locateStack(stack, grids)));
  return parts.flatMap((part) => located.get(part) ?? []);
}

type Located = readonly (readonly [RecordedPart, LocatedPart])[];

function locateStack(stack: readonly RecordedPart[], grids: ReadonlyMap<string, SheetGrid>): Located {
  const [first] = stack;
  const grid = first === undefined ? undefined : grids.get(first.sheet);
  if (first === undefined || grid === undefined) return stack.map((part) => [part, gone(part)]);
  const labels = labelsOf(stack);
  const found = findRows(labels, grid, first.labelColumn);
  const taken = new Set(found.rows.values());
  return stack.map((part) => [part, locatePart(part, { grid, found, taken })]);
}

const gone = (part: RecordedPart): LocatedPart => ({
  part,
  grid: null,
  labelColumn: part.labelColumn,
  rows: part.rows.map(() => null),
  columns: part.columns.map(() => null),
  addedRows: [],
  addedColumns: [],
});

interface Label {
  readonly text: string;
  /** Rows that it reaches over below the row. */
  readonly below: number;
}

/** By row then, the label that stood in it; in the order of rows. */
const labelsOf = (stack: readonly RecordedPart[]): ReadonlyMap<number, Label> =>
  new Map(
    stack
      .flatMap(({ rows, shown }) =>
        rows.map(({ row }, i) => [row, { text: plain(shown[i]?.label ?? ''), below: shown[i]?.below ?? 0 }] as const),
      )
      .toSorted(([a], [b]) => a - b),
  );

interface FoundRows {
  readonly labelColumn: number;
  /** By row then, the row now. */
  readonly rows: ReadonlyMap<number, number>;
  /** Labels by row now. */
  readonly labels: ReadonlyMap<number, string>;
}

/** Columns that may have been put in or taken out before the one with the names. */
const shifts = [0, 1, -1, 2, -2, 3, -3];

function findRows(labels: ReadonlyMap<number, Label>, grid: SheetGrid, labelColumn: number): FoundRows {
  let best: FoundRows | null = null;
  for (const shift of shifts) {
    if (labelColumn + shift < 1) continue;
    const found = rowsUnder(labels, grid, labelColumn + shift);
    if (found.rows.size * 2 > labels.size) return found;
    if (best === null || found.rows.size > best.rows.size) best = found;
  }
  return best ?? { labelColumn, rows: new Map(), labels: new Map() };
}

/** Of a label over several rows the last one is looked for. */
function rowsUnder(labels: ReadonlyMap<number, Label>, grid: SheetGrid, column: number): FoundRows {
  const now = grid.sheet.rows.flatMap(({ number }) => {
    const text = plain(grid.shownText(number, column));
    const isLast = (grid.merge(number, column)?.bottom ?? number) === number;
    return text === '' || !isLast ? [] : [[number, text] as const];
  });
  const then = [...labels];
  const alignment = align(
    then.map(([, { text }]) => text),
    now.map(([, text]) => text),
  );
  const rows = new Map<number, number>();
  for (const [i, [row, { below }]] of then.entries()) {
    const place = alignment[i] ?? null;
    const at = place === null ? undefined : now[place]?.[0];
    if (at !== undefined) rows.set(row, at - below);
  }
  return { labelColumn: column, rows, labels: new Map(now) };
}

interface Surroundings {
  readonly grid: SheetGrid;
  readonly found: FoundRows;
  /** Rows that belong to a part. */
  readonly taken: ReadonlySet<number>;
}

function locatePart(part: RecordedPart, { grid, found, taken }: Surroundings): LocatedPart {
  const rows = part.rows.map(({ row }) => found.rows.get(row) ?? null);
  const header = part.rows.findIndex(({ kind }) => kind === 'header');
  const titles = part.shown[header]?.cells.map(({ value }) => plain(String(value ?? ''))) ?? [];
  const headerRow = rows[header] ?? null;
  const columns =
    headerRow === null ? part.columns.map(({ column }) => column) : columnsUnder(part, titles, { grid, headerRow });
  const there = rows.filter((row) => row !== null);
  const body = least(rows.filter((_, i) => i !== header).filter((row) => row !== null));
  const [top, bottom] = [least(there), greatest(there)];
  return {
    part,
    grid,
    labelColumn: found.labelColumn,
    rows,
    columns,
    addedRows: [...found.labels.keys()].filter(
      (row) => row > top && row < bottom && !taken.has(row) && !isInHeader(row, headerRow, body),
    ),
    addedColumns: headerRow === null ? [] : added(columns, (column) => grid.shownText(headerRow, column) !== ''),
  };
}

/** Between the header's titles and the first row below may stand the measures. */
const isInHeader = (row: number, headerRow: number | null, top: number): boolean =>
  headerRow !== null && row > headerRow && row < top;

interface HeaderNow {
  readonly grid: SheetGrid;
  readonly headerRow: number;
}

function columnsUnder(
  { columns }: RecordedPart,
  titles: readonly string[],
  { grid, headerRow }: HeaderNow,
): readonly (number | null)[] {
  const width = greatest(grid.sheet.rows.map(({ contents }) => contents.length));
  const now = Array.from({ length: width }, (_, i) => plain(grid.shownText(headerRow, i + 1)));
  const isUnmoved = columns.every(({ column }, i) => now[column - 1] === titles[i]);
  if (isUnmoved) return columns.map(({ column }) => column);
  return align(titles, now).map((place) => (place === null ? null : place + 1));
}

/** Columns between the first and the last that hold something. */
function added(columns: readonly (number | null)[], holds: (column: number) => boolean): readonly number[] {
  const there = columns.filter((column) => column !== null);
  const known = new Set(there);
  const found: number[] = [];
  for (let column = least(there) + 1; column < greatest(there); column += 1)
    if (!known.has(column) && holds(column)) found.push(column);
  return found;
}

/** Not by spreading: there may be more of them than a call takes. */
const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b), Infinity);
const greatest = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), 0);

/** Spaces and line breaks are how a text is set, not what it says. */
export const plain = (text: string): string => text.replaceAll(/\s+/g, '');
