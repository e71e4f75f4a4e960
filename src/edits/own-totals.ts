import { absolute, add, decimalText, equals, isDecimal, subtract, zero, type Decimal } from '../domain/decimal.ts';
import { figureProvenance, typedText, type ReturnRow } from '../domain/return.ts';
import { fullTitle, isNumeric, type Column, type Table } from '../domain/table.ts';
import { finding, type Finding } from '../findings/finding.ts';

/** A row of a sheet's table, in order: data, or the return's own 小计 or 合计 of data. */
export interface BlockRow {
  readonly kind: 'data' | 'subtotal' | 'total';
  readonly row: ReturnRow;
}

/** Where a return's own 小计 and 合计 differ from its rows, or hold what is no number. They are checked, never added. Silent while a row's figure could not be read. */
export function* ownTotals(file: string, block: readonly BlockRow[], table: Table): Iterable<Finding> {
  const numeric = table.columns.filter(isNumeric);
  for (const [at, { kind, row }] of block.entries()) {
    if (kind === 'data') continue;
    const parts = partsOf(block, at).filter(({ length }) => length > 0);
    for (const column of numeric) {
      yield* unreadTotal(file, row, column);
      if (column.aggregate === 'sum') yield* mismatch(file, { column, row, parts });
    }
  }
}

type Parts = readonly BlockRow[];

/** What a total may add up, the likeliest first: all data rows, or those since the total before; for a subtotal those since the one before, or those until the next. */
function partsOf(block: readonly BlockRow[], at: number): readonly Parts[] {
  const isData = ({ kind }: BlockRow): boolean => kind === 'data';
  const before = block.slice(0, at);
  if (block[at]?.kind === 'total') {
    const since = before.findLastIndex(({ kind }) => kind === 'total');
    return [block.filter(isData), before.slice(since + 1).filter(isData)];
  }
  const after = block.slice(at + 1);
  const end = after.findIndex((row) => !isData(row));
  const below = end === -1 ? after : after.slice(0, end);
  const above = before.slice(before.findLastIndex((row) => !isData(row)) + 1);
  const comeFirst = block.find(({ kind }) => kind !== 'total')?.kind === 'subtotal';
  return comeFirst ? [below, above] : [above, below];
}

function* unreadTotal(file: string, row: ReturnRow, { key }: Column): Iterable<Finding> {
  const figure = row.figures.get(key);
  const text = figure?.isUnread === true ? typedText(figure) : null;
  if (figure === undefined || text === null) return;
  yield finding('layout/cell-unread', { at: figureProvenance(file, row, key), column: key, value: text }, { text });
}

interface StatedTotal {
  readonly column: Column;
  readonly row: ReturnRow;
  readonly parts: readonly Parts[];
}

function* mismatch(file: string, { column, row, parts }: StatedTotal): Iterable<Finding> {
  const figure = row.figures.get(column.key);
  if (figure === undefined || !isDecimal(figure.value)) return;
  const stated = figure.value;
  const [added, ...others] = parts.map((rows) => addUp(rows, column.key));
  if (added === undefined || added === null) return;
  if ([added, ...others].some((each) => each !== null && equals(stated, each))) return;
  yield finding(
    'layout/total-mismatch',
    { at: figureProvenance(file, row, column.key), column: column.key, value: typedText(figure) },
    {
      title: fullTitle(column),
      stated: decimalText(stated),
      added: decimalText(added),
      difference: decimalText(absolute(subtract(stated, added))),
    },
  );
}

function addUp(rows: Parts, key: string): Decimal | null {
  let total = zero;
  for (const { row } of rows) {
    const figure = row.figures.get(key);
    if (figure?.isUnread === true) return null;
    if (isDecimal(figure?.value)) total = add(total, figure.value);
  }
  return total;
}
