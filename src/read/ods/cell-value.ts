import type { CellValue } from '../../domain/raw-sheet.ts';
import type { ShownValue } from '../shown-value.ts';
import { dateOfText } from '../xlsx/date-serial.ts';
import type { Attributes } from '../xml/parse-xml.ts';

/** A cell as it is stored: what it says of itself, the text that it shows, and the code of its number format. */
export interface StoredCell {
  readonly attributes: Attributes;
  readonly text: string;
  readonly code: string;
}

/** The value of a cell; null where it has none. */
export function storedValue(cell: StoredCell, shown: ShownValue): CellValue {
  if (isFailed(cell)) return { error: cell.text };
  const { attributes, text, code } = cell;
  const type = attributes['office:value-type'] ?? '';
  const read = readers.get(type);
  if (read === undefined) return textValue(cell);
  const shownAs = type === 'percentage' && !code.includes('%') ? '0%' : code;
  return read(attributes, (number) => shown(number, shownAs)) ?? (text === '' ? null : text);
}

/** A text that a formula gave may be empty; a cell without a type and a text has no value. */
function textValue({ attributes, text }: StoredCell): CellValue {
  const stated = attributes['office:string-value'] ?? text;
  if (text !== '') return text;
  return attributes['office:value-type'] === undefined && stated === '' ? null : stated;
}

function isFailed({ attributes, text }: StoredCell): boolean {
  if (attributes['table:formula'] === undefined) return false;
  return attributes['calcext:value-type'] === 'error' || isError(text);
}

const isError = (text: string): boolean =>
  /^(#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)|(Err|错误)[:：]\d{3})$/.test(text);

type Shown = (stored: number) => CellValue;

const readers: ReadonlyMap<string, (attributes: Attributes, shown: Shown) => CellValue> = new Map(
  Object.entries({
    float: numberOf,
    currency: numberOf,
    percentage: numberOf,
    boolean: ({ 'office:boolean-value': value }) => (value === undefined ? null : value === 'true'),
    date: ({ 'office:date-value': value = '' }) => dateValue(value),
    time: ({ 'office:time-value': value = '' }) => timeValue(value),
  }),
);

function numberOf({ 'office:value': value = '' }: Attributes, shown: Shown): CellValue {
  const number = value.trim() === '' ? Number.NaN : Number(value);
  return Number.isFinite(number) ? shown(number) : null;
}

function dateValue(text: string): CellValue {
  const date = dateOfText(text);
  return date === null ? null : { date };
}

/** `PT09H30M00S` → `09:30:00`. */
function timeValue(text: string): CellValue {
  const [matched, hours = '0', minutes = '0', seconds = '0'] =
    /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,]\d+)?S)?$/.exec(text) ?? [];
  if (matched === undefined) return null;
  return { date: [hours, minutes, seconds].map((part) => part.padStart(2, '0')).join(':') };
}
