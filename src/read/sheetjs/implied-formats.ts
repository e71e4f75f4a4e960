import { SSF } from '@e965/xlsx';

/** Numbers of the formats that East Asian editions have besides (ECMA-376 part 1, 18.8.30): dates and times that no file spells out. */
export const impliedDates: readonly number[] = [...numbers(27, 36), ...numbers(50, 58)];

/** How they show a date. */
export const impliedDateCode = 'yyyy/m/d';

/** Beyond this number hardly a format is counted. */
const last = 1000;

/** Puts the library's table of formats back to what goes without saying: what the file before had stated would still stand in it. */
export function settleFormats(): void {
  for (const number of numbers(59, last)) SSF.load('General', number);
  for (const number of impliedDates) SSF.load(impliedDateCode, number);
}

function* numbers(from: number, to: number): Iterable<number> {
  for (let number = from; number <= to; number++) yield number;
}
