import type { Campaign } from '../domain/campaign.ts';
import type { ReportingUnit } from '../domain/reporting-unit.ts';
import type { ReturnRow } from '../domain/return.ts';
import type { RowValidator } from '../edits/row-validator.ts';
import { ruleChecker } from '../edits/rule-checker.ts';
import { schemaFindings } from '../edits/schema-findings.ts';
import { soundRow } from '../edits/sound-row.ts';
import type { Finding } from '../findings/finding.ts';

/** Checks the rows of one file; `unit` is null where it is not known. */
export type ReturnChecker = (
  file: string,
  rows: readonly ReturnRow[],
  unit: ReportingUnit | null,
) => Promise<readonly Finding[]>;

/** The table's JSON Schema and rules. The validator is loaded and compiled where the first row asks for it. */
export function returnChecker({ table, checks }: Pick<Campaign, 'table' | 'checks'>): ReturnChecker {
  const isSound = soundRow(table);
  const checkRules = ruleChecker(table, { judgesMeasures: checks.magnitude !== null });
  let validate: RowValidator | null = null;
  return async (file, rows, unit) => {
    const findings: Finding[] = [];
    const checkRow = checkRules(file, unit?.category ?? null);
    for (const row of rows) {
      if (!isSound(row)) {
        validate ??= (await import('../edits/row-validator.ts')).rowValidator(table);
        findings.push(...schemaFindings({ file, row, unitName: unit?.name ?? null }, table, validate));
      }
      const broken = checkRow(row);
      if (broken !== null) findings.push(...(await broken));
    }
    return findings;
  };
}
