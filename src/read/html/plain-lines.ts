/** Marks of our own among the characters of a page: a line break that was asked for, and the border of a block. */
export const lineBreak = '\v';
export const blockBorder = '\f';

/** Text without what would be taken for our own marks. */
export const withoutMarks = (text: string): string => (/[\v\f]/.test(text) ? text.replaceAll(/[\v\f]/g, ' ') : text);

/** The lines that a browser shows for some text: white space is one space, and none at a line's end that only the page's source has between Chinese characters. */
export function plainLines(text: string): string {
  if (!/[\s\u00A0]/.test(text)) return text;
  return (
    text
      .replaceAll(/(?<=([\u2E80-\uFFEF])?)[\t\n\r ]+(?=([\u2E80-\uFFEF])?)/g, joint)
      .replaceAll('\u00A0', ' ')
      // A run is looked at from its beginning alone: there may be a million blanks in it.
      .replaceAll(/(?<! ) *\f[\f ]*/g, blockBorder)
      .replaceAll(/^[\f\v ]+|(?<![\f\v ])[\f\v ]+$/g, '')
      .split(/[\f\v]/)
      .map((line) => line.trim())
      .join('\n')
  );
}

const joint = (space: string, before?: string, after?: string): string =>
  before !== undefined && after !== undefined && /[\r\n]/.test(space) ? '' : ' ';
