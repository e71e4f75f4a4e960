import { decimalText, parseDecimal } from '../../../domain/decimal.ts';
import { isScaled, measureKey } from '../../../domain/measure.ts';
import { plainText } from '../../../domain/plain-text.ts';
import { chineseNumeral, digitByDigit } from '../chinese-numeral.ts';
import { readKey } from '../definite-forms.ts';
import { inNumerals } from '../numeral.ts';
import { refused, type FigureMeasures, type Form, type NumberText, type NumberUnread } from '../reading.ts';
import { guessedFrom } from './guess.ts';

/** Letters that look like digits, Cyrillic ones too. */
const lookalikes: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  О: '0',
  о: '0',
  I: '1',
  i: '1',
  l: '1',
  '|': '1',
  S: '5',
  Z: '2',
  B: '8',
};
const lookalike = /[OoОоIil|SZB]/gu;
const lettersFirst = /^([+-]?[\d.,OoОоIil|SZB]*)(.*)$/u;

const slip: Form = {
  name: { zh: '字母当数字', en: 'letters for digits' },
  examples: [
    ['1O', '户'],
    ['l2', '户'],
    ['O', '户'],
    ['1S户', '户'],
  ],
  read({ half }, measures) {
    const [, front = '', behind = ''] = lettersFirst.exec(half) ?? [];
    const isLikely = /\d/u.test(front) || (behind === '' && /^[OoОоIl|]{1,3}$/u.test(front));
    const digits = front.replaceAll(lookalike, (letter) => lookalikes[letter] ?? letter);
    if (!isLikely || digits === front) return null;
    const guesses = guessedFrom(plainText(digits + behind), measures);
    return guesses.length === 0 ? null : refused('number-letters', 'write-digits', { guesses });
  },
};

/** The place below each, which a figure behind it may stand for. */
const placeBelow: Readonly<Record<string, string>> = { 百: '十', 千: '百', 万: '千', 亿: '千万' };
const colloquial = /^(.*([百千万亿佰仟]))([一二三四五六七八九两])(?![十百千万亿])(.*)$/u;

/** 一百五 is 150 to many and 105 to some; 3万5 is as open. */
function readColloquial({ key }: NumberText, measures: FigureMeasures): NumberUnread | null {
  const [, front = '', place = '', digit = '', behind = ''] = colloquial.exec(inNumerals(key)) ?? [];
  const below = placeBelow[place.replace('佰', '百').replace('仟', '千')] ?? '';
  const [long, short] = [chineseNumeral(front + digit + below), chineseNumeral(`${front}零${digit}`)];
  if (long === null || short === null) return null;
  const guesses = [long, short].flatMap((value) => guessedFrom(String(value) + behind, measures));
  return refused('number-short-numeral', guesses.length === 2 ? 'write-one-of' : 'write-one-number', { guesses });
}

function readDigitByDigit({ key }: NumberText, measures: FigureMeasures): NumberUnread | null {
  const [, signs = '', behind = ''] = /^([〇零一二三四五六七八九]{2,})(.*)$/u.exec(key) ?? [];
  if (signs.length < 3 && !/[〇零]/u.test(signs)) return null;
  const value = parseDecimal(digitByDigit(signs));
  if (value === null) return null;
  const guesses = guessedFrom(decimalText(value) + behind, measures);
  return guesses.length === 0 ? null : refused('number-digit-by-digit', 'write-guess', { guesses });
}

/** 3.5万 under 万元: 3.5万元, or 3.5万 of them. */
function readScaledTwice({ key }: NumberText, measures: FigureMeasures): NumberUnread | null {
  if (!isScaled(measures.bare ?? '')) return null;
  const isNumber = readKey(key, { asked: null, bare: null })?.isMeasured === false;
  const base = measureKey(measures.bare ?? '').replace(/^[十百千万亿]+/u, '');
  return isNumber
    ? refused('number-scaled-twice', 'write-guess', { guesses: guessedFrom(key + base, measures) })
    : null;
}

/** Slips of the pen and of the keyboard, and numerals that may mean two numbers. */
export const slipForms: readonly Form[] = [
  slip,
  {
    name: { zh: '省了末位单位的数', en: 'a numeral that leaves out its last place' },
    examples: [
      ['一百五', '户'],
      ['3万5', '元'],
    ],
    read: readColloquial,
  },
  {
    name: { zh: '逐位写的中文数字', en: 'numerals digit by digit' },
    examples: [
      ['一二三', '户'],
      ['二〇二〇', '户'],
    ],
    read: readDigitByDigit,
  },
  {
    name: { zh: '单位已是万元，又写了万', en: '万 where the measure is 万元 already' },
    examples: [
      ['3.5万', '万元'],
      ['三万', '万元'],
      ['3万5千', '万元'],
    ],
    read: readScaledTwice,
  },
];
