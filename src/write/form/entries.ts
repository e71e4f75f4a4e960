import type { Worksheet } from 'exceljs';
import { cellName, type CellAddress } from '../../domain/cell-address.ts';
import { isNumeric, reportedColumns, type Column, type Table } from '../../domain/table.ts';
import { columnLabels } from '../column-labels.ts';
import type { CellStyle } from '../cell-styles.ts';
import { decimalPlaces, mostPlaces } from '../number-format.ts';
import { cellValidation } from './cell-validation.ts';
import { constraintsOf } from './constraints.ts';
import { figureEntry, formStyles, workedEntry } from './form-styles.ts';
import type { PlacedTable } from './form-parts.ts';
import { inputWords } from './input-words.ts';
import type { ListShelf } from './mark-sheet.ts';
import { sumColumns } from './sum-columns.ts';

interface Plan {
  readonly table: Table;
  readonly cells: PlacedTable['cells'];
  readonly shelf: ListShelf;
}

/** Makes the cells of a form ready: what they refuse and say, how they look, and which are worked out. */
export function writeEntries(sheet: Worksheet, plan: Plan): void {
  const { table, cells } = plan;
  const sums = sumColumns(table);
  for (const column of reportedColumns(table)) {
    const address = cells.get(column.key);
    if (address !== undefined) writeEntry(sheet, column, { ...plan, address, parts: sums.get(column.key) ?? null });
  }
}

interface Entry extends Plan {
  readonly address: CellAddress;
  /** Keys of the columns that it is the sum of. */
  readonly parts: readonly string[] | null;
}

function writeEntry(sheet: Worksheet, column: Column, { table, cells, shelf, address, parts }: Entry): void {
  const cell = sheet.getCell(address.row, address.column);
  const constraints = constraintsOf(table, column);
  const formula = parts === null ? null : sumWords(table, parts);
  cell.style = styleOf(column, parts !== null, table.blank);
  cell.dataValidation = cellValidation(column, {
    constraints,
    words: inputWords(column, { table, constraints, formula }),
    cell: cellName(address),
    listRange: (choices) => shelf.rangeOf(choices),
  });
  if (parts !== null) {
    const names = parts.flatMap((key) => {
      const found = cells.get(key);
      return found === undefined ? [] : [cellName(found)];
    });
    cell.value = { formula: sumFormula(column, names, table.blank), result: '', date1904: false };
  }
}

/** Blank as long as nothing is there to be added: where a blank counts as 0 one part will do, else all must be there. */
function sumFormula({ type, step }: Column, names: readonly string[], blank: Table['blank']): string {
  const list = names.join(',');
  const places = step === null ? mostPlaces : Math.min(mostPlaces, decimalPlaces(step));
  const sum = type === 'integer' ? `SUM(${list})` : `ROUND(SUM(${list}),${places})`;
  const isBlank = blank === 'zero' ? `COUNT(${list})=0` : `COUNT(${list})<${names.length}`;
  return `IF(${isBlank},"",${sum})`;
}

function sumWords(table: Table, parts: readonly string[]): string {
  const labels = columnLabels(table);
  return parts.map((key) => labels.get(key) ?? key).join('＋');
}

/** A sum is typed over only where the table takes a total without its parts: where a blank is not a 0. */
function styleOf(column: Column, isSum: boolean, blank: Table['blank']): CellStyle {
  if (isSum) return workedEntry(formatOf(column), blank === 'missing');
  if (isNumeric(column)) return figureEntry(formatOf(column));
  if (column.isDate === true) return formStyles.dateEntry;
  return column.type === 'boolean' ? formStyles.choiceEntry : formStyles.textEntry;
}

/** A figure is shown as it was typed: `0.##` would show 3 as `3.`. */
const formatOf = ({ type, step }: Column): string =>
  type === 'integer' || (step !== null && decimalPlaces(step) === 0) ? '0' : 'General';
