import { isZero } from '../decimal.ts';
import type { RegisterEntry } from '../register.ts';
import { reportedColumns, type Column, type Table } from '../table.ts';
import { figureUnder } from './figure-under.ts';

/** How many columns an overview shows at most. */
export const mostMainColumns = 6;

/**
 * 主要指标: of the columns that are added up and in which a counted return has a figure other than 0, the first of each
 * outermost group, then, while there is room, the first of each group within them. A column without a group is one by
 * itself. In the table's order.
 */
export function mainColumns(table: Table, entries: readonly RegisterEntry[]): readonly Column[] {
  const counted = entries.filter(({ included }) => included);
  const filled = reportedColumns(table).filter(
    ({ aggregate, key }) => aggregate === 'sum' && counted.some((entry) => hasFigure(entry, key)),
  );
  const nested = filled.filter(({ group }) => group.length > 1);
  const firsts = [...firstOfEach(filled, 1), ...firstOfEach(nested, Infinity)];
  const chosen = new Set([...new Set(firsts)].slice(0, mostMainColumns));
  return filled.filter((column) => chosen.has(column));
}

const hasFigure = ({ values }: RegisterEntry, key: string): boolean => {
  const figure = figureUnder(values, key);
  return figure !== null && !isZero(figure);
};

/** The first column of each group, told apart by so many of its outer headers. */
function firstOfEach(columns: readonly Column[], depth: number): readonly Column[] {
  const seen = new Set<string>();
  return columns.filter(({ key, group }) => {
    const name = JSON.stringify(group.length === 0 ? { key } : group.slice(0, depth));
    return !seen.has(name) && seen.add(name);
  });
}
