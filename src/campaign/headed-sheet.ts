import { cellName } from '../domain/cell-address.ts';
import type { Provenance } from '../domain/provenance.ts';
import type { RawSheet } from '../domain/raw-sheet.ts';
import { SheetGrid } from '../domain/sheet-grid.ts';
import type { Words } from '../findings/entry.ts';
import { UsageError } from '../findings/usage-error.ts';
import { refuseSlips, type OddHeading } from './heading-slips.ts';

/** What the headers of the known columns may say: by key, the first being the one that messages name. */
export type Headings<Key extends string> = Readonly<Record<Key, readonly [string, ...string[]]>>;

/** One line of a roster or of the receipts. */
export interface SheetRecord<Key extends string> {
  /** Trimmed; empty where the cell is blank or the sheet has no such column. */
  readonly text: (key: Key) => string;
  readonly at: (key: Key) => Provenance;
  /** The first text of the line, under whatever heading, trimmed. */
  readonly first: () => string;
  /** A mistake at the record's cell under `key`. */
  readonly mistake: (key: Key, words: Words) => UsageError;
}

const headerWithin = 10;

/** The sheet's lines below its header that hold anything under a known column, with a header that has all `required` columns. */
export function* recordsOf<Key extends string>(
  { sheet, file }: { readonly sheet: RawSheet; readonly file: string },
  headings: Headings<Key>,
  required: readonly NoInfer<Key>[],
): Generator<SheetRecord<Key>> {
  const grid = new SheetGrid(sheet);
  const source = file + (sheet.name === null ? '' : `#${sheet.name}`);
  const header = headerOf(grid, headings, { source, required });
  const keys = [...header.columns.keys()];
  for (const { number } of sheet.rows) {
    if (number <= header.row) continue;
    const record = recordAt(number, { grid, file, source, headings, columns: header.columns });
    if (keys.some((key) => record.text(key) !== '')) yield record;
  }
}

/** Which known column each column of the sheet is, from the first to the last with a heading; null for one that is none. */
export function headingsOf<Key extends string>(
  { sheet, file }: { readonly sheet: RawSheet; readonly file: string },
  headings: Headings<Key>,
  required: readonly NoInfer<Key>[],
): readonly (Key | null)[] {
  const grid = new SheetGrid(sheet);
  const { row, columns } = headerOf(grid, headings, { source: file, required });
  const keys = new Map([...columns].map(([key, column]) => [column, key]));
  return Array.from({ length: grid.row(row)?.contents.length ?? 0 }, (_, at) => keys.get(at + 1) ?? null);
}

interface Header<Key> {
  readonly row: number;
  readonly columns: ReadonlyMap<Key, number>;
}

interface Source<Key extends string> {
  readonly grid: SheetGrid;
  readonly file: string;
  readonly source: string;
  readonly headings: Headings<Key>;
  readonly columns: ReadonlyMap<Key, number>;
}

function recordAt<Key extends string>(row: number, place: Source<Key>): SheetRecord<Key> {
  const { grid, file, source, headings, columns } = place;
  const cellOf = (key: Key): string => cellName({ row, column: columns.get(key) ?? 1 });
  const mistake = (key: Key, words: Words): UsageError =>
    new UsageError(words, { file: source, cell: cellOf(key), key, heading: headings[key][0] });
  const text = (key: Key): string => {
    const column = columns.get(key);
    if (column === undefined) return '';
    const value = grid.at(row, column)?.value;
    if (typeof value === 'object' && value !== null && 'error' in value) throw mistake(key, errorCell(value.error));
    return grid.shownText(row, column).trim();
  };
  const first = (): string => {
    const width = grid.row(row)?.contents.length ?? 0;
    const texts = Array.from({ length: width }, (_, at) => grid.shownText(row, at + 1).trim());
    return texts.find((each) => each !== '') ?? '';
  };
  return { text, mistake, first, at: (key) => ({ file, sheet: grid.sheet.name, cell: cellOf(key) }) };
}

