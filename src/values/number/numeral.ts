import { compare, decimalOfNumber, type Decimal } from '../../domain/decimal.ts';
import { isScaled, measureKey } from '../../domain/measure.ts';
import { plainText } from '../../domain/plain-text.ts';
import { chineseNumeral, digitByDigit, numeralSigns } from './chinese-numeral.ts';
import { digitsValue } from './digits.ts';
import { inMeasure, readMeasured } from './measured.ts';
import { normalised, type FigureMeasures, type NumberRead } from './reading.ts';
import { writtenNumeral } from './written-numeral.ts';

const numeralFirst = new RegExp(`^([${numeralSigns}]+)(.*)$`, 'u');

/** 二百零六, and 五户 with its measure. */
export function readNumeral(key: string, measures: FigureMeasures): NumberRead | null {
  const [, numeral = '', behind = ''] = numeralFirst.exec(key) ?? [];
  const whole = chineseNumeral(numeral);
  if (whole === null) return null;
  const value = decimalOfNumber(whole);
  if (behind === '') return isShortForMore(value, measures.bare) ? null : normalised(value);
  // All of 十万零一千 is the numeral: 十万零一 of 千户 would be another figure. But 三万元 is 三 万元 as well.
  const reading = inMeasure(value, behind, measures);
  return reading === null || !isCountOf(key, measures.asked) ? reading : { ...reading, how: 'normalised' };
}

/** Whether a text is a numeral and the measure that is asked. */
function isCountOf(key: string, asked: string | null): boolean {
  const measure = measureKey(asked ?? '');
  return measure !== '' && key.endsWith(measure) && chineseNumeral(key.slice(0, -measure.length)) !== null;
}

/** 三万 in a column of 万元 may mean 三万元 as well as 三万 of them. */
function isShortForMore(value: Decimal, measure: string | null): boolean {
  const scale = chineseNumeral(`一${plainText(measure ?? '').charAt(0)}`);
  return scale !== null && scale > 1 && compare(value, decimalOfNumber(scale)) >= 0;
}

const withDecimals = new RegExp(`^([${numeralSigns}]+)点([零〇一二三四五六七八九]+)(.*)$`, 'u');

/** 三点五, 三点五万元. */
export function readNumeralWithDecimals(key: string, measures: FigureMeasures): NumberRead | null {
  const [, numeral = '', decimals = '', behind = ''] = withDecimals.exec(key) ?? [];
  const whole = chineseNumeral(numeral);
  if (whole === null) return null;
  const value = digitsValue(`${whole}.${digitByDigit(decimals)}`);
  if (value === null) return null;
  return behind === '' ? normalised(value) : inMeasure(value, behind, measures);
}

const shareWords: Readonly<Record<string, string>> = { 百: '%', 千: '‰' };

/** 百分之十二, 百分之12. */
export function readShareInWords(key: string, measures: FigureMeasures): NumberRead | null {
  const [, word = '', number = ''] = /^([百千])分之(.+)$/u.exec(key) ?? [];
  const whole = chineseNumeral(number);
  const value = whole === null ? digitsValue(number) : decimalOfNumber(whole);
  return value === null ? null : inMeasure(value, shareWords[word] ?? '', measures);
}

const mixed = new RegExp(`^(?:[1-9]\\d{0,3}[${numeralSigns}]+)+[\\d${numeralSigns}]`, 'u');

/** 3万5千, 1亿2千万, 3万5千元: digits where numerals stand, each as large as its place allows. */
export function readMixed(key: string, measures: FigureMeasures): NumberRead | null {
  if (!mixed.test(key)) return null;
  const reading = readNumeral(inNumerals(key), measures);
  // 3万5千 under 万元 may mean 3.5 as well.
  return reading?.isMeasured === false && isScaled(measures.bare ?? '') ? null : reading;
}

/** 3万5千 → 三万五千. */
export const inNumerals = (key: string): string =>
  key.replaceAll(/\d+/gu, (digits) => (/^[1-9]\d{0,3}$/u.test(digits) ? writtenNumeral(Number(digits)) : digits));

/** A numeral or a figure in digits, with what stands behind it. */
export const readAnyNumber = (key: string, measures: FigureMeasures): NumberRead | null =>
  readMeasured(key, measures) ??
  readNumeral(key, measures) ??
  readNumeralWithDecimals(key, measures) ??
  readMixed(key, measures);
