import type { Instant } from './instant.ts';
import { daysBetween, localDay, localTime } from './zoned-time.ts';

/** 截止时间. A return received exactly at `instant` is on time. */
export interface Deadline {
  readonly instant: Instant;
  /** The last calendar day in the campaign's time zone on which a return is on time: `2020-02-05`. */
  readonly day: string;
}

/** Midnight at the end of a day belongs to that day. */
export const deadlineAt = (instant: Instant, timezone: string): Deadline => ({
  instant,
  day: localDay(instant - 1, timezone),
});

/** For people: midnight is the end of the deadline's day, as the notice counts it: `2020-02-05 24:00`. */
export function deadlineText({ instant, day }: Deadline, timezone: string): string {
  const time = localTime(instant, timezone);
  return time.endsWith(' 00:00') ? `${day} 24:00` : time;
}

/** Calendar days after the deadline's day, at least 1; 0 for a return on time. */
export function daysLate(received: Instant, deadline: Deadline | null, timezone: string): number {
  if (deadline === null || received <= deadline.instant) return 0;
  return Math.max(1, daysBetween(deadline.day, localDay(received, timezone)));
}
