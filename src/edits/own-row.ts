import { equals, isDecimal, isZero, zero } from '../domain/decimal.ts';
import { plainText } from '../domain/plain-text.ts';
import type { ReturnRow } from '../domain/return.ts';
import { isNumeric, type Table } from '../domain/table.ts';
import type { BlockRow } from './own-totals.ts';
import { addUp } from './stated-total.ts';

/**
 * The block with the row of the unit itself as a total, where it states what the rows of its parts add up to: 城东街道
 * over its villages. With fewer than two parts, or other figures, it stays data. `names`: the unit's, as labels give them.
 */
export function withOwnRow(block: readonly BlockRow[], names: readonly string[], table: Table): readonly BlockRow[] {
  if (names.length === 0) return block;
  const isOwn = ownRowTest(names, table);
  const data = block.filter(({ kind }) => kind === 'data');
  const [own, ...others] = data.filter(({ row }) => isOwn(row));
  if (own === undefined || others.length > 0) return block;
  const parts = data.flatMap((each) => (each === own ? [] : [each.row]));
  if (!isSumOf(own.row, parts, table)) return block;
  return block.map((each) => (each === own ? { kind: 'total', row: each.row } : each));
}

function ownRowTest(names: readonly string[], { unitColumn }: Table): (row: ReturnRow) => boolean {
  const plain = new Set(names.map(plainText));
  return ({ figures }) => {
    const name = unitColumn === null ? null : figures.get(unitColumn)?.value;
    return typeof name === 'string' && plain.has(plainText(name));
  };
}

/** Whether a row is the sum of at least two others that hold figures, in every column that is added up. */
function isSumOf(row: ReturnRow, parts: readonly ReturnRow[], table: Table): boolean {
  const columns = table.columns.filter((column) => isNumeric(column) && column.aggregate === 'sum');
  const holdsFigures = ({ figures }: ReturnRow): boolean =>
    columns.some(({ key }) => {
      const value = figures.get(key)?.value;
      return isDecimal(value) && !isZero(value);
    });
  if (!holdsFigures(row) || parts.filter(holdsFigures).length < 2) return false;
  return columns.every(({ key }) => {
    const figure = row.figures.get(key);
    const stated = isDecimal(figure?.value) ? figure.value : zero;
    const added = addUp(parts, key);
    return figure?.isUnread !== true && added !== null && equals(stated, added);
  });
}
