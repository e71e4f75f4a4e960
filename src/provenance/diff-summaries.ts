import { equals, isDecimal, subtract } from '../domain/decimal.ts';
import type { Value } from '../domain/return.ts';
import type {
  Change,
  FigureChange,
  SummaryDiff,
  SummaryView,
  ViewedFigures,
  ViewedUnit,
} from '../domain/summary-diff.ts';
import type { RecordedColumn } from '../domain/summary-record.ts';
import { groupedTitle } from '../domain/table.ts';
import { matchColumns } from './match-columns.ts';
import { plain } from './locate.ts';

/** What changed from one summary to another, in the order of the new one. Units are matched by name, then by code; columns by key, then by title. */
export function diffSummaries(old: SummaryView, now: SummaryView): SummaryDiff {
  const columns = matchColumns(old, now);
  const only = {
    old: [...columns.onlyOld.map(groupedTitle), ...old.strangeColumns],
    now: [...columns.onlyNew.map(groupedTitle), ...now.strangeColumns],
  };
  const units = matchUnits(old.units, now.units);
  const both = units.both;
  const parts = {
    addedUnits: units.added,
    removedUnits: units.removed,
    renamed: changes(both, ({ name }) => name).filter(({ was, now: is }) => plain(was) !== plain(is)),
    categories: changes(both, ({ category }) => (category === '' ? null : category)),
    timeliness: changes(both, ({ status }) => status?.timeliness ?? null),
    validity: changes(both, ({ status }) => status?.validity ?? null),
    figures: both.flatMap(([was, is]) => figureChanges(is.name, [was.figures, is.figures], columns.pairs)),
    totals: [...now.totals].flatMap(([name, figures]) =>
      figureChanges(name, [old.totals.get(name) ?? new Map(), figures], columns.pairs),
    ),
  };
  return {
    old: { name: old.name, title: old.title, asOf: old.asOf },
    now: { name: now.name, title: now.title, asOf: now.asOf },
    ...parts,
    uncompared: {
      onlyOld: only.old,
      onlyNew: only.now,
      otherMeasure: columns.otherMeasure,
      lacksStatus: both.some(([was, is]) => was.status === null || is.status === null),
    },
    isSame:
      Object.values(parts).every((each) => each.length === 0) &&
      only.old.length + only.now.length + columns.otherMeasure.length === 0,
  };
}

type Pair = readonly [was: ViewedUnit, is: ViewedUnit];

interface MatchedUnits {
  readonly both: readonly Pair[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

function matchUnits(old: readonly ViewedUnit[], now: readonly ViewedUnit[]): MatchedUnits {
  const byName = new Map(old.map((unit) => [plain(unit.name), unit]));
  const names = new Set(now.map(({ name }) => plain(name)));
  const left = old.filter(({ name, code }) => code !== '' && !names.has(plain(name)));
  const byCode = new Map(left.map((unit) => [unit.code, unit]));
  const pairs = now.map((unit) => [byName.get(plain(unit.name)) ?? byCode.get(unit.code) ?? null, unit] as const);
  const both = pairs.flatMap(([was, is]): Pair[] => (was === null ? [] : [[was, is]]));
  const matched = new Set(both.map(([was]) => was));
  return {
    both,
    added: pairs.flatMap(([was, { name }]) => (was === null ? [name] : [])),
    removed: old.filter((unit) => !matched.has(unit)).map(({ name }) => name),
  };
}

/** Where one of the two does not say, nothing changed. */
const changes = <Thing>(both: readonly Pair[], of: (unit: ViewedUnit) => Thing | null): readonly Change<Thing>[] =>
  both.flatMap(([was, is]) => {
    const [before, after] = [of(was), of(is)];
    return before === null || after === null || before === after ? [] : [{ unit: is.name, was: before, now: after }];
  });

type ColumnPair = readonly [old: RecordedColumn, now: RecordedColumn];

function figureChanges(
  name: string,
  [old, now]: readonly [ViewedFigures, ViewedFigures],
  pairs: readonly ColumnPair[],
): readonly FigureChange[] {
  return pairs.flatMap(([before, column]): FigureChange[] => {
    // A figure that one of them has no place for cannot have changed.
    if (!old.has(before.key) || !now.has(column.key)) return [];
    const [was, is] = [old.get(before.key) ?? null, now.get(column.key) ?? null];
    if (isSame(was, is)) return [];
    const difference = isDecimal(was) && isDecimal(is) ? subtract(is, was) : null;
    return [{ name, column, was, now: is, difference }];
  });
}

const isSame = (a: Value, b: Value): boolean => (isDecimal(a) && isDecimal(b) ? equals(a, b) : a === b);
