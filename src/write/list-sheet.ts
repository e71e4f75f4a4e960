import type { Cell, Worksheet } from 'exceljs';
import { bodySize, styles, type CellStyle } from './cell-styles.ts';
import { cellText } from './cell-text.ts';
import { codeWidth, fittingWidth, roomyHeight } from './text-width.ts';

/** One column of a list: what it says of each thing in it. */
export interface ListColumn<Thing> {
  readonly title: string;
  /** Text is made safe for the cell here; a formula is an object of its own, never text. */
  readonly value: (thing: Thing) => string | number | null;
  /** Least and most width; longer text is wrapped. */
  readonly width: readonly [number, number];
  readonly style?: CellStyle | ((thing: Thing) => CellStyle);
  /** Where the cell links to, null for no link. */
  readonly link?: (thing: Thing) => string | null;
}

/** Writes a header in row `top` and a row per thing below it; gives the row after them. */
export function writeList<Thing>(
  sheet: Worksheet,
  { top, columns }: { top: number; columns: readonly ListColumn<Thing>[] },
  things: readonly Thing[],
): number {
  for (const [i, column] of columns.entries()) {
    const heading = sheet.getCell(top, i + 1);
    heading.value = column.title;
    heading.style = styles.heading;
  }
  sheet.getRow(top).height = 24;
  const linked = Math.floor(mostLinks / columns.filter(({ link }) => link !== undefined).length);
  for (const [i, thing] of things.entries()) writeRow(sheet, top + 1 + i, { columns, thing, isLinked: i < linked });
  return top + 1 + things.length;
}

/** Links that Excel takes in a sheet, and characters in one of them; a workbook with more it calls damaged. */
const [mostLinks, longestLink] = [65_530, 2079];

interface Entry<Thing> {
  readonly columns: readonly ListColumn<Thing>[];
  readonly thing: Thing;
  /** Whether its cells may link to anything. */
  readonly isLinked: boolean;
}

const leastHeight = 18;

/** The row is as high as its wrapped texts ask for: LibreOffice does not see to it. */
function writeRow<Thing>(sheet: Worksheet, number: number, { columns, thing, isLinked }: Entry<Thing>): void {
  const row = sheet.getRow(number);
  let height = leastHeight;
  for (const [i, column] of columns.entries()) {
    const value = safe(column.value(thing));
    const link = isLinked ? (column.link?.(thing) ?? null) : null;
    writeCell(row.getCell(i + 1), value, { link, style: styleOf(column, thing) });
    if (typeof value === 'string')
      height = Math.max(height, roomyHeight(value, sheet.getColumn(i + 1).width ?? 0, bodySize));
  }
  row.height = height;
}

const styleOf = <Thing>({ style = styles.text }: ListColumn<Thing>, thing: Thing): CellStyle =>
  typeof style === 'function' ? style(thing) : style;

interface Dress {
  readonly link: string | null;
  readonly style: CellStyle;
}

function writeCell(cell: Cell, value: string | number | null, { link, style }: Dress): void {
  const isLink = link !== null && link.length <= longestLink && typeof value === 'string';
  cell.value = isLink ? { text: value, hyperlink: link } : value;
  cell.style = isLink ? styles.link : style;
}

const safe = (value: string | number | null): string | number | null =>
  typeof value !== 'string' ? value : value === '' ? null : cellText(value);

/** Widths that the lists' texts and titles ask for, within each column's bounds. */
export const listWidths = <Thing>(columns: readonly ListColumn<Thing>[], things: readonly Thing[]): readonly number[] =>
  columns.map(({ title, value, width: [least, most] }) => {
    const texts = [title, ...things.map((thing) => String(value(thing) ?? ''))];
    const unbroken = texts.reduce((width, text) => Math.max(width, codeWidth(text)), 0);
    return Math.min(most, Math.max(unbroken, fittingWidth(texts, least, most))) + 2;
  });
