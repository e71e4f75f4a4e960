import type { TermKey } from '../../findings/terms.ts';

/** How the content of a date column was read: `date` in ISO form. */
export type DateReading =
  | { readonly how: 'plain' | 'normalised'; readonly date: string }
  | { readonly how: 'unread'; readonly reason: TermKey; readonly mend: TermKey; readonly guesses: readonly string[] };

/** One way to write something in a date column. */
export interface DateForm {
  /** As the documents call it. */
  readonly name: { readonly zh: string; readonly en: string };
  readonly examples: readonly string[];
  /** What a text of this form is; null for any other text. `key`: in half width and small letters, without white space. */
  readonly read: (key: string) => DateReading | null;
}

export const noDate = (reason: TermKey, guesses: readonly string[] = []): DateReading => ({
  how: 'unread',
  reason,
  mend: 'write-date',
  guesses,
});

/** A day as it stands in a text. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day in ISO form; null where the calendar has none. */
export function isoDate({ year, month, day }: Day): string | null {
  const time = new Date(Date.UTC(year, month - 1, day));
  const isKnown = time.getUTCFullYear() === year && time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
  return isKnown ? time.toISOString().slice(0, 10) : null;
}

/** The day, or that there is none. */
export function readDay(day: Day): DateReading {
  const date = isoDate(day);
  return date === null ? noDate('date-impossible') : { how: 'normalised', date };
}
