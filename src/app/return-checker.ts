import type { ReportingUnit } from '../domain/reporting-unit.ts';
import type { ReturnRow } from '../domain/return.ts';
import type { Table } from '../domain/table.ts';
import { rowValidator } from '../edits/row-validator.ts';
import { ruleFindings } from '../edits/rule-findings.ts';
import { schemaFindings } from '../edits/schema-findings.ts';
import type { Finding } from '../findings/finding.ts';

/** Checks the rows of one file; `unit` is null where it is not known. */
export type ReturnChecker = (
  file: string,
  rows: readonly ReturnRow[],
  unit: ReportingUnit | null,
) => readonly Finding[];

/** The table's JSON Schema and rules, compiled once per run. */
export function returnChecker(table: Table): ReturnChecker {
  const validate = rowValidator(table);
  return (file, rows, unit) =>
    rows.flatMap((row) => [
      ...schemaFindings({ file, row, unitName: unit?.name ?? null }, table, validate),
      ...ruleFindings({ file, row, category: unit?.category ?? null }, table),
    ]);
}
