import type { CellAddress } from '../domain/cell-address.ts';
import { greatestOf, leastOf } from '../domain/ends.ts';
import { isNilText } from '../domain/nil-text.ts';
import { cellValue, valueText, type CellContent, type RawRow, type RawSheet } from '../domain/raw-sheet.ts';
import { SheetGrid } from '../domain/sheet-grid.ts';
import { isNumeric } from '../domain/table.ts';
import type { RoleAt } from './cell-role.ts';
import { footRoles } from './cell-roles.ts';
import { placedColumns, type HeaderColumn } from './header.ts';
import { indicatorPanels } from './indicator-panels.ts';
import { labelPairs, type LabelPair } from './label-pairs.ts';
import { isRowOfMeasures } from './measure-row.ts';
import { paragraphLabels } from './paragraph-labels.ts';
import { isFigure } from './row-cells.ts';
import type { LayoutTarget, SheetLayout } from './layout.ts';
import type { TableBlock } from './table-block.ts';
import { unitLabels } from './unit-labels.ts';

/** Lines of the one block that a form of labels unrolls to. */
const [labelLine, valueLine] = [1, 2];

/** Labels that alternate with their values along the rows. The block's one row has a column for each label. Null where there are fewer than two. */
export function pairsLayout(sheet: RawSheet, { index }: LayoutTarget): SheetLayout | null {
  const grid = new SheetGrid(sheet);
  // A heading over indicators says which column holds the figures: the one right behind a title may hold codes.
  if (indicatorPanels(grid, index, 2).some(({ heading }) => heading !== null)) return null;
  const pairs = labelPairs(grid, index);
  if (pairs.filter(({ match }) => match.kind === 'column').length < 2) return null;
  const block = unrolled(grid, pairs);
  if (isExplanation(block)) return null;
  const band = rowsOf(pairs);
  const outside = sheet.rows.filter(({ number }) => number < band.top || number > band.bottom);
  return {
    sheet,
    orientation: 'pairs',
    sections: [[block]],
    blocks: [block],
    addressAt: (row, column) => addressIn(pairs, row, column),
    placeOf: (row, column) => ({ row, column }),
    rolesIn: pairRoles(block, pairs),
    otherPeriods: [],
    rivalPeriods: [],
    labels: [...unitLabels(outside), ...paragraphLabels(sheet.paragraphs)],
  };
}

function addressIn(pairs: readonly LabelPair[], row: number, column: number): CellAddress {
  const pair = pairs[column - 1];
  return (row === labelLine ? pair?.label : pair?.value) ?? { row, column };
}

function unrolled(grid: SheetGrid, pairs: readonly LabelPair[]): TableBlock {
  const headerColumns = pairs.map(({ match, measure }, at): HeaderColumn => ({
    address: { row: labelLine, column: at + 1 },
    match: match.kind === 'column' ? { ...match, measure: match.measure ?? measure } : match,
  }));
  const contents = pairs.map(({ value }): CellContent | undefined => contentAt(grid, value));
  const raw = { number: valueLine, contents, hidden: false };
  return {
    header: { top: labelLine, bottom: labelLine },
    headerColumns,
    columns: placedColumns(headerColumns),
    rows: contents.every((content) => content === undefined) ? [] : [{ raw, kind: 'data' }],
  };
}

/** Words behind every title that asks for a number, and no figure: a list of the columns, as in 填表说明. */
function isExplanation({ columns, rows }: TableBlock): boolean {
  const [row] = rows;
  const answers = columns.flatMap(({ column, address }) => {
    const content = isNumeric(column) ? row?.raw.contents[address.column - 1] : undefined;
    return content === undefined ? [] : [cellValue(content)];
  });
  return answers.length > 0 && !answers.some((value) => isFigure({ value }) || isNilText(valueText(value)));
}

/** A value that is merged with the one above is that one. */
function contentAt(grid: SheetGrid, { row, column }: CellAddress): CellContent | undefined {
  const covering = grid.merge(row, column);
  return grid.row(covering?.top ?? row)?.contents[(covering?.left ?? column) - 1];
}

function rowsOf(pairs: readonly LabelPair[]): Readonly<{ top: number; bottom: number }> {
  const rows = pairs.map(({ label }) => label.row);
  return { top: leastOf(rows), bottom: greatestOf(rows) };
}

/** A figure that no label of the table explains is told; a text among the labels is a label. */
function pairRoles({ columns }: TableBlock, pairs: readonly LabelPair[]): (row: RawRow) => RoleAt {
  const { top, bottom } = rowsOf(pairs);
  const placed = new Set(columns.map(({ address }) => address.column));
  const values = new Map(pairs.map(({ value }, at) => [placeKey(value), placed.has(at + 1)]));
  const labels = new Set(pairs.map(({ label }) => placeKey(label)));
  return (row) => {
    const { number } = row;
    if (number < top) return () => 'title';
    if (number > bottom) return footRoles(row);
    return (column) => {
      const key = placeKey({ row: number, column });
      const isPlaced = values.get(key);
      if (isPlaced !== undefined) return isPlaced ? 'figure' : 'unread';
      return labels.has(key) || !isNumber(row.contents[column - 1]) ? 'header' : 'unread';
    };
  };
}

const placeKey = ({ row, column }: CellAddress): string => `${row},${column}`;

const isNumber = (content: CellContent | undefined): boolean =>
  content !== undefined &&
  (typeof content === 'number' ||
    (typeof content === 'string' && isFigure({ value: content }) && !isRowOfMeasures([content])));
