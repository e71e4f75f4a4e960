import type { MergedCells } from '../domain/merged-cells.ts';
import { plainText } from '../domain/plain-text.ts';
import { cellValue, valueText, type RawRow } from '../domain/raw-sheet.ts';
import { cellText, namingCells, type ColumnKinds, type RowCell } from './row-cells.ts';

/** Whether a name says that its row is a part of the one above. */
export const isOfWhich = (text: string): boolean => /^(?:\d{1,2}[.、])?其中/u.test(plainText(text));

/** The rows before one that may go on with them, and where it stands. */
export interface OfWhichRows {
  readonly rows: readonly { readonly raw: RawRow; readonly kind: string }[];
  readonly columns: ColumnKinds;
  readonly merged: MergedCells;
}

/** Whether a row below 其中： is one more part: its name is indented under the row that is divided, or 其中 stands before it in a column of its own. */
export function isFurtherPart(row: number, cells: readonly RowCell[], { rows, columns, merged }: OfWhichRows): boolean {
  const names = namingCells(cells, columns).filter(({ isText }) => isText);
  const whole = rows.findLast(({ kind }) => kind === 'data' || kind === 'total' || kind === 'subtotal')?.raw;
  const name = names.at(-1);
  if (name === undefined) return false;
  const wholeName = whole === undefined ? '' : textAt(whole, name.column);
  if (indentOf(cellText(name)) > indentOf(wholeName)) return true;
  const label = labelOf(rows, name.column);
  if (label === null || cells.some(({ column }) => column === label.column)) return false;
  const cell = merged.at(label.row, label.column);
  if (cell !== undefined && cell.bottom > cell.top) return row <= cell.bottom;
  return whole !== undefined && textAt(whole, label.column) !== '';
}

/** Where the last 其中 stands, if it is before the names. */
function labelOf(
  rows: OfWhichRows['rows'],
  nameColumn: number,
): { readonly row: number; readonly column: number } | null {
  const above = rows.findLast(({ raw }) => raw.contents.some((_, at) => isOfWhich(textAt(raw, at + 1))))?.raw;
  const at = above === undefined ? -1 : above.contents.findIndex((_, index) => isOfWhich(textAt(above, index + 1)));
  return above === undefined || at + 1 >= nameColumn ? null : { row: above.number, column: at + 1 };
}

function textAt({ contents }: RawRow, column: number): string {
  const content = contents[column - 1];
  return content === undefined ? '' : valueText(cellValue(content));
}

/** Blanks before a text; a wide one is two. */
const indentOf = (text: string): number => (/^\s*/u.exec(text)?.[0] ?? '').replaceAll('\u3000', '  ').length;
