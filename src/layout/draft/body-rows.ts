import { plainText } from '../../domain/plain-text.ts';
import { simplified } from '../../domain/simplified.ts';
import { cellValue, valueText, type RawRow } from '../../domain/raw-sheet.ts';
import type { SheetGrid } from '../../domain/sheet-grid.ts';
import { isNumberingRow } from '../numbering-row.ts';
import type { RowCell } from '../row-cells.ts';
import { isNoteText } from '../note-text.ts';
import { hasFigures, textsOf } from '../row-texts.ts';
import { isSignature } from '../signature.ts';
import { nameAt, nameIn } from './cell-text.ts';
import type { HeaderRows } from './header-rows.ts';
import { isPaperLine } from './paper-line.ts';

/** Rows that are looked at for what is filled in: more say nothing new. */
const mostRecords = 2000;

/** The rows of a table that hold records: neither totals nor the numbering of columns, up to the lines to sign. */
export function bodyRows(grid: SheetGrid, header: HeaderRows): readonly number[] {
  const last = header.measures ?? header.bottom;
  const below = grid.sheet.rows.filter(({ number }) => number > last);
  const titles = titlesOf(grid, header);
  const end = below.findIndex((row) => isFoot(row) || isHeaderAgain(row, titles));
  const rows = (end === -1 ? below : below.slice(0, end)).slice(0, mostRecords);
  return rows.filter((row, at) => !(at === 0 && isNumbering(row)) && !isTotal(row)).map(({ number }) => number);
}

/** Lines to sign, notes; a name with a colon in it beside figures is a record's. */
const isFoot = (row: RawRow): boolean => {
  const first = textsOf(row)[0]?.text ?? '';
  return isPaperLine(row) && (!hasFigures(row) || isSignature(first) || isNoteText(first));
};

const titlesOf = (grid: SheetGrid, { bottom, left, right }: HeaderRows): ReadonlySet<string> =>
  new Set(Array.from({ length: right - left + 1 }, (_, at) => nameAt(grid, bottom, left + at)));

/** A further table below with the same header. */
function isHeaderAgain(row: RawRow, titles: ReadonlySet<string>): boolean {
  const texts = textsOf(row);
  return texts.length > 1 && !hasFigures(row) && texts.every(({ text }) => titles.has(nameIn(text)));
}

/** The row in which the first record is filled in, be it blank still. */
export function firstEntryRow(grid: SheetGrid, header: HeaderRows): number {
  const next = (header.measures ?? header.bottom) + 1;
  const row = grid.row(next);
  return row !== undefined && isNumbering(row) ? next + 1 : next;
}

/** 甲 乙 1 2 3: numbers the columns. */
export function isNumbering(row: RawRow): boolean {
  const cells: RowCell[] = [];
  row.contents.forEach((content, at) => {
    if (content === undefined) return;
    const value = cellValue(content);
    if (valueText(value).trim() === '') return;
    cells.push({ column: at + 1, value, isText: typeof value === 'string' && !/^\s*\d+\s*$/u.test(value) });
  });
  const numeric = new Set(cells.filter(({ isText }) => !isText).map(({ column }) => column));
  const none = new Set<number>();
  return isNumberingRow(cells, { reported: numeric, numeric, serial: none, period: none, unit: null }, 1);
}

/** 合计, 小计 before the figures. */
function isTotal(row: RawRow): boolean {
  const [first, second] = textsOf(row);
  return [first, second].some(
    (each) =>
      each !== undefined &&
      /^(?:合计|总计|小计|共计|累计|全[市区县]合?计?|total)$/u.test(simplified(plainText(each.text))),
  );
}
