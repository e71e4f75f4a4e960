import { cellName, type CellAddress } from '../../domain/cell-address.ts';
import { decimalOfNumber } from '../../domain/decimal.ts';
import { cellValue, isFormula, valueText, type CellContent } from '../../domain/raw-sheet.ts';
import type { SheetGrid } from '../../domain/sheet-grid.ts';
import { evaluate, type CellFigure } from './evaluate.ts';

/** The figures of a sheet, formulas worked out from the cells as they stand. */
export interface SheetFigures {
  /** What a formula in a cell gives; undefined for one that is none of ours. */
  result(at: CellAddress): CellFigure | undefined;
}

/** Each formula is worked out once; one that leads back to itself gives nothing. */
export function sheetFigures(grid: SheetGrid): SheetFigures {
  const known = new Map<string, CellFigure | undefined>();
  const contentAt = ({ row, column }: CellAddress): CellContent | undefined => grid.row(row)?.contents[column - 1];
  const cellAt = (at: CellAddress): CellFigure => {
    const content = contentAt(at);
    if (content === undefined) return null;
    return (isFormula(content) ? result(at) : undefined) ?? storedFigure(content);
  };
  const result = (at: CellAddress): CellFigure | undefined => {
    const name = cellName(at);
    if (known.has(name)) return known.get(name);
    known.set(name, undefined);
    const content = contentAt(at);
    const found = content !== undefined && isFormula(content) ? evaluate(content.formula, cellAt) : undefined;
    known.set(name, found);
    return found;
  };
  return { result };
}

function storedFigure(content: CellContent): CellFigure {
  const value = cellValue(content);
  if (typeof value === 'number') return decimalOfNumber(value);
  return value === null ? null : valueText(value);
}
