import { conversion, isMoney } from '../../domain/measure.ts';
import type { SeenColumn, SeenMeasures } from '../../domain/seen-table.ts';
import { columnType } from './column-type.ts';
import { isRate, isTotalTitle, kindOfTitle } from './number-words.ts';

/** What a line such as 单位：人、万元 gave to the columns that state no measure. */
export interface StatedMeasures {
  readonly columns: readonly SeenColumn[];
  /** Places of the columns that have their measure from it. */
  readonly given: ReadonlySet<number>;
}

/** Gives the columns without a measure of their own the one of the line that fits: money its measure, counts theirs, 合计 the only one that there is. What fits none, or several, has none. */
export function withStatedMeasures(columns: readonly SeenColumn[], line: SeenMeasures | null): StatedMeasures {
  if (line === null) return { columns, given: new Set() };
  const stated = columns.map((column) => (isOpen(column) ? fitting(column, line.measures) : null));
  return {
    columns: columns.map((column, at) => ({ ...column, measure: stated[at] ?? column.measure })),
    given: new Set(stated.flatMap((measure, at) => (measure === null ? [] : [at]))),
  };
}

function isOpen(column: SeenColumn): boolean {
  const { type } = columnType(column).keywords;
  return column.measure === null && !isRate(column.title, null) && (type === 'integer' || type === 'number');
}

function fitting(column: SeenColumn, measures: readonly string[]): string | null {
  const name = [column.title, ...column.group.toReversed()].find((text) => !isTotalTitle(text) && isTelling(text));
  const counted = name === undefined ? null : countedIn(name);
  const isCount = counted !== null || (name !== undefined && kindOfTitle(name) === 'integer');
  const isAmount = name !== undefined && kindOfTitle(name) === 'number';
  const fits = measures.filter((measure) => {
    if (isMoney(measure)) return !isCount;
    return !isAmount && (counted === null || conversion(counted, measure) !== null);
  });
  const [only = null, ...others] = fits;
  return others.length === 0 ? only : null;
}

const isTelling = (title: string): boolean => {
  const kind = kindOfTitle(title);
  return kind === 'integer' || kind === 'number' || countedIn(title) !== null;
};

/** 户 in 走访户数, 人次 in 参加人次. */
const countedIn = (title: string): string | null =>
  /(人次|户次|场次|[户人件场次个份篇条家名处])数?$/u.exec(title)?.[1] ?? null;
