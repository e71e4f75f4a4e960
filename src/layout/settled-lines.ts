import { areParts, headedAmount, isYear } from './indicator-heading.ts';
import type { TitleIndex } from './title-index.ts';

/** What a column of the sheet is among indicators: `money` holds the amounts beside counts, `rival` another year that may be this period, `note` is a remark of its own, `stray` nothing that can be told. */
export type LineKind =
  | 'name'
  | 'printed'
  | 'measure'
  | 'data'
  | 'money'
  | 'total'
  | 'subtotal'
  | 'other-period'
  | 'rival'
  | 'note'
  | 'stray';

/** The columns of one panel by number. */
export type PanelLines = ReadonlyMap<number, LineKind>;

/** A kind that the other columns may still change: `value` is headed as the figures, `named` otherwise. */
export type OpenKind = LineKind | 'value' | 'named';

/** A column of a panel by its own heading and content. */
export interface OpenLine {
  readonly column: number;
  readonly heading: string;
  readonly kind: OpenKind;
}

/** Settles what each column is by the others beside it. Where nothing is headed as the figures, each name is a return's row, and a 合计 that stands alone is the figures. */
export function settledLines(lines: readonly OpenLine[], index: TitleIndex): PanelLines {
  const open = withParts(dated(summedUp(lines, index), index.likelyYear));
  const kinds = new Set(open.map(({ kind }) => kind));
  const main = (['value', 'named', 'total'] as const).find((kind) => kinds.has(kind));
  if (main === undefined) return byYear(open);
  const isMoney = amountsTest(open);
  const first = open.find((line) => line.kind === main && !isMoney(line));
  const isRival = rivalTest(open);
  return new Map(
    open.map((line): [number, LineKind] => {
      const { column, kind } = line;
      if (isMoney(line)) return [column, 'money'];
      if (line === first || (main === 'named' && kind === main)) return [column, 'data'];
      if (kind === 'value' && isRival(line)) return [column, 'rival'];
      return [column, kind === 'named' || kind === 'value' || kind === main ? 'stray' : kind];
    }),
  );
}

/** Of years side by side, where one is the likely one, the others are of other periods. */
function dated(lines: readonly OpenLine[], likelyYear: string | null): readonly OpenLine[] {
  const values = lines.filter(({ kind }) => kind === 'value');
  const isLikely = ({ heading }: OpenLine): boolean => likelyYear !== null && heading.includes(likelyYear);
  if (!values.some(isLikely) || !values.every(({ heading }) => isYear(heading))) return lines;
  return lines.map((line) => (line.kind === 'value' && !isLikely(line) ? { ...line, kind: 'other-period' } : line));
}

/** 6月 beside 1-6月累计, in a table of half a year: what is added up is this period's. */
function summedUp(lines: readonly OpenLine[], { meaning }: TitleIndex): readonly OpenLine[] {
  const spans = new Map(lines.map((line) => [line, meaning(line.heading).bySpan]));
  if (![...spans.values()].includes('own')) return lines;
  return lines.map((line) => {
    const span = spans.get(line) ?? null;
    return span === null ? line : { ...line, kind: span === 'own' ? 'value' : 'other-period' };
  });
}

/** 2020年1月 beside 2020年2月: each is a part of the return, as a village's column is. */
function withParts(lines: readonly OpenLine[]): readonly OpenLine[] {
  const values = lines.filter(({ kind }) => kind === 'value');
  if (!areParts(values.map(({ heading }) => heading))) return lines;
  return lines.map((line) => (line.kind === 'value' ? { ...line, kind: 'named' } : line));
}

type LineTest = (line: OpenLine) => boolean;

/** 数量 and 金额 side by side: what stands under 金额 are amounts. */
function amountsTest(open: readonly OpenLine[]): LineTest {
  const values = open.filter(({ kind }) => kind === 'value');
  const amounts = new Set(values.map(({ heading }) => headedAmount(heading)));
  if (values.length !== 2 || !amounts.has('count') || !amounts.has('money')) return () => false;
  return ({ kind, heading }) => kind === 'value' && headedAmount(heading) === 'money';
}

/** Years side by side, where nothing says which is meant. */
function rivalTest(open: readonly OpenLine[]): LineTest {
  const values = open.filter(({ kind }) => kind === 'value');
  return ({ heading }) => isYear(heading) && values.every((value) => isYear(value.heading));
}

/** Where there are other years alone, the first is read, so that there is something to look at. */
function byYear(open: readonly OpenLine[]): PanelLines {
  const first = open.find(({ kind, heading }) => kind === 'other-period' && isYear(heading));
  return new Map(
    open.map(({ column, kind, heading }): [number, LineKind] => {
      if (column === first?.column) return [column, 'data'];
      const isOther = kind === 'other-period' && isYear(heading);
      return [column, isOther ? 'rival' : kind === 'value' || kind === 'named' ? 'stray' : kind];
    }),
  );
}
