import { subtract, type Decimal } from '../domain/decimal.ts';
import { plainText } from '../domain/plain-text.ts';
import { figureProvenance, type ReturnRow } from '../domain/return.ts';
import type { Column, Table } from '../domain/table.ts';
import { finding, type Finding } from '../findings/finding.ts';
import { term } from '../findings/terms.ts';
import { agreement, ColumnSums, isLikely, isSure, summedColumns, type Agreement } from './column-sums.ts';
import type { PartSheet } from './repeated-sheets.ts';
import { namedBasis, rowsBasis } from './rows-basis.ts';

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
    found = redundantIn(open, columns);
  }
  return { sheets: open.map(({ sheet }) => sheet), findings };
}

function told(
  file: string,
  { measured: { sheet }, test, isSum }: Redundant<SummedSheet>,
  parts: number,
): readonly Finding[] {
  const [first] = sheet.rows;
  if (first === undefined) return [];
  const facts = {
    reason: term('sheet-of-sums'),
    name: sheet.name ?? '',
    parts,
    basis: namedBasis(sheet.name ?? '', rowsBasis(rowsIn([sheet]))),
  };
  const at = figureProvenance(file, first.row, test.key);
  return [finding(isSum ? 'layout/unmarked-total' : 'layout/possible-total', { at }, facts)];
}

const rowsIn = (sheets: readonly PartSheet[]): readonly ReturnRow[] =>
  sheets.flatMap(({ rows }) => rows.map(({ row }) => row));

interface Redundant<Sheet> {
  readonly measured: Measured<Sheet>;
  readonly test: Agreement;
  /** False where it may be chance. */
  readonly isSum: boolean;
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
    const test = againstOthers(measured, all, columns);
    const isSum = test === null ? null : isSumOfOthers(measured, test, all.filledRows - measured.sums.filledRows);
    if (test !== null && isSum === true) return { measured, test, isSum };
    if (test !== null && isSum === false) likely ??= { measured, test, isSum };
  }
  return likely;
}

function againstOthers({ sums }: Measured<SummedSheet>, all: ColumnSums, columns: readonly Column[]): Agreement | null {
  const others = (at: number): Decimal | null => {
    const [whole, own] = [all.at(at), sums.at(at)];
    return whole === null || own === null ? whole : subtract(whole, own);
  };
  return agreement(
    columns,
    (_, at) => sums.at(at),
    (_, at) => others(at),
  );
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
