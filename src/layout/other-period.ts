import { figureTexts } from '../domain/figure-texts.ts';
import { finding, type Finding } from '../findings/finding.ts';
import { term } from '../findings/terms.ts';
import type { At } from './hidden-content.ts';
import type { OtherPeriod } from './layout.ts';
import type { TableBlock } from './table-block.ts';

/** What stands in the unread cells of a block, by column. */
export type CellsByColumn = ReadonlyMap<number, readonly string[]>;

/** Titles that are named; the rest is in the number. */
const named = 3;

/**
 * Columns of another period, told once a header: a form may have one beside each of its own. One without this period's
 * column beside it may be what was meant, so it is told as an unknown column. `unknown`: the cells that are not read.
 */
export function* otherPeriods(block: TableBlock, unknown: CellsByColumn, at: At): Iterable<Finding> {
  const placed = new Set(block.columns.map(({ column }) => column.key));
  const beside: OtherPeriod[] = [];
  for (const { address, match } of block.headerColumns) {
    const texts = unknown.get(address.column) ?? [];
    if (match.kind !== 'other-period' || texts.length === 0) continue;
    const { title } = match;
    const cells = texts.length;
    if (match.column === null || placed.has(match.column.key)) beside.push({ heading: address, title, cells });
    else
      yield finding(
        'layout/column-unknown',
        { at: at(address), value: title },
        { title, cells, basis: `${title}：${figureTexts(texts)}` },
      );
  }
  yield* periodsAside(beside, at);
}

/** What is told of columns of another period: once for all of them. */
export function* periodsAside(aside: readonly OtherPeriod[], at: At): Iterable<Finding> {
  const [first] = aside;
  if (first === undefined) return;
  const names = [...new Set(aside.map(({ title }) => title))].slice(0, named);
  const cells = aside.reduce((sum, each) => sum + each.cells, 0);
  yield finding(
    'layout/other-period',
    { at: at(first.heading), value: first.title },
    { reason: term('other-period-columns'), names, count: aside.length, cells },
  );
}

/** Years of which it cannot be told which is this period's. */
export function* unclearPeriod(rivals: readonly OtherPeriod[], at: At): Iterable<Finding> {
  const [first] = rivals;
  if (first === undefined) return;
  const titles = rivals.map(({ title }) => title);
  yield finding('layout/period-unclear', { at: at(first.heading), value: first.title }, { titles, title: first.title });
}
