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

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;

/** The expression on a line of its own, and a caret below the place; wide characters take up two columns. */
export function withCaret(expression: string, index: number): string {
  const line = expression.replaceAll(/\s/g, ' ');
  const before = line
    .slice(0, index)
    .replaceAll(wide, '\u3000')
    .replaceAll(/[^\u3000]/g, ' ');
  return `\n  ${line}\n  ${before}^`;
}
