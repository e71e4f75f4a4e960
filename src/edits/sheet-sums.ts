import { subtract, type Decimal } from '../domain/decimal.ts';
import { plainText } from '../domain/plain-text.ts';
import { figureProvenance } from '../domain/return.ts';
import type { Column, Table } from '../domain/table.ts';
import { finding, type Finding } from '../findings/finding.ts';
import { term } from '../findings/terms.ts';
import { agreement, ColumnSums, isLikely, isSure, summedColumns, type Agreement } from './column-sums.ts';
import type { PartSheet } from './repeated-sheets.ts';

/** A sheet that may state what the others add up to. */
export interface SummedSheet extends PartSheet {
  /** Whether its rows have no names, or the return's own. */
  readonly isOwn: boolean;
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
  let open = sheets.map((sheet) => ({
    sheet,
    sums: new ColumnSums(
      columns,
      sheet.rows.map(({ row }) => row),
    ),
  }));
  const findings: Finding[] = [];
  for (;;) {
    const found = redundantIn(open, columns);
    if (found === null) return { sheets: open.map(({ sheet }) => sheet), findings };
    const { measured, test, isSum } = found;
    const [first] = measured.sheet.rows;
    if (first !== undefined) {
      const facts = { reason: term('sheet-of-sums'), name: measured.sheet.name ?? '', parts: open.length - 1 };
      const at = figureProvenance(file, first.row, test.key);
      findings.push(finding(isSum ? 'layout/unmarked-total' : 'layout/possible-total', { at }, facts));
    }
    if (!isSum) return { sheets: open.map(({ sheet }) => sheet), findings };
    open = open.filter((each) => each !== measured);
  }
}

interface Redundant<Sheet> {
  readonly measured: Measured<Sheet>;
  readonly test: Agreement;
  /** False where it may be chance. */
  readonly isSum: boolean;
}

/** The sheet that most certainly states again what the others hold. */
function redundantIn<Sheet extends SummedSheet>(
  sheets: readonly Measured<Sheet>[],
  columns: readonly Column[],
): Redundant<Sheet> | null {
  const filled = sheets.filter(({ sums }) => sums.filledRows > 0);
  if (filled.length < 2) return null;
  const all = new ColumnSums(
    columns,
    filled.flatMap(({ sheet }) => sheet.rows.map(({ row }) => row)),
  );
  let likely: Redundant<Sheet> | null = null;
  for (const measured of filled) {
    const { sums } = measured;
    const others = (at: number): Decimal | null => {
      const [whole, own] = [all.at(at), sums.at(at)];
      return whole === null || own === null ? whole : subtract(whole, own);
    };
    const test = agreement(columns, (at) => sums.at(at), others);
    if (test === null) continue;
    const verdict = verdictOn(measured, test, all.filledRows - sums.filledRows);
    if (verdict === true) return { measured, test, isSum: true };
    if (verdict === false) likely ??= { measured, test, isSum: false };
  }
  return likely;
}

/** Null for what is no more than chance. `otherRows`: rows of the other sheets that hold figures. */
function verdictOn({ sheet, sums }: Measured<SummedSheet>, test: Agreement, otherRows: number): boolean | null {
  const name = plainText(sheet.name ?? '');
  if (!test.isWhole) {
    // Some of the columns: the records that one sheet counts, in another.
    if (details.test(name)) return true;
    if (sums.filledRows < 2 && otherRows < 2) return null;
    return test.digits >= 2;
  }
  if (otherRows < 2 || sums.filledRows > otherRows) return details.test(name) && sums.filledRows > 1 ? true : null;
  if (sums.filledRows === otherRows) return isLikely(test) ? isSure(test) && sums.filledRows > 1 : null;
  if (sheet.isOwn && test.digits > 1) return true;
  if (isSure(test)) return true;
  return isLikely(test) ? false : null;
}
