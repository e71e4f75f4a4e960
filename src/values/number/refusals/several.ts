import { decimalText, multiply, parseDecimal, sum, type Decimal } from '../../../domain/decimal.ts';
import { digitByDigit, numeralSigns } from '../chinese-numeral.ts';
import { refused, type FigureMeasures, type Form, type NumberText, type NumberUnread } from '../reading.ts';
import { meant } from './guess.ts';

const number = `(?:\\d[\\d,.]*|[${numeralSigns}]+)`;
const behind = '[^\\d.,+\\-~/、]{0,4}?';
const range = new RegExp(`^(${number})(${behind})(?:-+|~+|〜|—+|–+|至|到)(${number})(${behind})$`, 'u');
const alternatives = new RegExp(`^(${number})(${behind})(?:或者?|/|、|;|和|及|与|\\|)(${number})(${behind})$`, 'u');
const adjacent = /^([一二三四五六七八])([二三四五六七八九])([十百千万]?)(?![〇零一二三四五六七八九])/u;

/** Both numbers, each in the measure that stands behind it, else behind the other. */
function bothOf(pattern: RegExp, key: string, measures: FigureMeasures): readonly string[] | null {
  const found = pattern.exec(key);
  if (found === null) return null;
  const [, low = '', unit = '', high = '', lastUnit = ''] = found;
  const readings = [meant(low + (unit || lastUnit), measures), meant(high + (lastUnit || unit), measures)];
  return readings.every((reading) => reading !== null) ? readings.map(({ value }) => decimalText(value)) : [];
}

function readRange({ key }: NumberText, measures: FigureMeasures): NumberUnread | null {
  const guesses = bothOf(range, key, measures);
  return guesses === null
    ? null
    : refused('number-range', guesses.length > 0 ? 'write-between' : 'write-exact', { guesses });
}

function readAlternatives({ key }: NumberText, measures: FigureMeasures): NumberUnread | null {
  const guesses = bothOf(alternatives, key, measures);
  if (guesses === null) return null;
  return refused('number-alternatives', guesses.length > 0 ? 'write-exact-of' : 'write-exact', { guesses });
}

/** 三五户 is three to five, 三四十 thirty to forty. */
function readAdjacent({ key }: NumberText, measures: FigureMeasures): NumberUnread | null {
  const [whole = '', low = '', high = '', place = ''] = adjacent.exec(key) ?? [];
  if (whole === '' || digitByDigit(low) >= digitByDigit(high)) return null;
  const rest = key.slice(whole.length);
  const readings = [meant(low + place + rest, measures), meant(high + place + rest, measures)];
  if (readings.includes(null)) return null;
  const guesses = readings.flatMap((reading) => (reading === null ? [] : [decimalText(reading.value)]));
  return refused('number-range', 'write-between', { guesses });
}

const calculation = /^=?[\d.]+(?:[+*×x÷][\d.]+)+(?:=[\d.]*)?$/u;

function readCalculation({ key }: NumberText): NumberUnread | null {
  if (!calculation.test(key)) return null;
  const result = resultOf(key.replace(/^=|=.*$/gu, ''));
  return refused('number-calculation', 'write-result', { guesses: result === null ? [] : [decimalText(result)] });
}

/** Of a sum of products; null where anything is divided. */
function resultOf(text: string): Decimal | null {
  const products = text.split('+').map((term) => term.split(/[*×x]/u).map(parseDecimal));
  const values = products.map((factors) =>
    factors.reduce((product, factor) => (product === null || factor === null ? null : multiply(product, factor))),
  );
  const known = values.flatMap((value) => value ?? []);
  return known.length === values.length ? sum(known) : null;
}

/** More than one number. */
export const severalForms: readonly Form[] = [
  {
    name: { zh: '算式', en: 'a calculation' },
    examples: [
      ['3+2', '户'],
      ['3×4', '户'],
      ['=1+2', '户'],
    ],
    read: readCalculation,
  },
  {
    name: { zh: '范围', en: 'a range' },
    examples: [
      ['10-15', '户'],
      ['10~15户', '户'],
      ['10至15', '户'],
    ],
    read: readRange,
  },
  {
    name: { zh: '两个数，不知取哪个', en: 'two numbers, either of them' },
    examples: [
      ['3或4', '户'],
      ['3/4', '户'],
      ['2、3', '户'],
    ],
    read: readAlternatives,
  },
  {
    name: { zh: '相邻两个中文数字', en: 'two numerals side by side' },
    examples: [
      ['三五户', '户'],
      ['三四十', '户'],
    ],
    read: readAdjacent,
  },
  {
    name: { zh: '只写了上限或下限', en: 'a bound' },
    examples: [
      ['不足20', '户'],
      ['20以上', '户'],
      ['>20', '户'],
    ],
    read: ({ key }) =>
      /^(?:不足|不到|不超过|未超过|不少于|不低于|不多于|超过?|大于|小于|至少|至多|最多|最少|多于|少于|低于|高于|[><≥≤]=?)\d/u.test(
        key,
      ) || /[\d十百千万][^\d]{0,3}(?:以上|以下|之内|以内)$/u.test(key)
        ? refused('number-bound', 'write-exact')
        : null,
  },
  {
    name: { zh: '没有确定的数', en: 'no definite number' },
    examples: [
      ['十几', '户'],
      ['数十', '户'],
      ['若干', '户'],
    ],
    read: ({ key }) =>
      /^(?:约|近)?(?:[一二三四五六七八九\d]?[十百千万]?[几数][十百千万亿]*|若干|许多|很多|较多|大量|少量|少许|部分|多次|多)\D{0,4}$/u.test(
        key,
      )
        ? refused('number-indefinite', 'write-exact')
        : null,
  },
];
