import type { Worksheet } from 'exceljs';
import type { CellAddress } from '../../domain/cell-address.ts';
import { isNumeric, reportedColumns, type Column, type Table } from '../../domain/table.ts';
import { styles } from '../cell-styles.ts';
import { cellText, lineText } from '../cell-text.ts';
import { headerHeight, mergeHeading, writeColumnHeader } from '../column-header.ts';
import { headingWidth } from '../heading-width.ts';
import { fitsPage, pageWidth, stretch } from '../paper.ts';
import { partedColumns, printedInParts } from '../parted-columns.ts';
import { formStyles } from './form-styles.ts';
import type { FormTable, FormWay, PlacedTable } from './form-parts.ts';

/** Widths in Excel's unit. */
const width = { unit: 18, figure: 9, text: 18, stretched: 22 } as const;
const entryHeight = 36; // points

/** An indicator a column, as the attachment has it: a multi-level header over one row to fill in. */
export function columnForm(table: Table): FormWay {
  const columns = reportedColumns(table);
  const unitColumn = table.columns.find(({ key }) => key === table.unitColumn) ?? null;
  return {
    ...widthsOf(table),
    headerRows: headerHeight(columns),
    fixedColumns: unitColumn === null ? 0 : 1,
    write: (sheet, form) => writeColumns(sheet, { ...form, columns, unitColumn }),
  };
}

/** Stretched to the page; on several pages side by side where one would be too small to read, each with the unit's name. */
function widthsOf(table: Table): Pick<FormWay, 'widths' | 'parts'> {
  const natural = naturalWidths(table);
  if (!fitsPage(natural)) {
    const leading = table.unitColumn === null ? [] : [width.unit];
    const columns = reportedColumns(table).map(({ group }, at) => ({
      group,
      width: natural[at + leading.length] ?? width.text,
    }));
    return partedColumns(columns, { leading, page: pageWidth(printedInParts) });
  }
  const times = stretch(natural);
  return { widths: natural.map((each) => Math.max(each, Math.min(each * times, width.stretched))), parts: null };
}

/** The least widths that a form with an indicator a column can be filled in with. */
export const naturalWidths = (table: Table): readonly number[] => [
  ...(table.unitColumn === null ? [] : [width.unit]),
  ...reportedColumns(table).map((column) =>
    Math.max(headingWidth(column), isNumeric(column) ? width.figure : width.text),
  ),
];

interface ColumnPlan extends FormTable {
  readonly columns: readonly Column[];
  readonly unitColumn: Column | null;
}

function writeColumns(sheet: Worksheet, { columns, unitColumn, unit, top }: ColumnPlan): PlacedTable {
  const left = unitColumn === null ? 1 : 2;
  const bottom = top + headerHeight(columns);
  writeColumnHeader(sheet, columns, { top, left });
  const cells = new Map(columns.map(({ key }, i): [string, CellAddress] => [key, { row: bottom, column: left + i }]));
  if (unitColumn !== null) {
    mergeHeading(sheet, { text: lineText(unitColumn.title), top, bottom: bottom - 1, left: 1, right: 1 });
    const cell = sheet.getCell(bottom, 1);
    cell.value = unit === null ? null : cellText(unit.name);
    cell.style = unit === null ? formStyles.textEntry : styles.centred;
  }
  sheet.getRow(bottom).height = entryHeight;
  return { cells, free: [], bottom };
}
