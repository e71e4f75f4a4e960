import { decimalOfNumber, decimalText } from '../../../domain/decimal.ts';
import { refused, type FigureMeasures, type Form } from '../reading.ts';
import type { TermKey } from '../../../findings/terms.ts';
import { guessedFrom } from './guess.ts';

/** A form that a pattern tells, with the figure that was probably meant. */
interface Pattern extends Pick<Form, 'name' | 'examples'> {
  readonly pattern: RegExp;
  readonly reason: TermKey;
  /** How the figure would be written; null where nothing can be said. */
  readonly mended: ((key: string) => string) | null;
}

const form = ({ name, examples, pattern, reason, mended }: Pattern): Form => ({
  name,
  examples,
  read({ key }, measures: FigureMeasures) {
    if (!pattern.test(key)) return null;
    const guesses = mended === null ? [] : guessedFrom(mended(key), measures);
    return refused(reason, guesses.length === 0 ? 'write-one-number' : 'write-guess', { guesses });
  },
});

const withoutCommas = (key: string): string => key.replaceAll(/[,']/gu, '');

/** Separators that group otherwise than by three, and points that are none. */
export const digitForms: readonly Form[] = [
  form({
    name: { zh: '按欧洲习惯写的小数', en: 'a decimal comma behind points' },
    examples: [['1.234,5', '万元']],
    pattern: /^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/u,
    reason: 'number-decimal-comma',
    mended: (key) => key.replaceAll('.', '').replace(',', '.'),
  }),
  form({
    name: { zh: '逗号当小数点', en: 'a comma for a point' },
    examples: [
      ['1,5', '万元'],
      ['0,123', '万元'],
    ],
    pattern: /^[+-]?(?:\d+,\d{1,2}|0,\d+)$/u,
    reason: 'number-decimal-comma',
    mended: (key) => key.replace(',', '.'),
  }),
  form({
    name: { zh: '按万分位加逗号', en: 'grouped by four' },
    examples: [['12,3456', '户']],
    pattern: /^[+-]?\d{1,4}(?:,\d{4})+(?:\.\d+)?$/u,
    reason: 'number-grouped-by-four',
    mended: withoutCommas,
  }),
  form({
    name: { zh: '逗号位置不对', en: 'commas out of place' },
    examples: [
      ['1,23,4', '户'],
      ['1234,567', '户'],
    ],
    pattern: /^[+-]?\d+(?:[,']\d+)+(?:\.\d+)?$/u,
    reason: 'number-badly-grouped',
    mended: withoutCommas,
  }),
  form({
    name: { zh: '不止一个小数点', en: 'several points' },
    examples: [
      ['1.2.3', '户'],
      ['1.234.567', '户'],
    ],
    pattern: /^[+-]?\d+(?:\.\d+){2,}$/u,
    reason: 'number-several-points',
    mended: (key) => (/^[+-]?\d{1,3}(?:\.\d{3}){2,}$/u.test(key) ? key.replaceAll('.', '') : ''),
  }),
  form({
    name: { zh: '句号、间隔号当小数点', en: 'another sign for the point' },
    examples: [
      ['3。5', '万元'],
      ['3·5', '万元'],
      ['3..5', '万元'],
    ],
    pattern: /^[+-]?\d+(?:[。·・•]|\.\.)\d+(?![\d.])/u,
    reason: 'number-odd-point',
    mended: (key) => key.replace(/[。·・•]|\.\./u, '.'),
  }),
  // Spreadsheets show numbers that are too long for their cells like this, and export what they show.
  form({
    name: { zh: '表格软件显示的科学计数法', en: 'a power of ten as spreadsheets show it' },
    examples: [['1.5E+10', '元']],
    pattern: /^[+-]?\d+(?:\.\d+)?e\+\d{2,}$/u,
    reason: 'number-power',
    mended: null,
  }),
  form({
    name: { zh: '科学计数法', en: 'a power of ten' },
    examples: [['1e5', '元']],
    pattern: /^[+-]?\d+(?:\.\d+)?e\+?\d{1,2}$/u,
    reason: 'number-exponent',
    mended: (key) => decimalText(decimalOfNumber(Number(key))),
  }),
  form({
    name: { zh: '很大的数，科学计数法', en: 'a high power of ten' },
    examples: [['1e300', '元']],
    pattern: /^[+-]?\d+(?:\.\d+)?e\+?\d+$/u,
    reason: 'number-exponent',
    mended: null,
  }),
];
