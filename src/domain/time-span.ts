/** A length of time in whole minutes, rounded down. */
export interface TimeSpan {
  readonly days: number;
  /** Below 24. */
  readonly hours: number;
  /** Below 60. */
  readonly minutes: number;
}

const minute = 60_000;

/** From milliseconds, of which there are not less than none. */
export function timeSpan(milliseconds: number): TimeSpan {
  const minutes = Math.floor(milliseconds / minute);
  const hours = Math.floor(minutes / 60);
  return { days: Math.floor(hours / 24), hours: hours % 24, minutes: minutes % 60 };
}
