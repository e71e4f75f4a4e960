import type { RawRow } from '../domain/raw-sheet.ts';
import type { SheetGrid } from '../domain/sheet-grid.ts';
import { findHeaderBlock, searchDepth } from './header-block.ts';
import { hasFigures, textsOf } from './row-texts.ts';
import { tableHeader, type HeaderTarget, type TableHeader } from './table-block.ts';
import type { TitleIndex } from './title-index.ts';

/** The first header of a sheet; null where it has none. */
export function sheetHeader(grid: SheetGrid, target: HeaderTarget): TableHeader | null {
  const head = headOf(grid);
  const known = head === null ? undefined : headersOf(target.index).get(head.key);
  if (head !== null && known !== undefined && !mayOutdo(head.rest, known.titles)) return known.header;
  const found = findHeaderBlock(grid, target.index, Math.min(2, target.table.columns.length));
  if (found === null) return null;
  const { titles, ...block } = found;
  const header = tableHeader(grid, block, target);
  if (head !== null && block.bottom < head.end && !mayOutdo(head.rest, titles))
    remember(target.index, head.key, { header, titles });
  return header;
}

/** What stands above a sheet's first figures. All that is asked of a header is answered by it, unless a row below has more titles. */
interface Head {
  readonly key: string;
  /** Row of the first figures. */
  readonly end: number;
  /** The rows below. */
  readonly rest: readonly RawRow[];
}

interface Remembered {
  readonly header: TableHeader;
  /** In the fullest row. */
  readonly titles: number;
}

/** Rows that a head has at most: more are rarely met twice. */
const mostRows = 12;
/** Characters of a key. */
const longestKey = 8000;

/** Null where figures do not begin soon. The figures of a text file are texts, and may be titles too. */
function headOf({ sheet }: SheetGrid): Head | null {
  const at = sheet.rows.slice(0, mostRows).findIndex(hasFigures);
  const end = sheet.rows[at]?.number;
  if (end === undefined) return null;
  const merges = sheet.merges.filter(({ top }) => top <= end);
  const rows = sheet.rows.slice(0, at).map(({ number, contents }) => [number, contents]);
  const key = JSON.stringify([end, rows, merges]);
  return key.length > longestKey ? null : { key, end, rest: sheet.rows.slice(at, searchDepth) };
}

/** Whether some row has more texts than the header has titles. */
const mayOutdo = (rows: readonly RawRow[], titles: number): boolean =>
  rows.some((row) => row.contents.length > titles && textsOf(row).length > titles);

const headers = new WeakMap<TitleIndex, Map<string, Remembered>>();

function headersOf(index: TitleIndex): Map<string, Remembered> {
  const known = headers.get(index) ?? new Map<string, Remembered>();
  headers.set(index, known);
  return known;
}

/** Heads that are remembered: enough for every template of a campaign, and no more than a hostile file may fill. */
const most = 200;

function remember(index: TitleIndex, key: string, found: Remembered): void {
  const known = headersOf(index);
  if (known.size < most) known.set(key, found);
}
