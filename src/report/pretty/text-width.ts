import { textWidth as widthOf } from '../../domain/text-width.ts';

/** Columns of a terminal that a text takes: two for a Chinese character. */
export const textWidth = (text: string): number => widthOf(text, 'narrow');

/** The text filled up with spaces to a width in columns. */
export function padText(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - textWidth(text)));
  return align === 'left' ? text + space : space + text;
}

/** The text, or as much of it as fits into `width` columns together with a `…`. */
export function cutText(text: string, width: number): string {
  // No character is narrower than half of what it could be: this spares measuring a text of a million characters.
  if (text.length <= width * 8 && textWidth(text) <= width) return text;
  return `${partOf(text, width - 1).trimEnd()}…`;
}

/** As many characters from the start as fit into `width` columns; at least one, so that a loop over the rest ends. */
export function partOf(text: string, width: number): string {
  let part = '';
  let taken = 0;
  graphemes ??= new Intl.Segmenter('zh', { granularity: 'grapheme' });
  for (const { segment } of graphemes.segment(text)) {
    taken += textWidth(segment);
    if (taken > width && part !== '') break;
    part += segment;
  }
  return part;
}

/** Made when a text has to be cut, as few have: it takes longer to make than a report to write. */
let graphemes: Intl.Segmenter | undefined;
