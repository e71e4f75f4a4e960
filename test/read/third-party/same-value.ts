import type { CellValue } from '../../../src/domain/raw-sheet.ts';
import type { ObservedValue } from './manifest.ts';

/** How another reader's notes on a file are to be taken. */
export interface Model {
  readonly is1904: boolean;
  /** Characters of a text that were noted. */
  readonly cutAt: number;
}

/** Whether a value is the one that another reader saw. A cell that shows nothing is blank in ours. */
export function isSameValue(observed: ObservedValue, value: CellValue, model: Model): boolean {
  if (observed === null || (typeof observed === 'string' && observed.trim() === '')) return value === null;
  if (value === null) return false;
  if (typeof value === 'string') return observed === value.slice(0, model.cutAt);
  if (typeof value === 'number') return isSameNumber(observed, value);
  return typeof value === 'boolean'
    ? observed === value || observed === Number(value)
    : isSameObject(observed, value, model);
}

function isSameObject(observed: ObservedValue, value: CellValue & object, model: Model): boolean {
  if ('number' in value) return isSameNumber(observed, value.measure === '%' ? value.number / 100 : value.number);
  if ('error' in value) return (typeof observed === 'number' ? errors.get(observed) : observed) === value.error;
  return isSameDate(observed, value.date, model);
}

/** Of a number that is shown with a measure ours keeps 15 digits. */
const isSameNumber = (observed: ObservedValue, number: number): boolean =>
  typeof observed === 'number' && Math.abs(observed - number) <= Math.abs(observed) * 5e-15;

/** Numbers of errors in XLS files. */
const errors: ReadonlyMap<number, string> = new Map([
  [0, '#NULL!'],
  [7, '#DIV/0!'],
  [15, '#VALUE!'],
  [23, '#REF!'],
  [29, '#NAME?'],
  [36, '#NUM!'],
  [42, '#N/A'],
]);

/** Ours are to the second. */
function isSameDate(observed: ObservedValue, date: string, model: Model): boolean {
  const seconds = typeof observed === 'number' ? observed * 86_400 : secondsOf(String(observed), model);
  return seconds !== null && Math.abs(seconds - (secondsOf(date, model) ?? Infinity)) <= 0.501;
}

/** Seconds since the calendar's day 0: of a date, a time, or a duration such as `10 days, 15:10:10`. */
function secondsOf(text: string, { is1904 }: Model): number | null {
  const [, days, hours, minutes, seconds] = /^(?:(\d+) days?, )?(\d+):(\d\d):(\d\d(?:\.\d+)?)$/.exec(text) ?? [];
  if (hours !== undefined)
    return ((Number(days ?? 0) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds);
  const instant = Date.parse(text.includes('T') ? `${text}Z` : text);
  if (Number.isNaN(instant)) return null;
  const start = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const sinceStart = (instant - start) / 1000;
  // The 1900 calendar has a 29 February that never was.
  return !is1904 && sinceStart < 61 * 86_400 ? sinceStart - 86_400 : sinceStart;
}
