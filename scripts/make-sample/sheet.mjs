/** @typedef {string | number | { readonly formula: string, readonly result: number } | null} CellValue */
/** @typedef {'title' | 'label' | 'head' | 'cell' | 'note'} Style */

/** `1` → `A`, `27` → `AA`. */
export function letters(/** @type {number} */ column) {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCodePoint(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export const cellName = (/** @type {number} */ row, /** @type {number} */ column) => letters(column) + String(row);

/** A sheet being drawn; rows and columns are 1-based. */
export class Sheet {
  /** @type {{ row: number, column: number, value: CellValue, style: Style }[]} */
  cells = [];
  /** @type {[number, number, number, number][]} top, left, bottom, right */
  merges = [];
  /** Where things stand: `0/troopsCash` of the first data row, `unit`, `total/troopsCash`, `extra`. @type {Map<string, string>} */
  places = new Map();
  height = 0;
  width = 0;

  /**
   * @param {string} name
   */
  constructor(name) {
    this.name = name;
  }

  /**
   * @param {{ row: number, column: number }} at
   * @param {CellValue} value
   * @param {Style} style
   */
  put({ row, column }, value, style = 'cell') {
    this.cells.push({ row, column, value, style });
    this.height = Math.max(this.height, row);
    this.width = Math.max(this.width, column);
  }

  /** @param {{ top: number, left: number, bottom: number, right: number }} range */
  merge({ top, left, bottom, right }) {
    if (top !== bottom || left !== right) this.merges.push([top, left, bottom, right]);
    this.height = Math.max(this.height, bottom);
    this.width = Math.max(this.width, right);
  }

  /** The values in rows, blanks as null, as a text format has them. */
  grid() {
    const rows = Array.from({ length: this.height }, () => Array.from({ length: this.width }, () => null));
    for (const { row, column, value } of this.cells) rows[row - 1][column - 1] = value;
    return rows;
  }
}
