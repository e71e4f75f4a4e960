import { formatProvenance } from '../domain/provenance.ts';
import { instantText } from '../domain/instant.ts';
import type { SummaryRecord } from '../domain/summary-record.ts';
import { localTime } from '../domain/zoned-time.ts';
import type { Language } from '../findings/entry.ts';
import type { Finding } from '../findings/finding.ts';
import { severityLabel } from '../findings/labels.ts';
import { hint, message } from '../findings/wording.ts';
import { findingOf } from './json-finding.ts';
import { jsonText } from './json-text.ts';
import { printable } from './pretty/printable.ts';

/** What a summary was held against its sources with, and what differs. */
export interface VerificationReport {
  readonly name: string;
  readonly record: SummaryRecord;
  readonly findings: readonly Finding[];
}

/** For people: one sentence where all agrees, else each difference with its place and how to mend it. */
export function verificationText({ name, record, findings }: VerificationReport, language: Language): string {
  const { run, units, files } = record;
  const at = localTime(run.asOf, run.timezone);
  const file = printable(name);
  if (findings.length === 0)
    return language === 'zh'
      ? `${file} 与来源一致：${units.length} 个单位、${files.length} 个文件，统计时点 ${at}。\n`
      : `${file} agrees with its sources (units: ${units.length}, files: ${files.length}, as of ${at}).\n`;
  const head =
    language === 'zh'
      ? `${file} 有 ${findings.length} 处与汇总时（${at}）不一致：`
      : `${file} differs from what was written as of ${at} (differences: ${findings.length}):`;
  return [head, ...findings.flatMap((found) => lines(found, language))].map((line) => `${line}\n`).join('');
}

const lines = (found: Finding, language: Language): readonly string[] => [
  [
    `  ${severityLabel(found.severity, language)}`,
    ...(found.at === null ? [] : [printable(formatProvenance(found.at))]),
    printable(message(found, language)),
    `[${found.code}]`,
  ].join('  '),
  `      ${printable(hint(found, language))}`,
];

/** The same for programs; its schema is `schemas/verification.schema.json`. */
export function verificationJson({ name, record, findings }: VerificationReport, language: Language): string {
  const { run, table } = record;
  return `${jsonText({
    summary: name,
    tool: { ...run.tool },
    title: run.title,
    asOf: instantText(run.asOf),
    table: { id: table.id, version: table.version, sha256: table.sha256 },
    agrees: findings.length === 0,
    findings: findings.map((found) => findingOf(found, language)),
  })}\n`;
}
