const longest = 32_767; // UTF-16 units that Excel allows in a cell
const unwritable = /[\p{Cs}\uFFFE\uFFFF]|(?![\t\n])\p{Cc}/gu;

/** Text as a string cell can hold it: without what XML cannot carry, and of Excel's length. It never becomes a formula. */
export function cellText(text: string): string {
  const clean = text.replaceAll(/\r\n?/g, '\n').replaceAll(unwritable, '');
  return escaped(clean.length > longest ? cut(clean) : clean);
}

/** Not in the middle of a surrogate pair. */
const cut = (text: string): string => `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;

/** A workbook reads `_x0041_` as A, so an underscore that begins such a thing is written as one itself. */
const escaped = (text: string): string => text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

/** What a reader of the cell sees of such a text. */
export const shownText = (text: string): string => text.replaceAll(/_x005F_(?=x[0-9A-Fa-f]{4}_)/g, '_');

/** Text on one line, for headers and names. */
export const lineText = (text: string): string => cellText(text.replaceAll(/\s+/g, ' ').trim());
