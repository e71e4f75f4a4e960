import { eastAsianWidth } from 'get-east-asian-width';

const ascii = /^[ -~]*$/;
/** Marks that sit on the letter before them, and characters that show nothing. */
const widthless = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u;

/** How wide marks such as “ ” … — are, which Chinese fonts draw as wide as a character and Western ones do not. */
export type AmbiguousWidth = 'narrow' | 'wide';

/** Columns that one line of text takes: two for a Chinese character, one for a letter or digit. */
export function textWidth(line: string, ambiguous: AmbiguousWidth): number {
  if (ascii.test(line)) return line.length;
  let width = 0;
  for (const character of line) width += isPlain(character) ? plainWidth(character) : widthOf(character, ambiguous);
  return width;
}

/** Letters, digits and Chinese characters, as nearly all are: the tables need not be asked. */
const isPlain = (character: string): boolean =>
  (character >= ' ' && character <= '~') || (character >= '\u4e00' && character <= '\u9fff');

const plainWidth = (character: string): number => (character <= '~' ? 1 : 2);

const widthOf = (character: string, ambiguous: AmbiguousWidth): number =>
  widthless.test(character)
    ? 0
    : eastAsianWidth(character.codePointAt(0) ?? 0, { ambiguousAsWide: ambiguous === 'wide' });
