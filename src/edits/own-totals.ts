import { absolute, add, decimalText, equals, isDecimal, subtract, zero, type Decimal } from '../domain/decimal.ts';
import { figureProvenance, typedText, type ReturnRow } from '../domain/return.ts';
import { fullTitle, isNumeric, type Column, type Table } from '../domain/table.ts';
import { finding, type Finding } from '../findings/finding.ts';

/** A row of a sheet's table, in order: data, or the return's own 小计 or 合计 of data. */
export interface BlockRow {
  readonly kind: 'data' | 'subtotal' | 'total';
  readonly row: ReturnRow;
}

/** Where a return's own 小计 and 合计 differ from its rows. They are checked, never added. Silent while a figure could not be read. */
export function* ownTotals(file: string, block: readonly BlockRow[], table: Table): Iterable<Finding> {
  const summed = table.columns.filter((column) => isNumeric(column) && column.aggregate === 'sum');
  for (const [at, { kind, row }] of block.entries()) {
    if (kind === 'data') continue;
    const parts = partsOf(block, at).map((part) => part.row);
    for (const column of parts.length === 0 ? [] : summed) yield* mismatch(file, { column, row, parts });
  }
}

/** A total covers all data rows, wherever it stands; a subtotal those since the one before or, where subtotals come first, until the next. */
function partsOf(block: readonly BlockRow[], at: number): readonly BlockRow[] {
  if (block[at]?.kind === 'total') return block.filter(({ kind }) => kind === 'data');
  if (block.find(({ kind }) => kind !== 'total')?.kind === 'subtotal') {
    const after = block.slice(at + 1);
    const end = after.findIndex(({ kind }) => kind !== 'data');
    return end === -1 ? after : after.slice(0, end);
  }
  const before = block.slice(0, at);
  return before.slice(before.findLastIndex(({ kind }) => kind !== 'data') + 1);
}

interface StatedTotal {
  readonly column: Column;
  readonly row: ReturnRow;
  readonly parts: readonly ReturnRow[];
}

function* mismatch(file: string, { column, row, parts }: StatedTotal): Iterable<Finding> {
  const figure = row.figures.get(column.key);
  const added = addUp(parts, column.key);
  if (figure === undefined || !isDecimal(figure.value) || added === null || equals(figure.value, added)) return;
  yield finding(
    'layout/total-mismatch',
    { at: figureProvenance(file, row, figure), column: column.key, value: typedText(figure) },
    {
      title: fullTitle(column),
      stated: decimalText(figure.value),
      added: decimalText(added),
      difference: decimalText(absolute(subtract(figure.value, added))),
    },
  );
}

function addUp(rows: readonly ReturnRow[], key: string): Decimal | null {
  let total = zero;
  for (const { figures } of rows) {
    const figure = figures.get(key);
    if (figure?.isUnread === true) return null;
    if (isDecimal(figure?.value)) total = add(total, figure.value);
  }
  return total;
}
