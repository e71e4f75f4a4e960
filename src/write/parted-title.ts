import type { Worksheet } from 'exceljs';
import { titleSize, widthOf, writeTitle, type Stretch } from './sheet-lines.ts';
import { capacity, textWidth } from './text-width.ts';

/** A title over a table that is printed in parts. */
export interface PartedTitle {
  readonly row: number;
  readonly text: string;
  /** Of each part, without the leading columns. */
  readonly stretches: readonly Stretch[];
  /** Width of the leading columns. */
  readonly leading: number;
}

/** Writes a title over each part, those behind the first with （续1） behind it. */
export function writePartedTitle(sheet: Worksheet, { row, text, stretches, leading }: PartedTitle): void {
  for (const [i, stretch] of stretches.entries()) {
    const own = text + (i === 0 ? '' : `（续${stretches.length > 2 ? i : ''}）`);
    writeTitle(sheet, { row, text: own, ...(stretches.length === 1 ? stretch : centred(own, stretch, leading)) });
  }
}

/** Beside the leading columns a title stands in the middle of the page where as much is left free behind it, if there is room. */
function centred(text: string, stretch: Stretch, leading: number): Stretch {
  const all = widthOf(stretch);
  let [count, reached] = [0, 0];
  while (reached < all - leading) reached += stretch.widths[count++] ?? all;
  const middle = { ...stretch, widths: stretch.widths.slice(0, count) };
  return textWidth(text) <= capacity(widthOf(middle), titleSize) ? middle : stretch;
}
