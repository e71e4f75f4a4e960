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

/** Adds the hidden sheet that says whose form this is, with the lists of its cells. */
export function addMarkSheet(
  workbook: Workbook,
  { tableId, tableVersion, unit }: FormMark,
  { lists }: ListShelf,
): void {
  const sheet = workbook.addWorksheet(markSheet, { state: 'veryHidden' });
  writeColumn(sheet, 1, [markHead, ...(unit === null ? labels.blank : labels.own)]);
  writeColumn(sheet, 2, [words, tableId, tableVersion, ...(unit === null ? [] : [unit.code, unit.name])]);
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
