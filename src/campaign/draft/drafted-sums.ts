import { compare, decimalText, equals, sum } from '../../domain/decimal.ts';
import { conversion, isMoney } from '../../domain/measure.ts';
import type { SeenColumn, SeenSum, SeenValue } from '../../domain/seen-table.ts';
import { figureOf } from './figure-of.ts';
import { isSubtotalTitle, isTotalTitle, kindOfTitle } from './number-words.ts';
import { isPartOfOne } from './part-measures.ts';

/** What some columns of a draft add up to; places in the table, 0-based. */
export interface DraftedSum {
  readonly total: number;
  readonly parts: readonly number[];
  /** `==`; `<=` where only some parts are named (其中). */
  readonly relation: '==' | '<=';
  readonly basis: 'formula' | 'words';
  readonly cell: string;
  /** The figure that says otherwise; null where none does. */
  readonly against: SeenValue | null;
}

/** The sums of a table: those that its formulas state (`marked`: in titles, else in cells), and those that 合计, 小计 and 其中 suggest. `isFigure`: by place. */
export function draftedSums(
  columns: readonly SeenColumn[],
  isFigure: readonly boolean[],
  marked: readonly Omit<DraftedSum, 'against'>[],
): readonly DraftedSum[] {
  const inCells = columns.flatMap((_, at) => statedSum(columns, at, isFigure));
  const inTitles = marked
    .filter((each) => !inCells.some((other) => isSameSum(each, other)))
    .map((each) => ({ ...each, against: contradiction(columns, each) }));
  const stated = [...inCells, ...inTitles];
  const known = new Set(stated.map(({ total }) => total));
  const said = columns.flatMap((_, at) =>
    isFigure[at] !== true ? [] : [...totalOf(columns, at, isFigure), ...wholeOf(columns, at, isFigure)],
  );
  const isImplied = ({ total, parts }: DraftedSum): boolean =>
    stated.some((each) => each.total === total && parts.every((part) => each.parts.includes(part)));
  return [...stated, ...said.filter((each) => !isImplied(each) && (each.relation === '<=' || !known.has(each.total)))];
}

/** The sum that the formulas of a column agree on. */
function statedSum(columns: readonly SeenColumn[], total: number, isFigure: readonly boolean[]): readonly DraftedSum[] {
  const most = mostStated(columns[total]?.sums ?? []);
  if (most === null || most.parts.includes(total)) return [];
  if (![total, ...most.parts].every((at) => isFigure[at] === true)) return [];
  return [{ total, parts: most.parts, relation: '==', basis: 'formula', cell: most.cell, against: null }];
}

const isSameSum = (a: Pick<DraftedSum, 'total' | 'parts'>, b: Pick<DraftedSum, 'total' | 'parts'>): boolean =>
  a.total === b.total && partsKey(a) === partsKey(b);

const partsKey = ({ parts }: Pick<SeenSum, 'parts'>): string => parts.toSorted((a, b) => a - b).join();

/** The first of those that most formulas state. */
function mostStated(sums: readonly SeenSum[]): SeenSum | null {
  const counts = new Map<string, number>();
  for (const each of sums) counts.set(partsKey(each), (counts.get(partsKey(each)) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return sums.find((each) => counts.get(partsKey(each)) === most) ?? null;
}

const isSameGroup = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((name, at) => name === b[at]);

/** 合计 beside others of its group, in the same measure. */
function totalOf(columns: readonly SeenColumn[], total: number, isFigure: readonly boolean[]): readonly DraftedSum[] {
  const own = columns[total];
  if (own === undefined || !isTotalTitle(own.title)) return [];
  const parts = columns.flatMap((column, at) => {
    const isPart = at !== total && isFigure[at] === true && isPartBeside(column, own);
    return isPart && isOwnPart(columns, total, at) ? [at] : [];
  });
  const measures = parts.flatMap((part) => columns[part]?.measure ?? []);
  const among = own.measure ?? measures[0] ?? null;
  // Households and money are added up by nobody, 元 and 万元 not as they stand.
  return measures.every((measure) => isSameMeasure(measure, among))
    ? suggested(columns, { total, parts, relation: '==' })
    : [];
}

/** Whether a column may be added up by a total of its group. */
function isPartBeside({ group, title, measure, isOfWhich }: SeenColumn, total: SeenColumn): boolean {
  if (isOfWhich || isTotalTitle(title) || !isSameGroup(group, total.group)) return false;
  const isCount = measure === null && kindOfTitle(title) === 'integer' && isMoney(total.measure ?? '');
  return !isCount && isAddable(measure, total.measure);
}

/** Of several 小计 in a group each adds up what follows it; whatever else names a total adds up all. */
function isOwnPart(columns: readonly SeenColumn[], total: number, part: number): boolean {
  const group = columns[total]?.group ?? [];
  const subtotals = columns.flatMap((column, at) =>
    isSubtotalTitle(column.title) && isSameGroup(column.group, group) ? [at] : [],
  );
  if (subtotals.length < 2 || !subtotals.includes(total)) return true;
  return part > total && !subtotals.some((each) => each > total && each < part);
}

/** 户（人） counts households and persons. */
const isAddable = (part: string | null, total: string | null): boolean =>
  part === null || total === null || conversion(part, total) !== null;

/** Whether figures may be added up as they stand. */
export function isSameMeasure(part: string | null, total: string | null): boolean {
  if (part === null || total === null) return true;
  const factor = conversion(part, total);
  return factor !== null && decimalText(factor) === '1';
}

/** 其中：A, B behind the column that they are parts of. */
function wholeOf(columns: readonly SeenColumn[], at: number, isFigure: readonly boolean[]): readonly DraftedSum[] {
  const own = columns[at];
  const isMarked = (place: number): boolean => {
    const column = columns[place];
    return column !== undefined && isPartOfOne(column);
  };
  if (own === undefined || isMarked(at) || !isMarked(at + 1)) return [];
  const parts: number[] = [];
  for (let next = at + 1; isMarked(next); next += 1)
    if (isFigure[next] === true && isSameMeasure(columns[next]?.measure ?? null, own.measure)) parts.push(next);
  return suggested(columns, { total: at, parts, relation: '<=' });
}

function suggested(
  columns: readonly SeenColumn[],
  { total, parts, relation }: Pick<DraftedSum, 'total' | 'parts' | 'relation'>,
): readonly DraftedSum[] {
  const least = relation === '==' ? 2 : 1;
  const { cell = '' } = columns[total] ?? {};
  if (parts.length < least) return [];
  return [
    { total, parts, relation, basis: 'words', cell, against: contradiction(columns, { total, parts, relation }) },
  ];
}

/** The first total that its record's parts do not add up to. */
function contradiction(
  columns: readonly SeenColumn[],
  { total, parts, relation }: Pick<DraftedSum, 'total' | 'parts' | 'relation'>,
): SeenValue | null {
  const byRecord = parts.map(
    (part) => new Map((columns[part]?.values ?? []).map((each) => [each.record, figureOf(each.value)])),
  );
  const found = columns[total]?.values.find((value) => {
    const figures = byRecord.map((values) => values.get(value.record));
    const own = figureOf(value.value);
    if (own === null || figures.some((figure) => figure === undefined || figure === null)) return false;
    const added = sum(figures.flatMap((figure) => figure ?? []));
    return relation === '==' ? !equals(own, added) : compare(added, own) > 0;
  });
  return found ?? null;
}
