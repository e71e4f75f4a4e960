import { daysBetween } from '../zoned-time.ts';

/** Calendar days, both included: `2020-02-05`. */
export interface DaySpan {
  readonly first: string;
  readonly last: string;
}

const aDay = 86_400_000;

/** The ISO day so many days later. */
export const laterDay = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * aDay).toISOString().slice(0, 10);

/**
 * The days to show of returns that came on `received` (in order, one for each return) and of a deadline. A file with an old
 * date must not stretch them over years: where they are more than `most`, those `most` in which most returns came, the
 * deadline among them unless no return came near it; of equals the earliest.
 */
export function spanOfDays(received: readonly string[], deadline: string | null, most: number): DaySpan {
  const marked = [...received, ...(deadline === null ? [] : [deadline])].toSorted();
  const whole = { first: marked[0] ?? '', last: marked.at(-1) ?? '' };
  if (daysBetween(whole.first, whole.last) < most) return whole;
  const beginnings = deadline === null ? marked : [...marked, laterDay(deadline, 1 - most)].toSorted();
  const spans = [...new Set(beginnings)].map((first) => ({ first, last: laterDay(first, most - 1) }));
  const near = spans.filter((span) => deadline !== null && holds(span, deadline) && countIn(span, received) > 0);
  return trimmed(fullest(near.length === 0 ? spans : near, received), marked);
}

const holds = ({ first, last }: DaySpan, day: string): boolean => first <= day && day <= last;

const countIn = (span: DaySpan, days: readonly string[]): number => days.filter((day) => holds(span, day)).length;

function fullest(spans: readonly DaySpan[], days: readonly string[]): DaySpan {
  const counts = spans.map((span) => countIn(span, days));
  return spans[counts.indexOf(Math.max(...counts))] ?? { first: '', last: '' };
}

/** From the first to the last day in it on which there is something. */
function trimmed(span: DaySpan, marked: readonly string[]): DaySpan {
  const inside = marked.filter((day) => holds(span, day));
  return { first: inside[0] ?? span.first, last: inside.at(-1) ?? span.last };
}
