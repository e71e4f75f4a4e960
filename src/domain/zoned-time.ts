import { tzOffset } from '@date-fns/tz/tzOffset';
import type { Instant } from './instant.ts';

/** A wall clock's reading. Month and day are 1-based; hour 24 is the end of the day. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
}

export const isTimeZone = (name: string): boolean => name === china || !Number.isNaN(tzOffset(name, new Date(0)));

/** The instant at which clocks in `timezone` show `wall`; where they show it twice, the first; where they skip it, as if they had not been moved; null where no such date or time exists. */
export function instantOf(wall: WallTime, timezone: string): Instant | null {
  const { year, month, day, hour = 0, minute = 0, second = 0 } = wall;
  if (!isDate(year, month, day) || !isTime(hour, minute, second)) return null;
  const asUtc = Date.UTC(year, month - 1, day, hour, minute, second);
  const before = asUtc - offset(timezone, asUtc - aDay);
  const after = asUtc - offset(timezone, asUtc + aDay);
  const isShown = (instant: Instant): boolean => instant + offset(timezone, instant) === asUtc;
  return [before, after].find(isShown) ?? before;
}

/** In milliseconds: no zone moves its clocks twice within two of them. */
const aDay = 86_400_000;

function isDate(year: number, month: number, day: number): boolean {
  const midnight = new Date(Date.UTC(year, month - 1, day));
  return midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === day;
}

const isTime = (hour: number, minute: number, second: number): boolean =>
  (hour < 24 && minute < 60 && second < 60) || (hour === 24 && minute === 0 && second === 0);

/** `2020-02-05`: the day that a calendar in `timezone` shows. */
export const localDay = (instant: Instant, timezone: string): string => localIso(instant, timezone).slice(0, 10);

/** `2020-02-05 17:30`: for people; with its seconds where there are any, as one of them may decide. */
export const localTime = (instant: Instant, timezone: string): string =>
  localSecond(instant, timezone).replace(/:00$/, '');

/** `2020-02-05 17:30:00`. */
export const localSecond = (instant: Instant, timezone: string): string =>
  localIso(instant, timezone).slice(0, 19).replace('T', ' ');

/** Whole days from one ISO day to another. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / aDay;

const localIso = (instant: Instant, timezone: string): string =>
  new Date(instant + offset(timezone, instant)).toISOString();

const china = 'Asia/Shanghai';
/** 1992-01-01: China has since kept one time, eight hours ahead. Asking the system for it takes 20 ms of every start. */
const chinaSince = Date.UTC(1992, 0);
const chinaOffset = 8 * 3_600_000;

/** In milliseconds. */
const offset = (timezone: string, instant: Instant): number =>
  timezone === china && instant >= chinaSince ? chinaOffset : tzOffset(timezone, new Date(instant)) * 60_000;
