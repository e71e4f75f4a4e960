import { decimalText, negate } from '../../../domain/decimal.ts';
import { isMarked, withoutMarks, withoutGroupSpaces, numberText } from '../number-text.ts';
import { refused, type Form } from '../reading.ts';
import { guessesOf, meant } from './guess.ts';

/** A number with its quotation marks, as programs write it. */
const quoted: Form = {
  name: { zh: '引号里的数', en: 'a number in quotation marks' },
  examples: [
    ['"1.5"', '万元'],
    ['“12”', '户'],
  ],
  read({ key }, measures) {
    const [, inner = ''] = /^["'“‘「](.+)["'”’」]$/u.exec(key) ?? [];
    const guesses = guessesOf(meant(inner, measures));
    return guesses.length === 0 ? null : refused('number-quoted', 'write-guess', { guesses });
  },
};

/** Asked before a number is looked for, since in one spelling these would be numbers. */
export const misleadingForms: readonly Form[] = [
  quoted,
  {
    name: { zh: '序号、上标、分数符号', en: 'circled numbers, superscripts, fractions' },
    examples: [
      ['①', '户'],
      ['12②', '户'],
      ['½', '万元'],
    ],
    read: ({ typed }, measures) =>
      isMarked(typed)
        ? refused('number-marked', 'write-one-number', {
            guesses: guessesOf(meant(numberText(withoutMarks(typed)).key, measures)),
          })
        : null,
  },
  {
    name: { zh: '数字中间有空格', en: 'spaces inside a number' },
    examples: [
      ['1 23', '户'],
      ['1234 567', '户'],
    ],
    read: ({ half, key }, measures) =>
      /\d\s+\d/u.test(withoutGroupSpaces(half))
        ? refused('number-spaced', 'write-guess', { guesses: guessesOf(meant(key, measures)) })
        : null,
  },
];

/** Signs round a number that may make it negative, or not. */
export const signForms: readonly Form[] = [
  {
    name: { zh: '括号里的数', en: 'a number in brackets' },
    examples: [
      ['(123)', '户'],
      ['（5）', '户'],
    ],
    read({ key }, measures) {
      const [, inner = ''] = /^\((.+)\)$/u.exec(key) ?? [];
      const reading = meant(inner, measures);
      return reading === null
        ? null
        : refused('number-bracketed', 'write-one-of', {
            guesses: [decimalText(reading.value), decimalText(negate(reading.value))],
          });
    },
  },
  {
    name: { zh: '负号位置或写法不明', en: 'a sign that is not clear' },
    examples: [
      ['▲5', '万元'],
      ['5-', '万元'],
      ['—5', '万元'],
      ['--5', '万元'],
      ['±5', '万元'],
    ],
    read({ key }, measures) {
      const inner = key.replace(/^[▲△▼▽↑↓±+—–―\-−]+|(?<=\d)-+$/gu, '');
      const reading = inner === key ? null : meant(inner, measures);
      return reading === null
        ? null
        : refused('number-sign', 'write-one-of', {
            guesses: [decimalText(negate(reading.value)), decimalText(reading.value)],
          });
    },
  },
  {
    name: { zh: '末尾多了标点', en: 'a stray mark at the end' },
    examples: [
      ['12。', '户'],
      ['5.', '户'],
      ['12、', '户'],
    ],
    read({ key }, measures) {
      const inner = key.replace(/[.,;:、。!?]+$/u, '');
      const reading = inner === key ? null : meant(inner, measures);
      return reading === null ? null : refused('number-stray-mark', 'write-guess', { guesses: guessesOf(reading) });
    },
  },
];
