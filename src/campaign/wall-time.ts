import { deadlineAt, type Deadline } from '../domain/deadline.ts';
import { instantText, type Instant } from '../domain/instant.ts';
import { instantOf, localDay, localSecond, type WallTime } from '../domain/zoned-time.ts';
import type { Words } from '../findings/entry.ts';
import { plainTime, wallTime } from './written-time.ts';

/** How a deadline may be written. */
export const deadlineForms: Words = {
  zh: '应写作 2020-02-05（至当日 24 时）、2020-02-05 18:00，或带时区的 2020-02-05T18:00:00+08:00',
  en: 'expected 2020-02-05 (the end of that day), 2020-02-05 18:00, or with its offset 2020-02-05T18:00:00+08:00',
};

/** How a received time may be written. */
export const receivedForms: Words = {
  zh: '应写作 2020-02-05 17:30，或带时区的 2020-02-05T17:30:00+08:00',
  en: 'expected 2020-02-05 17:30, or with its offset 2020-02-05T17:30:00+08:00',
};

/** What is wrong with a text that is no date or time. `forms`: how it may be written. */
export function noTime(text: string, forms: Words): Words {
  if (yearless.test(plainTime(text)))
    return { zh: `“${text}”没有写年份，${forms.zh}`, en: `"${text}" lacks its year; ${forms.en}` };
  return { zh: `“${text}”不是存在的日期或时间，${forms.zh}`, en: `"${text}" is no existing date or time; ${forms.en}` };
}

/** 2月5日, 2/5 18:00. */
const yearless = /^(?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])(?=\s|T|$|\p{L})/u;

/** A date is the end of that day in `timezone`; null where no such date or time exists. */
export function parseDeadline(text: string, timezone: string): Deadline | null {
  const written = plainTime(text);
  const wall = wallTime(written);
  const isDay = wall !== null && wall.hour === undefined;
  const instant = isDay ? instantOf({ ...wall, hour: 24 }, timezone) : instantFrom(written, wall, timezone);
  return instant === null ? null : deadlineAt(instant, timezone);
}

/**
 * A date alone is the first second of that day in `timezone`: its midnight still belongs to the day before, so that a file
 * of the 6th would be on time for the 5th. Null where no such date or time exists.
 */
export function parseReceivedAt(text: string, timezone: string): Instant | null {
  const written = plainTime(text);
  const wall = wallTime(written);
  return instantFrom(written, wall?.hour === undefined && wall !== null ? { ...wall, second: 1 } : wall, timezone);
}

/**
 * A received time as people read it, which `parseReceivedAt` reads as the same second: `2020-02-05 17:30:00`; a day's first second
 * as the day alone, since spreadsheets drop seconds when they save; in UTC where a clock that is put back shows it twice.
 */
export function receivedAtText(instant: Instant, timezone: string): string {
  const second = localSecond(instant, timezone);
  const text = second.endsWith(' 00:00:01') ? second.slice(0, 10) : second;
  return parseReceivedAt(text, timezone) === instant ? text : instantText(instant);
}

/** Whether a text is a date without a time. */
export const isDayAlone = (text: string): boolean => {
  const wall = wallTime(plainTime(text));
  return wall !== null && wall.hour === undefined;
};

/** The day (`2020-02-06`) of a date or date-time as people write it; null where no such day exists. */
export function dayIn(text: string, timezone: string): string | null {
  const instant = parseReceivedAt(text, timezone);
  return instant === null ? null : localDay(instant, timezone);
}

/** The first date or date-time in the name of a file or folder (`20200205`, `2020-02-05`, `20200205-1730`); a date alone is as in `parseReceivedAt`. */
export function dateInName(name: string, timezone: string): Instant | null {
  for (const match of name.matchAll(/(?<!\d)(?:19|20)\d{2}(-?)\d{2}\1\d{2}(?!\d)/g)) {
    const digits = match[0].replaceAll('-', '');
    const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
    const clock = clockAfter(name.slice(match.index + match[0].length));
    const instant = (clock === null ? null : parseReceivedAt(day + clock, timezone)) ?? parseReceivedAt(day, timezone);
    if (instant !== null) return instant;
  }
  return null;
}

/** `-1730`, `_17.30` and the like behind a date, as `T17:30`. */
function clockAfter(rest: string): string | null {
  const match = /^[-_ T](\d{2})([-.:：]?)(\d{2})(?:\2(\d{2}))?(?!\d)/.exec(rest);
  if (!match) return null;
  const [, hour = '', , minute = '', second = '00'] = match;
  return `T${hour}:${minute}:${second}`;
}

const instantFrom = (written: string, wall: WallTime | null, timezone: string): Instant | null =>
  wall === null ? zonedInstant(written) : instantOf(wall, timezone);

/** RFC 3339, with the seconds left out at will. What stands below a second is left out, as for a clock without an offset: it would be late by nothing that anybody sees. */
function zonedInstant(written: string): Instant | null {
  const match = /^(\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)? ?(Z|[+-]\d{2}:?\d{2})$/i.exec(written);
  if (!match) return null;
  const [, time = '', zone = ''] = match;
  const wall = wallTime(time);
  const utc = wall === null ? null : instantOf(wall, 'UTC');
  const offset = offsetOf(zone);
  return utc === null || offset === null ? null : utc - offset;
}

/** `+08:00` in milliseconds; null where no clock is that far off. */
function offsetOf(zone: string): number | null {
  if (/^z$/i.test(zone)) return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))];
  if (hours > 23 || minutes > 59) return null;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}
