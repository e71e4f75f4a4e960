import { textWidth } from '../domain/text-width.ts';

const opening = new Set('“‘（【《「『〔([');
const closing = new Set('，。；：！？、”’）】》」』〕…％%,.;:!?)]');

/** How many lines a line of text takes in cells of `capacity` (half-width characters), broken where spreadsheet programs break it; at least 1. `letter`: how wide a letter or digit is. */
export function wrappedLines(line: string, capacity: number, letter: number): number {
  if (textWidth(line, 'wide') * letter <= capacity) return 1;
  let [lines, taken, piece, before] = [1, 0, 0, ' '];
  const set = (): void => {
    if (taken > 0 && taken + piece > capacity) [lines, taken] = [lines + 1, 0];
    // A word that is longer than a line is broken after all.
    const further = Math.max(0, Math.ceil(piece / capacity) - 1);
    lines += further;
    taken += piece - further * capacity;
    piece = 0;
  };
  for (const character of line) {
    if (piece > 0 && isBreakable(before, character)) set();
    if (character === ' ') taken += letter;
    else piece += isLatin(character) ? letter : widthOf(character);
    before = character;
  }
  set();
  return lines;
}

/** Between Chinese characters and words; never before a closing mark or behind an opening one. */
function isBreakable(before: string, next: string): boolean {
  if (next === ' ') return true;
  return !closing.has(next) && !opening.has(before) && !(isLatin(before) && isLatin(next) && before !== '-');
}

const isLatin = (character: string): boolean => character > ' ' && character <= '~';

/** Nearly all are Chinese characters; the fonts of the workbook draw “ ” … — as wide as those. */
const widthOf = (character: string): number =>
  character >= '\u4E00' && character <= '\u9FFF' ? 2 : textWidth(character, 'wide');
