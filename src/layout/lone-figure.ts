import type { MergedCells } from '../domain/merged-cells.ts';
import { cellValue, isFormula, type RawRow } from '../domain/raw-sheet.ts';
import { namingCells, rowCells, type ColumnKinds, type RowCell } from './row-cells.ts';

interface RowAbove {
  readonly raw: RawRow;
  readonly kind: string;
}

/** What stands above a row. */
export interface RowsAbove {
  readonly rows: readonly RowAbove[];
  readonly columns: ColumnKinds;
  readonly merged: MergedCells;
}

/** Columns of figures that a table must have for one of them alone to be no row of it. */
const enough = 4;
/** Rows above that are looked back over; a taller table is no form that is signed. */
const mostRows = 2000;

/** Whether a row holds nothing but one number that was typed, below rows with names: a telephone number or a slip of the hand, where it adds up nothing and no name reaches down to it. */
export function isLoneFigure({ number, contents }: RawRow, cells: readonly RowCell[], above: RowsAbove): boolean {
  const [cell] = cells;
  const { rows, columns, merged } = above;
  if (cell === undefined || cells.length > 1 || !mayBeLone(above)) return false;
  const content = contents[cell.column - 1];
  if (cell.isText || (content !== undefined && isFormula(content))) return false;
  const data = rows.filter(({ kind }) => kind === 'data');
  const isNamed = data.every(({ raw }) => namingCells(rowCells(raw, columns), columns).some(({ isText }) => isText));
  const reaches = (column: number): boolean => (merged.at(number, column)?.top ?? number) < number;
  const naming = Array.from({ length: Math.min(...columns.reported) - 1 }, (_, at) => at + 1);
  if (!isNamed || [...naming, ...(columns.unit === null ? [] : [columns.unit])].some(reaches)) return false;
  return !isSum(Number(cell.value), data, cell.column);
}

const mayBeLone = ({ rows, columns }: RowsAbove): boolean => rows.length <= mostRows && columns.numeric.size >= enough;

function isSum(value: number, data: readonly RowAbove[], column: number): boolean {
  const figures = data.map(({ raw }) => raw.contents[column - 1]);
  const sum = figures.reduce<number>((all, each) => all + (each === undefined ? 0 : Number(cellValue(each))), 0);
  return Math.abs(sum - value) <= Math.abs(value) * 1e-9;
}
