const dayMs = 86_400_000;
/** The day that a spreadsheet counts as 0, for numbers behind its 29 February 1900 that never was. */
const dayZero = Date.UTC(1899, 11, 30);
/** 1990-01-01 and 2099-12-31: other numbers in a date column are no dates of a return. */
const [first, last] = [32_874, 73_050];

/** The day of a spreadsheet's serial number, in ISO form; null for a number that is no date of a return. */
export const dateOfSerialNumber = (serial: number): string | null =>
  Number.isInteger(serial) && serial >= first && serial <= last
    ? new Date(dayZero + serial * dayMs).toISOString().slice(0, 10)
    : null;

/** The number that a cell holds which shows this day; null for one that is likely to be meant as a date. `date`: in ISO form, or a time alone. */
export function serialOfDate(date: string): number | null {
  // The day before the first, of which its time alone is left, and a day that only spreadsheets know.
  if (date === '00:00:00') return 0;
  if (date === '1900-02-29') return 60;
  const day = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(day)) return null;
  const serial = (day - dayZero) / dayMs;
  // Days before March 1900 count from one day earlier.
  const asShown = serial < 61 ? serial - 1 : serial;
  return asShown > 0 && serial < first ? asShown : null;
}
