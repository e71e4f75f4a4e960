import type { SeenAside, SeenColumn, SeenSum, SeenTable } from '../../domain/seen-table.ts';
import type { Table } from '../../domain/table.ts';
import { knownColumn } from './column-keys.ts';

/** A table of this period's columns alone. */
export interface OwnColumns {
  readonly seen: SeenTable;
  /** Whether last year's figures stood beside a column, by its place among those that are left. */
  readonly isCompared: readonly boolean[];
}

/** Leaves out what shows last year's figures beside this year's: the summary has them from last year's. A column of a known table is that table's own. */
export function withoutEarlier(seen: SeenTable, known: Table | null): OwnColumns {
  const counted = placesCounted(seen.columns);
  const isAside = (column: SeenColumn, at: number): boolean =>
    column.comparedWith !== null && !counted.has(at) && knownColumn(column, known) === null;
  const kept = seen.columns.flatMap((column, at) => (isAside(column, at) ? [] : [{ column, at }]));
  const places = new Map(kept.map(({ at }, place) => [at, place]));
  const aside = seen.columns.filter(isAside);
  const compared = new Set(aside.map(({ comparedWith }) => comparedWith));
  const columns = kept.map(({ column, at }) => ({
    ...column,
    ...(compared.has(at) ? column.undated : null),
    sums: column.sums.flatMap((each) => moved(each, places)),
  }));
  const unitAt = kept.filter(({ at }) => at < seen.unitAt).length;
  return {
    seen: { ...seen, columns, unitAt, aside: [...seen.aside, ...aside.map(asideOf)] },
    isCompared: kept.map(({ at }) => compared.has(at)),
  };
}

/** What this period's columns are made of by a formula: 本年末结余（4=1+2-3） counts 上年末结余（1）, so that it is asked for. */
function placesCounted(columns: readonly SeenColumn[]): ReadonlySet<number> {
  const own = columns.filter(({ comparedWith }) => comparedWith === null);
  const numbers = new Set(own.flatMap(({ mark }) => mark?.terms?.map(({ number }) => number) ?? []));
  const marked = columns.flatMap(({ mark }, at) => (mark?.number != null && numbers.has(mark.number) ? [at] : []));
  return new Set([...marked, ...own.flatMap(({ sums }) => sums.flatMap(({ parts }) => parts))]);
}

const asideOf = ({ title, cell }: SeenColumn): SeenAside => ({ text: title, cell, reason: 'other-period' });

/** A sum over what is left; none where a part of it was left out. */
function moved(sum: SeenSum, places: ReadonlyMap<number, number>): readonly SeenSum[] {
  const parts = sum.parts.flatMap((part) => places.get(part) ?? []);
  return parts.length === sum.parts.length ? [{ ...sum, parts }] : [];
}
