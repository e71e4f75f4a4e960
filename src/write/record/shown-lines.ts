import type { Cell, Worksheet } from 'exceljs';
import type { PlacedRow, SummaryPart } from '../../domain/summary-places.ts';
import { recordTags as tags } from '../../domain/summary-record.ts';
import { shownText } from '../cell-text.ts';

/** What the rows of a part show, a line for each: read from the sheet as it was written, so that nothing need be said twice. */
export const shownLines = (part: SummaryPart, sheet: Worksheet): readonly unknown[] =>
  part.rows.map((placed) => shownLine(placed, part, sheet));

function shownLine({ row, kind, name }: PlacedRow, part: SummaryPart, sheet: Worksheet): readonly unknown[] {
  const own = {
    row,
    kind,
    name,
    label: shownText(sheet.getCell(row, part.labelColumn).text),
    below: below(sheet, row, part),
  };
  if (kind === 'band') return [tags.shown, own];
  const line = sheet.getRow(row);
  const cells = part.columns.map(({ column }) => line.getCell(column));
  const values = cells.map(shownValue);
  // A unit's cells are figures, but for those that compare them.
  const hasFormulas =
    kind !== 'header' && (kind !== 'unit' || part.columns.some(({ compares }) => compares !== undefined));
  if (!hasFormulas) return [tags.shown, own, values];
  return [tags.shown, own, values, cells.map(({ formula }) => formula ?? null)];
}

/** Rows below it that the merged cell with its label reaches over. */
function below(sheet: Worksheet, row: number, { labelColumn }: SummaryPart): number {
  const { master } = sheet.getCell(row, labelColumn);
  let reach = 0;
  while (sheet.findCell(row + reach + 1, labelColumn)?.master === master) reach += 1;
  return reach;
}

/** What the cell itself holds: of a merged range only the first one holds anything, but a title is read wherever it reaches. */
function shownValue(cell: Cell): string | number | null {
  const { value } = cell;
  if (value === null || typeof value === 'number') return value;
  const { result } = cell;
  if (typeof result === 'number') return result;
  return cell.text === '' ? null : shownText(cell.text);
}
