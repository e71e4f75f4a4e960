import { textWidth } from '../domain/text-width.ts';
import type { Words } from '../findings/entry.ts';

/** What is wrong in an expression, and where. */
export class ExpressionMistake extends Error {
  readonly words: Words;
  /** 0-based, in UTF-16 units. */
  readonly index: number;

  constructor(words: Words, index: number) {
    super(words.en);
    this.name = 'ExpressionMistake';
    this.words = words;
    this.index = index;
  }
}

/** Columns of the line that are shown on either side of the place: a longer one would be wrapped, and the caret be lost. */
const shownBefore = 40;
const shownAfter = 34;

/** The expression on a line of its own, and a caret below the place; wide characters take up two columns. Of a long expression only what is near. */
export function withCaret(expression: string, index: number): string {
  const line = expression.replaceAll(/\s/g, ' ');
  const before = fitting(Array.from(line.slice(0, index)).toReversed(), shownBefore)
    .toReversed()
    .join('');
  const after = fitting(Array.from(line.slice(index)), shownAfter).join('');
  const start = before.length < index ? '… ' : '';
  const end = index + after.length < line.length ? ' …' : '';
  const space = Array.from(start + before, blankOf).join('');
  return `\n  ${start}${before}${after}${end}\n  ${space}^`;
}

/** The space that is as wide: a terminal may draw a Chinese one wider than two narrow ones. */
const blankOf = (character: string): string => ['', ' ', '\u3000'][textWidth(character, 'narrow')] ?? '';

/** As many characters as fit into that many columns. */
function fitting(characters: readonly string[], columns: number): readonly string[] {
  let width = 0;
  const end = characters.findIndex((character) => (width += textWidth(character, 'narrow')) > columns);
  return end === -1 ? characters : characters.slice(0, end);
}
