import type { CellValue } from '../../domain/raw-sheet.ts';
import type { ShownValue } from '../shown-value.ts';
import { dateOfText } from '../xlsx/date-serial.ts';

/** A cell's value as it is stored: its type and its text. */
export interface StoredData {
  readonly type: string;
  readonly text: string;
}

/** The value of a cell in the number format of a code. */
export function storedValue({ type, text }: StoredData, code: string, shown: ShownValue): CellValue {
  const bare = text.trim();
  if (bare === '') return null;
  if (type === 'Number') return Number.isFinite(Number(bare)) ? shown(Number(bare), code) : text;
  if (type === 'Boolean') return bare === '1' || bare.toLowerCase() === 'true';
  if (type === 'Error') return { error: bare };
  const date = type === 'DateTime' ? dateOf(bare) : null;
  return date === null ? text : { date };
}

/** A time alone is stored on the day before the calendar begins. */
const dateOf = (text: string): string | null => dateOfText(text)?.replace(/^1899-12-3[01]T/, '') ?? null;

/** Formats that have a name, those of dates and percentages: the rest show a number as it is. */
const named: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'General Date': 'yyyy/m/d h:mm',
    'Long Date': 'yyyy/m/d',
    'Medium Date': 'yyyy/m/d',
    'Short Date': 'yyyy/m/d',
    'Long Time': 'h:mm:ss',
    'Medium Time': 'h:mm',
    'Short Time': 'h:mm',
    Percent: '0.00%',
  }),
);

/** The code of a number format, which a style states by code or by name. */
export const formatCode = (format: string): string =>
  named.get(format) ?? (/^[A-Z][\w /-]+$/.test(format) ? 'General' : format);
