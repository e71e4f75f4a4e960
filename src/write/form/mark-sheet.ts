import type { Workbook, Worksheet } from 'exceljs';
import { columnName } from '../../domain/cell-address.ts';
import { cellText } from '../cell-text.ts';
import { markHead, markLabels, markSheet, type FormMark } from '../../domain/form-mark.ts';

const firstList = 4; // column D

/** Lists that cells choose from and that are too long for them: one a column of the hidden sheet. */
export class ListShelf {
  readonly #ranges = new Map<string, string>();
  readonly #lists: (readonly string[])[] = [];

  /** The range where a list will stand; the same list stands there once. */
  rangeOf(choices: readonly string[]): string {
    const key = JSON.stringify(choices);
    const known = this.#ranges.get(key);
    if (known !== undefined) return known;
    const name = columnName(firstList + this.#lists.length);
    const range = `'${markSheet}'!$${name}$1:$${name}$${choices.length}`;
    this.#lists.push(choices);
    this.#ranges.set(key, range);
    return range;
  }

  /** In the order of their columns. */
  get lists(): readonly (readonly string[])[] {
    return this.#lists;
  }
}

/** What stands in the hidden sheet. */
export interface MarkContents {
  readonly mark: FormMark;
  readonly shelf: ListShelf;
  /** The table, packed. */
  readonly schema: readonly string[];
}

/** Adds the hidden sheet that says whose form this is, with the lists of its cells and the table that it was made from. */
export function addMarkSheet(workbook: Workbook, { mark, shelf: { lists }, schema }: MarkContents): void {
  const { tableId, tableVersion, unit } = mark;
  const sheet = workbook.addWorksheet(markSheet, { state: 'veryHidden' });
  const own = unit === null ? labels.blank : labels.own;
  writeColumn(sheet, 1, [markHead, ...own, ...schema.map(() => markLabels.schema)]);
  writeColumn(sheet, 2, [words, tableId, tableVersion, ...(unit === null ? [] : [unit.code, unit.name]), ...schema]);
  for (const [i, choices] of lists.entries()) writeColumn(sheet, firstList + i, choices);
}

const words = '用于识别表样，请勿改动';
const { table, version, code, name } = markLabels;
const labels = { blank: [table, version], own: [table, version, code, name] } as const;

/** As text, whatever it looks like: `0101` and `1.0` are no numbers. */
function writeColumn(sheet: Worksheet, column: number, texts: readonly string[]): void {
  for (const [i, text] of texts.entries()) {
    const cell = sheet.getCell(i + 1, column);
    cell.value = cellText(text);
    cell.numFmt = '@';
  }
}
