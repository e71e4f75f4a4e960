import { plainText } from '../../domain/plain-text.ts';
import type { CellValue } from '../../domain/raw-sheet.ts';
import { isMarked } from '../number/number-text.ts';
import { dateForms } from './date-forms.ts';
import { isoDate, noDate, type DateReading } from './date-reading.ts';
import { dateOfSerialNumber } from './serial.ts';

/** Characters of the longest text that is a date. */
const longest = 40;
const iso = /^(\d{4})-(\d\d)-(\d\d)$/u;
/** A time of day behind a day, which the blank between them keeps apart: 2020-2-1 17:30 is not 2020-2-11 7:30. */
const timeBehind = /(?:\s*(?<!\d)|T)\d{1,2}(?:[时点]|[:时点]\d{1,2}(?:[:分](?:\d{1,2})?)?(?:\.\d+)?秒?)Z?$/iu;

/** Reads a definite day. What is not in ISO form is told. */
export function readDate(value: Exclude<CellValue, null>): DateReading {
  if (typeof value === 'string') return readText(value.trim());
  if (typeof value === 'number') return dayOrNone(dateOfSerialNumber(Math.floor(value))) ?? readText(String(value));
  if (typeof value === 'object' && 'date' in value) return readCell(value.date);
  return noDate('date-words');
}

const dayOrNone = (date: string | null): DateReading | null => (date === null ? null : { how: 'normalised', date });

/** A cell that holds a date; of a date with a time the date counts. */
function readCell(date: string): DateReading {
  const [day = '', time] = date.split('T');
  return iso.test(day) ? { how: time === undefined ? 'plain' : 'normalised', date: day } : noDate('date-no-day');
}

function readText(text: string): DateReading {
  const [, year, month, day] = iso.exec(text) ?? [];
  if (year !== undefined) {
    const date = isoDate({ year: Number(year), month: Number(month), day: Number(day) });
    return date === null ? noDate('date-impossible') : { how: 'plain', date };
  }
  if (text.length > longest || isMarked(text)) return noDate('date-words');
  const key = plainText(text.normalize('NFKC').replace(timeBehind, ''));
  for (const { read } of dateForms) {
    const reading = read(key);
    if (reading !== null) return reading;
  }
  return noDate('date-words');
}
