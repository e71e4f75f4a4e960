import type { Campaign } from '../campaign.ts';
import type { Instant } from '../instant.ts';
import type { RegisterEntry } from '../register.ts';
import { localDay } from '../zoned-time.ts';
import { laterDay, spanOfDays, type DaySpan } from './day-span.ts';

/** What came in on one calendar day in the campaign's time zone, by the return that a unit's timeliness counts from. */
export interface ReportedDay {
  /** `2020-02-05`. */
  readonly day: string;
  /** Units of that day: 按时 and 迟报. */
  readonly onTime: number;
  readonly late: number;
  /** 累计已报, with what came before the first day shown; null for a day that is still to come. */
  readonly total: number | null;
}

/** 报送进度, over the units that must report. */
export interface ReportingProgress {
  /** 应报. */
  readonly expected: number;
  /** Without a gap, from the first return or the deadline's day, whichever is earlier, to the last of both. */
  readonly days: readonly ReportedDay[];
  /** Units that reported before and after the days shown, where these do not hold all. */
  readonly before: number;
  readonly after: number;
}

/** How many days still read well beside one another: two months. */
const mostDays = 62;

/** Null where no unit that must report did. */
export function reportingProgress(
  entries: readonly RegisterEntry[],
  { deadline, timezone }: Pick<Campaign, 'deadline' | 'timezone'>,
  asOf: Instant,
): ReportingProgress | null {
  const required = entries.filter(({ unit }) => unit.required);
  const received = required.flatMap(({ receivedAt, timeliness }) =>
    receivedAt === null ? [] : [{ day: localDay(receivedAt, timezone), isLate: timeliness === 'late' }],
  );
  if (received.length === 0) return null;
  const receivedDays = received.map(({ day }) => day).toSorted();
  const span = spanOfDays(receivedDays, deadline?.day ?? null, mostDays);
  const known = [localDay(asOf, timezone), receivedDays.at(-1) ?? ''].toSorted().at(-1) ?? '';
  const before = receivedDays.filter((day) => day < span.first).length;
  let total = before;
  const days = daysOf(span).map((day): ReportedDay => {
    const ofDay = received.filter((each) => each.day === day);
    total += ofDay.length;
    const late = ofDay.filter(({ isLate }) => isLate).length;
    return { day, onTime: ofDay.length - late, late, total: day > known ? null : total };
  });
  return { expected: required.length, days, before, after: received.length - total };
}

function daysOf({ first, last }: DaySpan): readonly string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = laterDay(day, 1)) days.push(day);
  return days;
}
