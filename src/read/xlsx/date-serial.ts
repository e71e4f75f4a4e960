const dayMs = 86_400_000;
const daySeconds = 86_400;
/** Days between the two calendars' beginnings. */
const days1904 = 1462;
/** One more than the number of 9999-12-31, the last day that a spreadsheet knows. */
const endOfTime = 2_958_466;

/** The date of a serial number (days, with the time as a fraction), to the second; the time alone below one day; null where no spreadsheet shows a date. */
export function dateOfSerial(serial: number, is1904: boolean): string | null {
  const seconds = Math.round(serial * daySeconds);
  const isTimeOnly = serial >= 0 && serial < 1 && !is1904;
  const days = Math.floor(seconds / daySeconds) + (is1904 ? days1904 : 0);
  if (!(serial >= 0) || days >= endOfTime) return null;
  const time = new Date((seconds % daySeconds) * 1000).toISOString().slice(11, 19);
  if (isTimeOnly && days === 0) return time;
  return time === '00:00:00' ? dayText(days) : `${dayText(days)}T${time}`;
}

/** The 1900 calendar has a 29 February that never was, so that days after it count from one day earlier. */
function dayText(days: number): string {
  if (days === 60) return '1900-02-29';
  const start = Date.UTC(1899, 11, days < 60 ? 31 : 30);
  return new Date(start + days * dayMs).toISOString().slice(0, 10);
}

/** A date that is stored as text (`t="d"`) without a midnight that nobody wrote: `2026-01-01T00:00:00Z` is `2026-01-01`. A time may stand alone. */
export function dateOfText(text: string): string | null {
  const [, alone] = /^(\d\d:\d\d:\d\d)(?:\.\d+)?Z?$/.exec(text.trim()) ?? [];
  if (alone !== undefined) return alone;
  const [, day, time = ''] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?Z?)?$/.exec(text.trim()) ?? [];
  if (day === undefined) return null;
  const whole = time.length === 5 ? `${time}:00` : time;
  return whole === '' || whole === '00:00:00' ? day : `${day}T${whole}`;
}
