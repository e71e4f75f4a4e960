import type { Provenance } from '../domain/provenance.ts';
import { conversion, isIdentity, isMoney, measureKey } from '../domain/measure.ts';
import type { Decimal } from '../domain/decimal.ts';
import { rememberingOf } from '../domain/remembering.ts';
import { isNumeric, type Column } from '../domain/table.ts';
import { finding, type Finding } from '../findings/finding.ts';
import type { FigureMeasures } from './number/reading.ts';

/** What a header's measure does to the figures under it. */
export interface HeaderMeasure {
  /** Null where the figures stay as they are. */
  readonly factor: Decimal | null;
  readonly measures: FigureMeasures;
  readonly finding: Finding | null;
}

/** What a header, or a line over the table, states. */
export interface StatedMeasure {
  readonly measure: string;
  readonly at: Provenance;
}

/** `stated`: the measure of the figures in `column`, null where nothing states one. */
export function headerMeasure(column: Column, stated: StatedMeasure | null): HeaderMeasure {
  const asked = column.measure ?? stated?.measure ?? null;
  const asAsked: HeaderMeasure = { factor: null, measures: { asked, bare: asked }, finding: null };
  if (stated === null || column.measure === null || !isNumeric(column)) return asAsked;
  const { measure, at } = stated;
  const factor = conversion(measure, column.measure);
  const about = { at, column: column.key, value: measure };
  const facts = { title: column.title, measure, expected: column.measure };
  if (factor === null) return { ...asAsked, finding: finding('layout/measure-mismatch', about, facts) };
  if (isIdentity(factor)) return asAsked;
  return { factor, measures: { asked, bare: measure }, finding: finding('layout/header-unit', about, facts) };
}

/** A line such as 金额单位：元 with the words that say so. */
export interface MoneyLine extends StatedMeasure {
  readonly clause: string;
}

/** Lines that name another measure of money than the one in which columns of money are read: whoever wrote them may have meant these. Each measure once. */
export function* unclearMoney(
  columns: readonly HeadedColumn[],
  lines: readonly MoneyLine[],
  stated: StatedMeasure | null,
): Iterable<Finding> {
  if (lines.length === 0) return;
  const inMoney = askedMoney(columns);
  const readings = columns
    .filter(({ column }) => isNumeric(column) && isMoney(column.measure ?? ''))
    .map(({ column, measure }) => {
      const outside = inMoney.has(column) ? stated?.measure : undefined;
      return { column, isOpen: measure === null, measure: measureKey(measure ?? outside ?? column.measure ?? '') };
    });
  const told = new Set<string>();
  const stating = measuresByCell(lines);
  for (const { measure, clause, at } of lines) {
    if (told.has(measure)) continue;
    const beside = stating.get(at.cell) ?? new Set();
    const isMet = readings.some((reading) => beside.has(reading.measure));
    const other = readings.find((reading) => !beside.has(reading.measure) && (reading.isOpen || !isMet));
    if (other === undefined) continue;
    told.add(measure);
    const facts = { text: clause, measure, title: other.column.title, expected: other.measure };
    yield finding('layout/measure-unclear', { at, column: other.column.key, value: clause }, facts);
  }
}

/** All that each cell names: a tall sheet may say so in every row. */
function measuresByCell(lines: readonly MoneyLine[]): ReadonlyMap<string | null, ReadonlySet<string>> {
  const cells = new Map<string | null, Set<string>>();
  for (const { measure, at } of lines) cells.set(at.cell, (cells.get(at.cell) ?? new Set()).add(measure));
  return cells;
}

/** A column of figures, as its header states their measure. */
interface HeadedColumn {
  readonly column: Column;
  /** Null where the header states none. */
  readonly measure: string | null;
}

/** 金额单位：元 over a table is about the columns of money whose headers state no measure; where these ask for different ones it cannot be the same for all. */
export const askedMoney = rememberingOf((columns: readonly HeadedColumn[]): ReadonlySet<Column> => {
  const open = columns
    .filter((each) => each.measure === null && isMoney(each.column.measure ?? ''))
    .map(({ column }) => column);
  const asked = new Set(open.map(({ measure }) => measureKey(measure ?? '')));
  return new Set(asked.size === 1 ? open : []);
});
