import type { CellValue } from '../domain/raw-sheet.ts';
import { numberDisplay } from './number-display.ts';
import { isDateCode } from './xlsx/date-format.ts';
import { dateOfSerial } from './xlsx/date-serial.ts';

/** What the cells of a workbook show for the numbers that they hold. */
export type ShownValue = (stored: number, code: string) => Exclude<CellValue, null>;

/** Reads numbers as the codes of their formats show them: as dates of the workbook's calendar, in a measure, or as they are. Each code is looked at once. */
export function shownValues(is1904: boolean): ShownValue {
  const known = new Map<string, (stored: number) => Exclude<CellValue, null>>([['General', (stored) => stored]]);
  const shownAs = (code: string): ((stored: number) => Exclude<CellValue, null>) => {
    if (isDateCode(code)) return (stored) => dateValue(stored, is1904);
    return numberDisplay(code) ?? ((stored) => stored);
  };
  return (stored, code) => {
    let shown = known.get(code);
    if (shown === undefined) known.set(code, (shown = shownAs(code)));
    return shown(stored);
  };
}

function dateValue(stored: number, is1904: boolean): Exclude<CellValue, null> {
  const date = dateOfSerial(stored, is1904);
  return date === null ? stored : { date };
}
