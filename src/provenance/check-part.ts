import { cellName, type CellAddress } from '../domain/cell-address.ts';
import type { Provenance } from '../domain/provenance.ts';
import type { PlacedColumn, PlacedRow } from '../domain/summary-places.ts';
import type { ShownRow } from '../domain/summary-record.ts';
import type { SheetGrid } from '../domain/sheet-grid.ts';
import { finding, type Finding } from '../findings/finding.ts';
import { term, type Fact } from '../findings/terms.ts';
import { checkCell, type CheckedCell } from './check-cell.ts';
import { sheetFigures, type SheetFigures } from './formula/sheet-figures.ts';
import type { LocatedPart } from './locate.ts';

/** What the checks of a summary's sheets know besides them. */
export interface PartChecks {
  /** The workbook, as the user called it. */
  readonly file: string;
  /** How people call a column. */
  readonly titleOf: (column: Pick<PlacedColumn, 'key' | 'compares'>) => Fact;
}

/** What in the parts of a summary is not as it was written: rows and columns taken out or put in, figures, formulas and states changed. */
export function checkParts(parts: readonly LocatedPart[], checks: PartChecks): readonly Finding[] {
  const lost = new Set(parts.filter(({ grid }) => grid === null).map(({ part }) => part.sheet));
  const figuresOf = new Map<SheetGrid, SheetFigures>();
  const missing = [...lost].map((name) =>
    finding('summary/sheet-missing', { at: { file: checks.file, sheet: name, cell: null } }, { name }),
  );
  const found = parts.flatMap((located) => {
    const { grid } = located;
    if (grid === null) return [];
    const figures = figuresOf.get(grid) ?? sheetFigures(grid);
    figuresOf.set(grid, figures);
    return checkPart(located, { ...checks, grid, figures, parts });
  });
  return [...missing, ...found];
}

interface PartSurroundings extends PartChecks {
  readonly grid: SheetGrid;
  readonly figures: SheetFigures;
  readonly parts: readonly LocatedPart[];
}

function checkPart(located: LocatedPart, around: PartSurroundings): readonly Finding[] {
  const { part, rows, columns } = located;
  const at = (cell: CellAddress | null): Provenance => ({
    file: around.file,
    sheet: part.sheet,
    cell: cell === null ? null : cellName(cell),
  });
  const headerRow = rows[part.rows.findIndex(({ kind }) => kind === 'header')] ?? 1;
  const found: Finding[] = [];
  for (const [i, column] of columns.entries()) {
    const placed = part.columns[i];
    if (column !== null || placed === undefined) continue;
    const subject = { at: at(null), column: columnOf(located, placed.key) };
    found.push(finding('summary/column-missing', subject, { title: around.titleOf(placed) }));
  }
  for (const column of located.addedColumns) {
    const title = around.grid.shownText(headerRow, column);
    found.push(finding('summary/column-added', { at: at({ row: headerRow, column }) }, { title }));
  }
  for (const row of located.addedRows) {
    const name = around.grid.shownText(row, located.labelColumn);
    found.push(finding('summary/row-added', { at: at({ row, column: located.labelColumn }) }, { name }));
  }
  return [...found, ...part.rows.flatMap((placed, i) => checkRow({ placed, at: i, located }, at, around))];
}

interface RowCheck {
  readonly placed: PlacedRow;
  /** Its place in the part. */
  readonly at: number;
  readonly located: LocatedPart;
}

function checkRow(
  { placed, at, located }: RowCheck,
  provenance: (cell: CellAddress | null) => Provenance,
  around: PartSurroundings,
): readonly Finding[] {
  const { part, rows, columns } = located;
  const row = rows[at] ?? null;
  const { label = '', cells = [] }: Partial<ShownRow> = part.shown[at] ?? {};
  const unit = placed.kind === 'unit' ? placed.name : null;
  if (row === null)
    return [finding('summary/row-missing', { at: provenance(null), unit }, { name: nameOf(placed, label) })];
  if (placed.kind === 'header' || placed.kind === 'band') return [];
  return cells.flatMap((written, i) => {
    const [column = null, then] = [columns[i], part.columns[i]];
    if (column === null || then === undefined) return [];
    const cell = { row, column };
    const checked: CheckedCell = { cell, written, columnThen: then.column, rowThen: placed.row };
    const facts = { name: nameOf(placed, label), title: around.titleOf(then) };
    const subject = { at: provenance(cell), unit, column: columnOf(located, then.key) };
    return checkCell(checked, { ...around, of: part.of }, { facts, subject });
  });
}

/** A title of a list is no column of the table. */
const columnOf = ({ part }: LocatedPart, key: string): string | null => (part.of === 'figures' ? key : null);

/** A row as people call it. */
export function nameOf({ kind, name }: PlacedRow, label: string): Fact {
  if (kind === 'subtotal') return term('summary-subtotal', { category: name });
  return kind === 'total' ? term('summary-total') : name === '' ? label : name;
}
