/** Row and column of a cell, both 1-based, as Excel counts them: F7 is `{ row: 7, column: 6 }`. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** The most that a worksheet has. */
export const lastRow = 1_048_576;
export const lastColumn = 16_384;

/** `1` → `A`, `27` → `AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `{ row: 7, column: 6 }` → `F7`. */
export const cellName = ({ row, column }: CellAddress): string => columnName(column) + String(row);

/** `F7` → `{ row: 7, column: 6 }`; null for anything that is not one cell. */
export function parseCellName(name: string): CellAddress | null {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(name);
  if (!match) return null;
  const [, letters = '', digits = ''] = match;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits), column };
}
