import type { ColumnMark, SeenColumn } from '../../domain/seen-table.ts';
import { isSameMeasure, type DraftedSum } from './drafted-sums.ts';

/** What the formulas in titles, or in the row of numbers, say: `合计（1=2+3）`. */
export interface MarkedSums {
  readonly sums: readonly Omit<DraftedSum, 'against'>[];
  /** Those that name no columns of figures, or are no sum. */
  readonly unclear: readonly ColumnMark[];
}

/** A formula holds where its numbers are written at columns; where they are not, they count the columns from its own on, which is a guess. */
export function markedSums(columns: readonly SeenColumn[], isFigure: readonly boolean[]): MarkedSums {
  const numbers = numbersOf(columns);
  const found = columns.flatMap(({ mark }, at) =>
    mark === null || !isFormula(mark) ? [] : [{ mark, sum: sumOf(mark, at, { columns, numbers, isFigure }) }],
  );
  return {
    sums: found.flatMap(({ sum }) => sum ?? []),
    unclear: found.flatMap(({ mark, sum }) => (sum === null ? [mark] : [])),
  };
}

/** Gives what is added up one measure where some of it states one and nothing another: 合计（1=2+3） over 财政拨款（万元）. `isFigure`: by place. */
export function withSummedMeasures(
  columns: readonly SeenColumn[],
  isFigure: readonly boolean[],
): readonly SeenColumn[] {
  return markedSums(columns, isFigure).sums.reduce((all, { total, parts }) => {
    const places = [total, ...parts];
    const stated = new Set(places.flatMap((at) => all[at]?.measure ?? []));
    const [only, ...others] = stated;
    if (only === undefined || others.length > 0) return all;
    return all.map((column, at) => (places.includes(at) ? { ...column, measure: only } : column));
  }, columns);
}

const isFormula = ({ text }: ColumnMark): boolean => /[=\uFF1D+\uFF0B]/u.test(text);

/** By number, the place that has it; one that stands twice says nothing. */
function numbersOf(columns: readonly SeenColumn[]): ReadonlyMap<string, number> {
  const all = columns.flatMap(({ mark }, at) => (mark?.number == null ? [] : [[mark.number, at] as const]));
  const isOnce = (number: string): boolean => all.filter(([each]) => each === number).length === 1;
  return new Map(all.filter(([number]) => isOnce(number)));
}

interface Numbered {
  readonly columns: readonly SeenColumn[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly isFigure: readonly boolean[];
}

/** `4=1-2` says that 1 is what 4 and 2 add up to. */
function sumOf(mark: ColumnMark, at: number, numbered: Numbered): Omit<DraftedSum, 'against'> | null {
  const { numbers } = numbered;
  const terms = mark.terms ?? [];
  const isWritten = terms.every(({ number }) => numbers.has(number));
  const placesOf = (isTaken: boolean): readonly number[] =>
    terms
      .filter((term) => term.isTaken === isTaken)
      .map(({ number }) => (isWritten ? numbers.get(number) : counted(number, mark, at)) ?? -1);
  const [added, taken] = [placesOf(false), placesOf(true)];
  const [whole = at] = added;
  if (taken.length > 0 && added.length !== 1) return null;
  const { total, parts } = taken.length === 0 ? { total: at, parts: added } : { total: whole, parts: [at, ...taken] };
  if (parts.length < 2 || !isSound([total, ...parts], numbered)) return null;
  return { total, parts, relation: '==', basis: isWritten ? 'formula' : 'words', cell: mark.cell };
}

/** Whether columns may be one sum: each once, of figures, and of one measure, as 元 and 万元 are not added up as they stand. */
function isSound(places: readonly number[], { columns, isFigure }: Numbered): boolean {
  const measures = places.flatMap((place) => columns[place]?.measure ?? []);
  return (
    isApart(places) &&
    places.every((place) => isFigure[place]) &&
    measures.every((measure) => isSameMeasure(measure, measures[0] ?? null))
  );
}

const isApart = (places: readonly number[]): boolean => new Set(places).size === places.length;

/** Two columns further on is the number that is two more. */
function counted(number: string, mark: ColumnMark, at: number): number | null {
  const step = Number(number) - Number(mark.number ?? NaN);
  return Number.isInteger(step) ? at + step : null;
}
