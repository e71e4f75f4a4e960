import type { Change, SummaryView } from '../domain/summary-diff.ts';
import type { RecordedColumn } from '../domain/summary-record.ts';
import { groupedTitle } from '../domain/table.ts';
import { plain } from './locate.ts';

/** Columns of two summaries beside one another. */
export interface MatchedColumns {
  /** In the order of the new one. */
  readonly pairs: readonly (readonly [old: RecordedColumn, now: RecordedColumn])[];
  readonly onlyOld: readonly RecordedColumn[];
  readonly onlyNew: readonly RecordedColumn[];
  /** The same columns in other measures, whose figures cannot be compared. */
  readonly otherMeasure: readonly Change<string>[];
}

type ViewedColumns = Pick<SummaryView, 'columns' | 'otherMeasure'>;

/** By key, then by the whole title, then by the title alone or an alias where only one column has it. */
export function matchColumns(
  { columns: old, otherMeasure: otherOld }: ViewedColumns,
  { columns: now, otherMeasure: otherNow }: ViewedColumns,
): MatchedColumns {
  const found = new Map<RecordedColumn, RecordedColumn>();
  for (const namesOf of ways) {
    const free = {
      old: old.filter((column) => ![...found.values()].includes(column)),
      now: now.filter((column) => !found.has(column)),
    };
    const byName = { old: uniqueNames(free.old, namesOf), now: uniqueNames(free.now, namesOf) };
    for (const [name, column] of byName.now) {
      const match = byName.old.get(name);
      if (match !== undefined && !found.has(column) && ![...found.values()].includes(match)) found.set(column, match);
    }
  }
  const pairs = now.flatMap((column) => {
    const match = found.get(column);
    return match === undefined ? [] : [[match, column] as const];
  });
  const measured = pairs.map((pair) => ({ pair, ...measuresOf(pair, [otherOld, otherNow]) }));
  const matched = new Set(found.values());
  return {
    pairs: measured.filter(({ isSame }) => isSame).map(({ pair }) => pair),
    onlyOld: old.filter((column) => !matched.has(column)),
    onlyNew: now.filter((column) => !found.has(column)),
    otherMeasure: measured
      .filter(({ isSame }) => !isSame)
      .map(({ pair: [, is], was, now: asked }) => ({ unit: groupedTitle(is), was: was ?? '—', now: asked ?? '—' })),
  };
}

type Stated = ReadonlyMap<string, string>;

/** The measures of two columns, and whether their figures are in one. `others`: what the workbooks state that does not convert. */
function measuresOf(
  [was, is]: readonly [RecordedColumn, RecordedColumn],
  [otherOld, otherNow]: readonly [Stated, Stated],
): { readonly was: string | null; readonly now: string | null; readonly isSame: boolean } {
  const isStated = otherOld.has(was.key) || otherNow.has(is.key);
  return {
    was: otherOld.get(was.key) ?? was.measure,
    now: otherNow.get(is.key) ?? is.measure,
    isSame: !isStated && was.measure === is.measure,
  };
}

const ways: readonly ((column: RecordedColumn) => readonly string[])[] = [
  ({ key }) => [key],
  (column) => [plain(groupedTitle(column))],
  ({ title, aliases }) => [title, ...aliases].map(plain),
];

/** Names that mean one of the columns. */
function uniqueNames(
  columns: readonly RecordedColumn[],
  namesOf: (column: RecordedColumn) => readonly string[],
): ReadonlyMap<string, RecordedColumn> {
  const owners = new Map<string, Set<RecordedColumn>>();
  for (const column of columns)
    for (const name of namesOf(column)) owners.set(name, (owners.get(name) ?? new Set()).add(column));
  return new Map(
    [...owners].flatMap(([name, [first, ...others]]) =>
      first === undefined || others.length > 0 ? [] : [[name, first] as const],
    ),
  );
}
