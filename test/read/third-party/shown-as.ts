import type { CellValue } from '../../../src/domain/raw-sheet.ts';

/** Whether a spreadsheet program may show a value as this text: a number to as many places as the text has, a date in one of the usual ways, text as it is but for the ends of its lines. */
export function isShownAs(value: CellValue, shown: string): boolean {
  const text = shown.replaceAll(/[\r\n]/g, '');
  if (value === null) return text.trim() === '';
  if (typeof value === 'string') return value.replaceAll(/[\r\n]/g, '') === text;
  if (typeof value === 'boolean') return text === (value ? 'TRUE' : 'FALSE');
  if (typeof value === 'number') return isNumberShown(value, text);
  if ('error' in value) return value.error === text;
  if ('date' in value) return isDateShown(value.date, text);
  return isNumberShown(value.measure === '%' ? value.number / 100 : value.number, text);
}

function isNumberShown(value: number, text: string): boolean {
  const shown = shownNumber(text);
  if (shown === null) return false;
  return Math.abs(shown.number - value) <= shown.margin * (1 + 1e-9) + Math.abs(value) * 1e-15;
}

/** A number as it is shown, and how far the one that is stored may be from it. */
interface ShownNumber {
  readonly number: number;
  readonly margin: number;
}

/** Reads `$1,500`, `(3.50)`, `12%`, `1.23E+04`, `12345 2/3`, with text around it that has no digit. */
function shownNumber(text: string): ShownNumber | null {
  const [, before = '', digits = '', fraction, exponent = '0', after = ''] =
    /^(\D*?)(\d[\d,]*(?:\.\d+)?|\.\d+)( \d+\/\d+)?(?:E([+-]\d+))?(\D*)$/.exec(text) ?? [];
  if (digits === '') return null;
  const unit = 10 ** (Number(exponent) - (after.includes('%') ? 2 : 0));
  const { number, margin } = fraction === undefined ? decimalPart(digits) : fractionPart(digits, fraction);
  return { number: (/[-(]/.test(before) ? -number : number) * unit, margin: margin * unit };
}

function decimalPart(digits: string): ShownNumber {
  const places = digits.split('.')[1]?.length ?? 0;
  return { number: Number(digits.replaceAll(',', '')), margin: 0.5 * 10 ** -places };
}

function fractionPart(digits: string, fraction: string): ShownNumber {
  const [over, under] = fraction.split('/').map(Number);
  return { number: decimalPart(digits).number + (over ?? 0) / (under ?? 1), margin: 0.5 / (under ?? 1) };
}

/** As `yyyy-mm-dd` and in the ways that a spreadsheet program offers first: `2/19/14`, `19-Feb-14`, `3:30 PM` and their parts. */
function isDateShown(date: string, text: string): boolean {
  const instant = new Date(`${date.includes('-') ? date : `1900-01-01T${date}`}${date.includes(':') ? 'Z' : ''}`);
  const [day, month, year] = [instant.getUTCDate(), instant.getUTCMonth(), String(instant.getUTCFullYear())];
  const [hours, rest] = [instant.getUTCHours(), instant.toISOString().slice(13, 19)];
  const [name, short, half] = [months[month] ?? '', year.slice(2), `${hours % 12 || 12}`];
  const days = [
    `${month + 1}/${day}/${short}`,
    `${month + 1}/${day}/${year}`,
    `${day}-${name}-${short}`,
    `${day}-${name}`,
    `${name}-${short}`,
  ];
  const ending = hours < 12 ? ' AM' : ' PM';
  const times = [
    `${hours}${rest}`,
    `${hours}${rest.slice(0, 3)}`,
    `${half}${rest}${ending}`,
    `${half}${rest.slice(0, 3)}${ending}`,
    rest.slice(1),
  ];
  const both = [`${days[0]} ${times[1]}`, date.replace('T', ' '), date];
  return [...days, ...times, ...both].includes(text);
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
