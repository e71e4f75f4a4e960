import { decimalText, isDecimal, toNumber, type Decimal } from '../../domain/decimal.ts';
import type { Instant } from '../../domain/instant.ts';
import { reportingRate, ratePlaces } from '../../domain/reporting-rate.ts';
import type { Value } from '../../domain/return.ts';
import { truthText } from '../../domain/truth-text.ts';
import { localTime } from '../../domain/zoned-time.ts';
import type { Language } from '../../findings/entry.ts';
import { chineseTime } from '../chinese-time.ts';

/** A figure with its thousands set off, a text as it is; null for a blank. */
export function valueText(value: Value, language: Language): string | null {
  if (value === null) return null;
  if (isDecimal(value)) return figureText(value);
  if (typeof value === 'boolean') return language === 'zh' ? truthText(value) : value ? 'yes' : 'no';
  return value;
}

export function figureText(value: Decimal): string {
  const [whole = '', places] = decimalText(value).split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return places === undefined ? grouped : `${grouped}.${places}`;
}

/** `92.1%`; a dash where nothing is expected. */
export function rateText(part: number, expected: number): string {
  const rate = reportingRate(part, expected);
  return rate === null ? '—' : `${(toNumber(rate) * 100).toFixed(ratePlaces - 2)}%`;
}

/** A time as `localTime` writes it, for running text. */
export const proseTime = (time: string, language: Language): string => (language === 'zh' ? chineseTime(time) : time);

export const instantIn = (instant: Instant, timezone: string, language: Language): string =>
  proseTime(localTime(instant, timezone), language);
