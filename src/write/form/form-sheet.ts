import type { Workbook, Worksheet } from 'exceljs';
import { cellName, type CellAddress } from '../../domain/cell-address.ts';
import type { ReportingUnit } from '../../domain/reporting-unit.ts';
import type { Table } from '../../domain/table.ts';
import { styles } from '../cell-styles.ts';
import { cellText } from '../cell-text.ts';
import { fitsPage } from '../paper.ts';
import { addSheet, setWidths } from '../sheet-frame.ts';
import { writePartedTitle } from '../parted-title.ts';
import { widthOf, type Stretch } from '../sheet-lines.ts';
import { showBrokenRules } from './broken-rules.ts';
import { columnForm, naturalWidths } from './column-form.ts';
import { writeEntries } from './entries.ts';
import { writeFootLines, writeHeadLine } from './form-lines.ts';
import type { FormCampaign, FormWay, PlacedTable } from './form-parts.ts';
import type { ListShelf } from './mark-sheet.ts';
import { rowForm } from './row-form.ts';

/** 附件, the title, and the line of 填报单位 stand above the table. */
const headLines = 3;
const fewest = 4; // columns that the lines around the table need
const spare = 12; // width of a column that is there for them alone

/** What a form is made for. */
export interface FormSheet {
  readonly campaign: FormCampaign;
  /** Null for a blank form. */
  readonly unit: ReportingUnit | null;
  readonly shelf: ListShelf;
}

/** Writes the form's one visible sheet. All but what is to be filled in is locked, without a password. */
export async function addFormSheet(workbook: Workbook, { campaign, unit, shelf }: FormSheet): Promise<void> {
  const { table } = campaign;
  const way = wayOf(table);
  const widths = [...way.widths, ...Array.from({ length: Math.max(0, fewest - way.widths.length) }, () => spare)];
  const stretches = stretchesOf(way, widths);
  const [{ first = 1, widths: firstPart } = { widths }] = stretches;
  const own = { first, widths: widths.slice(first - 1).slice(0, Math.max(firstPart.length, fewest)) };
  const top = headLines + 1;
  const sheet = addSheet(workbook, {
    name: '统计表',
    pagesWide: stretches.length,
    headerRows: [top, top + way.headerRows - 1],
    fixedColumns: way.fixedColumns,
  });
  setWidths(sheet, widths);
  sheet.getCell(1, 1).value = '附件';
  sheet.getCell(1, 1).style = { font: styles.band.font };
  const leading = widthOf({ widths: widths.slice(0, first - 1) });
  writePartedTitle(sheet, { row: 2, text: cellText(campaign.title), stretches, leading });
  writeHeadLine(sheet, { row: headLines, ...own }, { campaign, unit });
  const placed = way.write(sheet, { table, unit, top });
  writeEntries(sheet, { table, cells: placed.cells, shelf });
  showBrokenRules(sheet, { table, cells: placed.cells, category: unit?.category ?? null });
  writeFootLines(sheet, { row: placed.bottom + 1, ...own }, table);
  chooseFirstEntry(sheet, placed);
  await sheet.protect('', {
    formatColumns: true,
    formatRows: true,
    selectLockedCells: true,
    selectUnlockedCells: true,
  });
}

/** What stands over and under the table begins behind the columns that every page repeats; what is filled in there, once. */
const stretchesOf = ({ parts }: FormWay, widths: readonly number[]): readonly Stretch[] =>
  parts === null ? [{ widths }] : parts.map(({ first, last }) => ({ first, widths: widths.slice(first - 1, last) }));

/** Whoever opens the form stands where the first figure goes, and sees what is asked for. */
function chooseFirstEntry(sheet: Worksheet, { cells }: PlacedTable): void {
  const isOpen = ({ row, column }: CellAddress): boolean => sheet.getCell(row, column).protection?.locked === false;
  const first = [...cells.values()].find(isOpen);
  if (first !== undefined) sheet.views = sheet.views.map((view) => ({ ...view, activeCell: cellName(first) }));
}

/** What the table asks for; else an indicator a column where A4 holds it in readable type. */
function wayOf(table: Table): FormWay {
  if (table.orientation === 'rows') return rowForm(table);
  const fits = table.orientation === 'columns' || fitsPage(naturalWidths(table));
  return fits ? columnForm(table) : rowForm(table);
}
