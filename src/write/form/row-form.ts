import type { Worksheet } from 'exceljs';
import type { CellAddress } from '../../domain/cell-address.ts';
import { reportedColumns, isNumeric, type Column, type Table } from '../../domain/table.ts';
import { bodySize, styles } from '../cell-styles.ts';
import { cellText } from '../cell-text.ts';
import { headerPath, mergeHeading } from '../column-header.ts';
import { headerCells, headerDepth } from '../header-tree.ts';
import { fittingWidth, textHeight } from '../text-width.ts';
import { wordsOf } from './column-words.ts';
import { formStyles } from './form-styles.ts';
import type { FormTable, FormWay, PlacedTable } from './form-parts.ts';

/** Widths in Excel's unit. */
const width = {
  serial: 5,
  group: [10, 18],
  title: [20, 34],
  measure: [9, 14],
  figure: 16,
  words: 36,
  remark: 18,
} as const;
const shortest = 22; // points
const textLines = 2;

/** An indicator a row, as statistics offices lay out what is too wide for a page: 序号, 指标名称, 计量单位, 数量, 备注. */
export function rowForm(table: Table): FormWay {
  const columns = reportedColumns(table);
  const names = headerDepth(columns.map(headerPath));
  const hasWords = columns.some((column) => wordsOf(table, column) !== '');
  const measures = columns.map(({ measure }) => measure ?? '');
  const widths = [
    width.serial,
    ...Array.from({ length: names - 1 }, (_, level) => groupWidth(columns, level)),
    fittingWidth(
      columns.map(({ title }) => title),
      ...width.title,
    ) + 1,
    fittingWidth(measures, ...width.measure),
    width.figure,
    ...(hasWords ? [width.words] : []),
    width.remark,
  ];
  return {
    widths,
    parts: null,
    headerRows: 1,
    fixedColumns: 1 + names,
    write: (sheet, form) => writeRows(sheet, { ...form, columns, names, hasWords, widths }),
  };
}

const groupWidth = (columns: readonly Column[], level: number): number =>
  fittingWidth(
    columns.flatMap(({ group }) => group[level] ?? []),
    ...width.group,
  );

interface RowPlan extends FormTable {
  readonly columns: readonly Column[];
  /** Columns that name an indicator, its groups before its title. */
  readonly names: number;
  readonly hasWords: boolean;
  readonly widths: readonly number[];
}

function writeRows(sheet: Worksheet, plan: RowPlan): PlacedTable {
  const { columns, top, names, widths } = plan;
  writeHeadings(sheet, plan);
  const cells = new Map<string, CellAddress>();
  const figure = names + 3;
  for (const [i, column] of columns.entries()) {
    const row = top + 1 + i;
    cells.set(column.key, { row, column: figure });
    writeRow(sheet, row, { ...plan, column, serial: i + 1 });
  }
  writeNames(sheet, plan);
  const free = columns.map((_, i): CellAddress => ({ row: top + 1 + i, column: widths.length }));
  return { cells, free, bottom: top + columns.length };
}

function writeHeadings(sheet: Worksheet, { top, names, hasWords }: RowPlan): void {
  const texts = ['计量单位', '数量', ...(hasWords ? ['填报说明'] : []), '备注'];
  const heading = (text: string, left: number, right = left): void =>
    mergeHeading(sheet, { text, top, bottom: top, left, right });
  heading('序号', 1);
  if (names > 1) heading('类别', 2, names);
  heading('指标名称', names + 1);
  for (const [i, text] of texts.entries()) heading(text, names + 2 + i);
  sheet.getRow(top).height = 24;
}

/** A header that lies on its side: what stands above in it stands to the left here. */
function writeNames(sheet: Worksheet, { columns, top }: RowPlan): void {
  for (const { text, top: level, bottom, left, right } of headerCells(columns.map(headerPath))) {
    const [first, last, begin, end] = [top + 1 + left, top + 1 + right, 2 + level, 2 + bottom];
    const cell = sheet.getCell(first, begin);
    cell.value = text;
    cell.style = left === right ? styles.text : formStyles.group;
    if (last > first || end > begin) sheet.mergeCells(first, begin, last, end);
  }
}

interface RowParts extends RowPlan {
  readonly column: Column;
  readonly serial: number;
}

function writeRow(
  sheet: Worksheet,
  number: number,
  { table, column, serial, names, hasWords, widths }: RowParts,
): void {
  const row = sheet.getRow(number);
  const words = wordsOf(table, column);
  const set = (at: number, value: string | number, style: (typeof styles)['text' | 'centred']): void => {
    if (value !== '') row.getCell(at).value = typeof value === 'string' ? cellText(value) : value;
    row.getCell(at).style = style;
  };
  set(1, serial, styles.centred);
  set(names + 2, column.measure ?? '—', styles.centred);
  if (hasWords) set(names + 4, words, styles.text);
  row.getCell(widths.length).style = formStyles.remark;
  const lines = isNumeric(column) || column.type === 'boolean' ? 1 : textLines;
  row.height = Math.max(
    shortest * lines,
    textHeight(column.title, widths[names] ?? 0, bodySize),
    hasWords ? textHeight(words, width.words, bodySize) : 0,
  );
}
