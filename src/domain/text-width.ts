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
  for (const character of line) {
    if (!widthless.test(character))
      width += eastAsianWidth(character.codePointAt(0) ?? 0, { ambiguousAsWide: ambiguous === 'wide' });
  }
  return width;
}
