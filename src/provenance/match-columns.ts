import type { Change } from '../domain/summary-diff.ts';
import type { RecordedColumn } from '../domain/summary-record.ts';
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

/** By key, then by the whole title, then by the title alone or an alias where only one column has it. */
export function matchColumns(old: readonly RecordedColumn[], now: readonly RecordedColumn[]): MatchedColumns {
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
  const isComparable = ([was, is]: (typeof pairs)[number]): boolean => was.measure === is.measure;
  const matched = new Set(found.values());
  return {
    pairs: pairs.filter(isComparable),
    onlyOld: old.filter((column) => !matched.has(column)),
    onlyNew: now.filter((column) => !found.has(column)),
    otherMeasure: pairs
      .filter((pair) => !isComparable(pair))
      .map(([was, is]) => ({ unit: titleOf(is), was: was.measure ?? '—', now: is.measure ?? '—' })),
  };
}

/** A column as people call it, with its groups. */
export const titleOf = ({ group, title }: RecordedColumn): string => [...group, title].join('·');

const ways: readonly ((column: RecordedColumn) => readonly string[])[] = [
  ({ key }) => [key],
  (column) => [plain(titleOf(column))],
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