function headerOf<Key extends string>(
  grid: SheetGrid,
  headings: Headings<Key>,
  { source, required }: { readonly source: string; readonly required: readonly Key[] },
): Header<Key> {
  const first = grid.sheet.rows.slice(0, headerWithin);
  const rows = first.map(({ number }) => ({ row: number, columns: columnsIn(grid, number, headings) }));
  const complete = rows.find(({ columns }) => required.every((key) => columns.has(key)));
  if (complete !== undefined) {
    refuseSlips(oddHeadings(grid, complete.row, headings), absentNames(complete.columns, headings), source);
    return refuseTwice(grid, headings, { ...complete, source });
  }
  const nearest = rows.reduce((best, row) => (row.columns.size > best.columns.size ? row : best), {
    row: first[0]?.number ?? 1,
    columns: new Map<Key, number>(),
  });
  const [absent] = required.filter((key) => !nearest.columns.has(key));
  throw new UsageError(headerWords(required.map((key) => headings[key][0])), {
    file: source,
    cell: cellName({ row: nearest.row, column: 1 }),
    ...(absent === undefined ? {} : { key: absent, heading: headings[absent][0] }),
  });
}

function columnsIn<Key extends string>(grid: SheetGrid, row: number, headings: Headings<Key>): Map<Key, number> {
  const found = new Map<Key, number>();
  for (const [column, key] of headersIn(grid, row, headings)) if (!found.has(key)) found.set(key, column);
  return found;
}

function* headersIn<Key extends string>(
  grid: SheetGrid,
  row: number,
  headings: Headings<Key>,
): Generator<[column: number, key: Key]> {
  const width = grid.row(row)?.contents.length ?? 0;
  for (let column = 1; column <= width; column++) {
    const key = keyOf(grid.at(row, column)?.text ?? '', headings);
    if (key !== null) yield [column, key];
  }
}

/** Header cells that name no known column. */
function oddHeadings<Key extends string>(grid: SheetGrid, row: number, headings: Headings<Key>): readonly OddHeading[] {
  return (grid.row(row)?.contents ?? []).flatMap((content, at) => {
    const text = content === undefined ? '' : folded(grid.at(row, at + 1)?.text ?? '');
    return text === '' || keyOf(text, headings) !== null ? [] : [{ text, cell: cellName({ row, column: at + 1 }) }];
  });
}

/** What the columns that a header does not have may be called. */
function absentNames<Key extends string>(
  columns: ReadonlyMap<Key, number>,
  headings: Headings<Key>,
): readonly string[] {
  const names: string[] = [];
  for (const key in headings) if (!columns.has(key)) names.push(key, ...headings[key]);
  return names;
}

/** Two columns with the same heading: which one is meant is not for us to say. */
function refuseTwice<Key extends string>(
  grid: SheetGrid,
  headings: Headings<Key>,
  header: Header<Key> & { readonly source: string },
): Header<Key> {
  for (const [column, key] of headersIn(grid, header.row, headings)) {
    const first = header.columns.get(key) ?? column;
    if (first === column) continue;
    const other = cellName({ row: header.row, column: first });
    throw new UsageError(
      { zh: `与 ${other} 是同一栏，只能保留一栏`, en: `this is the same column as ${other}; keep one` },
      { file: header.source, cell: cellName({ row: header.row, column }), key, heading: headings[key][0] },
    );
  }
  return header;
}

function keyOf<Key extends string>(text: string, headings: Headings<Key>): Key | null {
  const heading = folded(text);
  for (const key in headings) if (key === heading || headings[key].some((name) => folded(name) === heading)) return key;
  return null;
}

/** Without case, width and spaces. */
export const folded = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();

const headerWords = (names: readonly string[]): Words => ({
  zh: `前 ${headerWithin} 行内没有找到表头，应有栏目：${names.join('、')}`,
  en: `no header within the first ${headerWithin} rows; expected the columns ${names.join(', ')}`,
});

const errorCell = (error: string): Words => ({
  zh: `单元格是错误值 ${error}，请改为实际内容`,
  en: `the cell holds the error ${error}; put in what is meant`,
});
