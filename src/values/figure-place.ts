import { cellName } from '../domain/cell-address.ts';
import type { Decimal } from '../domain/decimal.ts';
import { cellValue, valueText, type CellContent } from '../domain/raw-sheet.ts';
import type { Figure } from '../domain/return.ts';
import type { Column } from '../domain/table.ts';
import type { Finding, Subject } from '../findings/finding.ts';
import type { FigureMeasures } from './number/reading.ts';
import type { RowSource } from './row-source.ts';

/** The column of a sheet that figures are read from. */
export interface FigureColumn extends Omit<RowSource, 'money'> {
  readonly column: Column;
  /** Of the rows that are read, 1-based. */
  readonly sheetColumn: number;
  /** Where the column's innermost header cell stands, among the rows that are read. */
  readonly headerRow: number;
  /** What a figure is multiplied by because the header states another measure; null for none. */
  readonly factor: Decimal | null;
  readonly measures: FigureMeasures;
}

/** A figure with what there is to say about it. */
export interface ReadFigure {
  readonly figure: Figure;
  /** At most one. */
  readonly finding: Finding | null;
}

/** The cell that is being read. */
export interface Cell {
  readonly place: FigureColumn;
  readonly row: number;
  readonly content: CellContent | null;
}

/** What a cell holds that is not blank. */
export type Present = Exclude<ReturnType<typeof cellValue>, null>;

export const unreadFigure = ({ content }: Cell, told: Finding): ReadFigure => ({
  figure: { value: null, isUnread: true, content },
  finding: told,
});

export const subject = ({ place, row, content }: Cell): Subject => subjectAt(content, place, row);

/** A cell that a finding is about. `row` is 1-based. */
export const subjectAt = (
  content: CellContent | null,
  { file, sheet, column, sheetColumn, addressAt }: FigureColumn,
  row: number,
): Subject => ({
  at: { file, sheet, cell: cellName(addressAt(row, sheetColumn)) },
  column: column.key,
  value: content === null ? null : valueText(cellValue(content)) || null,
});
