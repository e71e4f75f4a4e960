import { conversion, isIdentity, isScaled, measureKey, scaleWord, shareOf } from '../domain/measure.ts';
import { compare, decimalOfNumber, multiply, parseDecimal, zero, type Decimal } from '../domain/decimal.ts';
import { isNilText } from '../domain/nil-text.ts';
import { plainText } from '../domain/plain-text.ts';
import { chineseNumeral, numeralSigns } from './chinese-numeral.ts';

/** A number that was read in a figure cell. */
export interface NumberRead {
  readonly how: 'plain' | 'normalised' | 'approximate' | 'converted';
  readonly value: Decimal;
  /** True where the text names a measure of its own; the header's then does not apply. */
  readonly isMeasured: boolean;
}

/** How a text in a figure cell was read. */
export type Reading = NumberRead | { readonly how: 'unread' };

const unread: Reading = { how: 'unread' };

/** The measures of a column's figures. */
export interface FigureMeasures {
  /** Of the figure that is wanted; null where the column asks for none. */
  readonly asked: string | null;
  /** Of a figure that names none: what the header states, else what is asked. */
  readonly bare: string | null;
}

/** Characters of the longest text that is a figure: far beyond any that is meant, far below what a double cannot hold. */
const longest = 60;

const plain = /^-?\d+(?:\.\d+)?$/u;
const signed = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)$/u;
const measured = /^([+-]?[\d.,]+)(\D+)$/u;
const numeralFirst = new RegExp(`^([${numeralSigns}]+)(.*)$`, 'u');
/** 余 or 多 behind a figure: 20余, 二十余万, but not 20余5. */
const more = new RegExp(`(?<=[\\d${numeralSigns}])[余多](?![\\d零〇一二两三四五六七八九十])`, 'u');

/** Reads one definite number. */
export function readNumber(text: string, measures: FigureMeasures): Reading {
  const trimmed = text.trim();
  if (trimmed.length > longest) return unread;
  const value = plain.test(trimmed) ? parseDecimal(trimmed) : smallNumber(trimmed);
  if (value !== null) return { how: 'plain', value, isMeasured: false };
  const key = plainText(withoutGroupSpaces(trimmed));
  if (/\d\s+\d/u.test(withoutGroupSpaces(trimmed).normalize('NFKC'))) return unread;
  if (isNilText(key)) return { how: 'normalised', value: zero, isMeasured: false };
  const grouped = readGrouped(key);
  if (grouped !== null) return { how: 'normalised', value: grouped, isMeasured: false };
  return readMeasured(key, measures) ?? readNumeral(key, measures) ?? readApproximate(key, measures) ?? unread;
}

/** A figure with a measure behind it, or a word such as 万; null where that does not convert, or may mean two amounts. */
export function inMeasure(value: Decimal, behind: string, { asked, bare }: FigureMeasures): NumberRead | null {
  const scale = scaleWord(behind);
  if (scale !== null) {
    if (isScaled(bare ?? '')) return null;
    return { how: 'normalised', value: multiply(value, scale), isMeasured: false };
  }
  const share = asked === null ? shareOf(behind) : null;
  if (share !== null) return { how: 'normalised', value: multiply(value, share), isMeasured: true };
  const factor = conversion(behind, asked ?? '');
  if (factor === null) return null;
  return { how: isIdentity(factor) ? 'normalised' : 'converted', value: multiply(value, factor), isMeasured: true };
}

/** `12 345` is grouped by three; any other space between digits is not read over. */
const withoutGroupSpaces = (text: string): string => {
  const half = text.normalize('NFKC').trim();
  return /^[+-]?\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?:\.\d+)?$/u.test(half)
    ? half.replaceAll(/[ \u00A0\u202F]/gu, '')
    : text;
};

/** 8.8E-5, as a spreadsheet saves small numbers as text. A large one, 1.5E+10, has lost its last digits. */
const exponential = /^([+-]?\d(?:\.\d+)?)e-(\d{1,2})$/iu;

function smallNumber(text: string): Decimal | null {
  const [, digits = '', places = ''] = exponential.exec(text) ?? [];
  const value = parseDecimal(digits);
  return value === null || places === '' ? null : multiply(value, tenth(Number(places)));
}

const tenth = (places: number): Decimal => parseDecimal(places === 0 ? '1' : `0.${'1'.padStart(places, '0')}`) ?? zero;

/** With or without a thousands separator, which must group by three. */
function readGrouped(key: string): Decimal | null {
  if (signed.test(key)) return parseDecimal(key);
  return /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(key) ? parseDecimal(key.replaceAll(',', '')) : null;
}

function readMeasured(key: string, measures: FigureMeasures): NumberRead | null {
  const [, digits = '', behind = ''] = measured.exec(key) ?? [];
  const value = readGrouped(digits);
  return value === null || behind === '' ? null : inMeasure(value, behind, measures);
}

/** 二百零六, and 五户 with its measure. */
function readNumeral(key: string, measures: FigureMeasures): NumberRead | null {
  const [, numeral = '', behind = ''] = numeralFirst.exec(key) ?? [];
  const whole = chineseNumeral(numeral);
  if (whole === null) return null;
  const value = decimalOfNumber(whole);
  if (behind === '')
    return isShortForMore(value, measures.bare) ? null : { how: 'normalised', value, isMeasured: false };
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

/** 约200, 200余, 20余人, 90左右: the figure that stands in it. */
function readApproximate(key: string, measures: FigureMeasures): NumberRead | null {
  const definite = key
    .replace(/^(约为|大约|约|約|近|将近)/u, '')
    .replace(/(左右|上下)$/u, '')
    .replace(more, '');
  if (definite === key) return null;
  const value = readGrouped(definite);
  if (value !== null) return { how: 'approximate', value, isMeasured: false };
  const reading = readMeasured(definite, measures) ?? readNumeral(definite, measures);
  return reading === null ? null : { ...reading, how: 'approximate' };
}
