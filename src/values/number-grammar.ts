import { conversion, isIdentity } from '../domain/measure.ts';
import { compare, decimalOfNumber, multiply, parseDecimal, zero, type Decimal } from '../domain/decimal.ts';
import { plainText } from '../domain/plain-text.ts';
import { chineseNumeral, numeralSigns } from './chinese-numeral.ts';

/** How a text in a figure cell was read. */
export type Reading =
  | {
      readonly how: 'plain' | 'normalised' | 'approximate' | 'converted';
      readonly value: Decimal;
      /** True where the text names a measure of its own; the header's then does not apply. */
      readonly isMeasured: boolean;
    }
  | { readonly how: 'unread' };

const unread: Reading = { how: 'unread' };

/** Characters of the longest text that is a figure: far beyond any that is meant, far below what a double cannot hold. */
const longest = 60;

/** Words and signs for “nothing to report”. `…` in a statistical table means less than the smallest unit. */
const nil = /^(无|没有|未开展|零|暂无|\/|\\|-+|—+|–+|…+|\.{3,})$/u;
const plain = /^-?\d+(?:\.\d+)?$/u;
const signed = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)$/u;
const measured = /^([+-]?[\d.,]+)(\D+)$/u;
const numeralFirst = new RegExp(`^[${numeralSigns}]`, 'u');
/** 余 or 多 behind a figure: 20余, 二十余万, but not 20余5. */
const more = new RegExp(`(?<=[\\d${numeralSigns}])[余多](?![\\d零〇一二两三四五六七八九十])`, 'u');

/** Reads one definite number. `measure` is what the column asks for; null where it asks for none. */
export function readNumber(text: string, measure: string | null): Reading {
  const trimmed = text.trim();
  if (trimmed.length > longest) return unread;
  const value = plain.test(trimmed) ? parseDecimal(trimmed) : null;
  if (value !== null) return { how: 'plain', value, isMeasured: false };
  const key = plainText(withoutGroupSpaces(trimmed));
  if (/\d\s+\d/u.test(withoutGroupSpaces(trimmed).normalize('NFKC'))) return unread;
  if (nil.test(key)) return { how: 'normalised', value: zero, isMeasured: false };
  const grouped = readGrouped(key);
  if (grouped !== null) return { how: 'normalised', value: grouped, isMeasured: false };
  return readMeasured(key, measure) ?? readNumeral(key, measure) ?? readApproximate(key, measure) ?? unread;
}

/** `12 345` is grouped by three; any other space between digits is not read over. */
const withoutGroupSpaces = (text: string): string => {
  const half = text.normalize('NFKC').trim();
  return /^[+-]?\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?:\.\d+)?$/u.test(half)
    ? half.replaceAll(/[ \u00A0\u202F]/gu, '')
    : text;
};

/** With or without a thousands separator, which must group by three. */
function readGrouped(key: string): Decimal | null {
  if (signed.test(key)) return parseDecimal(key);
  return /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(key) ? parseDecimal(key.replaceAll(',', '')) : null;
}

function readMeasured(key: string, measure: string | null): Reading | null {
  const [, digits = '', behind = ''] = measured.exec(key) ?? [];
  const value = readGrouped(digits);
  const factor = behind === '' ? null : conversion(behind, measure ?? '');
  if (value === null || factor === null) return null;
  const how = isIdentity(factor) ? 'normalised' : 'converted';
  return { how, value: multiply(value, factor), isMeasured: true };
}

/** 二百零六, and 五户 with its measure. */
function readNumeral(key: string, measure: string | null): Reading | null {
  if (!numeralFirst.test(key)) return null;
  const whole = chineseNumeral(key);
  if (whole !== null) {
    const value = decimalOfNumber(whole);
    return isShortForMore(value, measure) ? null : { how: 'normalised', value, isMeasured: false };
  }
  // 三万元 is 三 万元 and 三万 元, which are the same.
  for (let length = 1; length < key.length; length += 1) {
    const count = chineseNumeral(key.slice(0, length));
    const factor = count === null ? null : conversion(key.slice(length), measure ?? '');
    if (count === null || factor === null) continue;
    const how = isIdentity(factor) ? 'normalised' : 'converted';
    return { how, value: multiply(decimalOfNumber(count), factor), isMeasured: true };
  }
  return null;
}

/** 三万 in a column of 万元 may mean 三万元 as well as 三万 of them. */
function isShortForMore(value: Decimal, measure: string | null): boolean {
  const scale = chineseNumeral(`一${plainText(measure ?? '').charAt(0)}`);
  return scale !== null && scale > 1 && compare(value, decimalOfNumber(scale)) >= 0;
}

/** 约200, 200余, 20余人, 90左右: the figure that stands in it. */
function readApproximate(key: string, measure: string | null): Reading | null {
  const definite = key
    .replace(/^(约为|大约|约|近|将近)/u, '')
    .replace(/(左右|上下)$/u, '')
    .replace(more, '');
  if (definite === key) return null;
  const value = readGrouped(definite);
  if (value !== null) return { how: 'approximate', value, isMeasured: false };
  const reading = readMeasured(definite, measure) ?? readNumeral(definite, measure);
  return reading === null || reading.how === 'unread' ? null : { ...reading, how: 'approximate' };
}
