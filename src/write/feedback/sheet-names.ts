import { cellName, type CellAddress } from '../../domain/cell-address.ts';

const longest = 31; // UTF-16 units that Excel allows

/** A name as a sheet may have it, that none of `taken` is, whatever the case of its letters. */
export function uniqueSheetName(name: string, taken: readonly string[]): string {
  const seen = new Set(taken.map((each) => each.toLowerCase()));
  const plain = cut(name.replaceAll(/[[\]:*?/\\\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '_').replace(/^'+/, ''), longest).replace(
    /'+$/,
    '',
  );
  // Excel keeps “History” to itself.
  const base = plain.trim() === '' ? '工作表' : /^history$/i.test(plain) ? `${plain}_` : plain;
  let candidate = base;
  for (let number = 2; seen.has(candidate.toLowerCase()); number++) {
    const ending = `（${number}）`;
    candidate = cut(base, longest - ending.length) + ending;
  }
  return candidate;
}

const cut = (text: string, length: number): string => text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');

/** A place as a link inside the workbook names it: `'Sheet1'!F7`. */
export const sheetLink = (name: string, address: CellAddress): string =>
  `'${name.replaceAll("'", "''")}'!${cellName(address)}`;
