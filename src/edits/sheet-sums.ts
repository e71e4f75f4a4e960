import { subtract, zero, type Decimal } from '../domain/decimal.ts';
import { plainText } from '../domain/plain-text.ts';
import { figureProvenance, type ReturnRow } from '../domain/return.ts';
import type { Column, Table } from '../domain/table.ts';
import { finding, type Finding } from '../findings/finding.ts';
import { term } from '../findings/terms.ts';
import {
  agreement,
  ColumnSums,
  isLikely,
  isNearSure,
  isSure,
  nearAgreement,
  summedColumns,
  type Agreement,
} from './column-sums.ts';
import type { PartSheet } from './repeated-sheets.ts';
import { namedBasis, rowsBasis } from './rows-basis.ts';
import { mismatch, Parts } from './stated-total.ts';

/** A sheet that may state what the others add up to. */
export interface SummedSheet extends PartSheet {
  /** Whether its rows have no names, or the return's own. */
  readonly isOwn: boolean;
  /** Whether its header has only some of the columns that are added up. */
  readonly isPartial: boolean;
}

/** 明细, 花名册: the records that the table's figures count. */
const details = /明细|清单|台账|花?名册|登记|附表|底稿/u;

interface Measured<Sheet> {
  readonly sheet: Sheet;
  readonly sums: ColumnSums;
}

/** Sheets to be added, without those that state again what the others hold, all of it or some of the columns; and what is told of these. */
export function withoutSums<Sheet extends SummedSheet>(
  file: string,
  sheets: readonly Sheet[],
  table: Table,
): { readonly sheets: readonly Sheet[]; readonly findings: readonly Finding[] } {
  if (sheets.length < 2) return { sheets, findings: [] };
  const columns = summedColumns(table);
  let open = sheets.map((sheet) => ({ sheet, sums: new ColumnSums(columns, rowsIn([sheet])) }));
  const findings: Finding[] = [];
  let found = redundantIn(open, columns);
  while (found !== null) {
    const { measured, isSum } = found;
    findings.push(...told(file, found, open.length - 1));
    if (!isSum) break;
    open = open.filter((each) => each !== measured);
    if (found.isNear) findings.push(...differences(file, measured, { others: open, columns }));
    found = redundantIn(open, columns);
  }
  return { sheets: open.map(({ sheet }) => sheet), findings };
}

function told(
  file: string,
  { measured: { sheet }, test, isSum, isNear }: Redundant<SummedSheet>,
  parts: number,
): readonly Finding[] {
  const [first] = sheet.rows;
  if (first === undefined) return [];
  const facts = {
    reason: term(isNear ? 'sheet-near-sums' : 'sheet-of-sums'),
    name: sheet.name ?? '',
    parts,
    basis: namedBasis(sheet.name ?? '', rowsBasis(rowsIn([sheet]))),
  };
  const at = figureProvenance(file, first.row, test.key);
  return [finding(isSum ? 'layout/unmarked-total' : 'layout/possible-total', { at }, facts)];
}

interface SumFacts {
  readonly others: readonly Measured<SummedSheet>[];
  readonly columns: readonly Column[];
}

/** What a sheet of one row states otherwise than the rows of the others add up to. */
function* differences(
  file: string,
  { sheet, sums }: Measured<SummedSheet>,
  { others, columns }: SumFacts,
): Iterable<Finding> {
  const parts = [new Parts(rowsIn(others.map((each) => each.sheet)))];
  const row = sheet.rows.find((each) => new ColumnSums(columns, [each.row]).filledRows > 0)?.row;
  for (const [at, column] of columns.entries()) {
    const stated = sums.at(at);
    if (row !== undefined && stated !== null) yield* mismatch(file, { column, row, stated, parts });
  }
}

const rowsIn = (sheets: readonly PartSheet[]): readonly ReturnRow[] =>
  sheets.flatMap(({ rows }) => rows.map(({ row }) => row));

interface Redundant<Sheet> {
  readonly measured: Measured<Sheet>;
  readonly test: Agreement;
  /** False where it may be chance. */
  readonly isSum: boolean;
  /** Whether some columns differ. */
  readonly isNear: boolean;
}

/** The first sheet that surely states again what the others hold, else the first that may. */
function redundantIn<Sheet extends SummedSheet>(
  sheets: readonly Measured<Sheet>[],
  columns: readonly Column[],
): Redundant<Sheet> | null {
  const filled = sheets.filter(({ sums }) => sums.filledRows > 0);
  if (filled.length < 2) return null;
  const all = new ColumnSums(columns, rowsIn(filled.map(({ sheet }) => sheet)));
  let likely: Redundant<Sheet> | null = null;
  for (const measured of filled) {
    const found = redundancy(measured, all, columns);
    if (found?.isSum === true) return found;
    likely ??= found;
  }
  return likely;
}

/** Null for a sheet that holds figures of its own. */
function redundancy<Sheet extends SummedSheet>(
  measured: Measured<Sheet>,
  all: ColumnSums,
  columns: readonly Column[],
): Redundant<Sheet> | null {
  const { sums } = measured;
  const otherRows = all.filledRows - sums.filledRows;
  const stated = (_: Column, at: number): Decimal | null => sums.at(at);
  const others = (_: Column, at: number): Decimal | null => {
    const [whole, own] = [all.at(at), sums.at(at)];
    return whole === null || own === null ? whole : subtract(whole, own);
  };
  const exact = agreement(columns, stated, others);
  if (exact !== null) {
    const isSum = isSumOfOthers(measured, exact, otherRows);
    if (isSum !== null) return { measured, test: exact, isSum, isNear: false };
  }
  const near = nearAgreement(columns, stated, (column, at) => others(column, at) ?? zero);
  if (near === null || !isNearSure(near) || otherRows < 2 || sums.filledRows > otherRows) return null;
  return { measured, test: near, isSum: measured.sheet.isOwn && sums.filledRows === 1, isNear: true };
}

/** False where it may be chance, null where it is no more than that. `otherRows`: rows of the other sheets that hold figures. */
function isSumOfOthers(measured: Measured<SummedSheet>, test: Agreement, otherRows: number): boolean | null {
  const { sheet, sums } = measured;
  if (isRecords(measured, test)) return true;
  if (otherRows < 2 || sums.filledRows > otherRows) return null;
  const isOwnRow = sheet.isOwn && sums.filledRows === 1 && test.isWhole && test.digits > 1;
  if (isOwnRow || isSure(test)) return true;
  return isLikely(test) ? false : null;
}

/** Whether a sheet lists the records that another one counts: it says so, or has only some of the columns. */
function isRecords({ sheet, sums }: Measured<SummedSheet>, { isWhole }: Agreement): boolean {
  if (sums.filledRows < 2) return false;
  return details.test(plainText(sheet.name ?? '')) || (!isWhole && sheet.isPartial);
}
