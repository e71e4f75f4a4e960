import type { Campaign } from '../domain/campaign.ts';
import { instantText, type Instant } from '../domain/instant.ts';
import type { LastYear } from '../domain/last-year.ts';
import type { FileRecord, RegisterEntry } from '../domain/register.ts';
import type { Values } from '../domain/return.ts';
import type { Table } from '../domain/table.ts';
import { countsOf, findingCounts } from '../findings/counts.ts';
import type { Language } from '../findings/entry.ts';
import { statisticsOf, type CodeCount } from '../findings/statistics.ts';
import type { Outcome } from '../findings/outcome.ts';
import { comparedFigures, reportedFigures, totalFigures } from './json-figures.ts';
import { findingJson } from './json-finding.ts';
import { jsonText, type Json } from './json-text.ts';
import type { Reporter } from './reporter.ts';

/** The JSON report of the contract; its schema is `schemas/report.schema.json`. */
export const json: Reporter = (outcome, { language, listing }) => {
  const counted = listing?.isCounted === true ? { statistics: statisticsOf(outcome.findings).map(countOf) } : {};
  return `${jsonText({ ...report(outcome, language), ...counted })}\n`;
};

const countOf = ({ code, rule, severity, findings, files, example: { at, unit } }: CodeCount): Json => ({
  code,
  rule,
  severity,
  findings,
  files,
  example: { unit, file: at?.file ?? null, sheet: at?.sheet ?? null, cell: at?.cell ?? null },
});

function report(outcome: Outcome, language: Language): Readonly<Record<string, Json>> {
  const { tool, campaign, asOf, register, summary, findings, unselected, lastYear } = outcome;
  const { table } = campaign;
  return {
    tool: { name: tool.name, version: tool.version },
    campaign: campaignOf(campaign),
    asOf: instantText(asOf),
    counts: { ...countsOf(outcome) },
    units: register.entries.map((entry) => unitOf(entry, table)),
    files: register.files.map(fileOf),
    findings: findings.map((found) => findingJson(found, language, table)),
    subtotals: new Map(summary.blocks.map(({ category, subtotal }) => [category, totalFigures(subtotal, table)])),
    totals: totalFigures(summary.total, table),
    ...(unselected === undefined ? {} : { unselected: { ...findingCounts(unselected) } }),
    responses: new Map(summary.responses.map(({ column, filled, of }) => [column.key, { filled, of }])),
    ...(lastYear === undefined ? {} : { previous: previousOf(lastYear, table) }),
  };
}

function campaignOf({ title, district, deadline, timezone, table }: Campaign): Json {
  return {
    title,
    district,
    deadline: instantOrNull(deadline?.instant ?? null),
    timezone,
    table: { id: table.id, version: table.version, sha256: table.sha256 },
  };
}

function unitOf(entry: RegisterEntry, table: Table): Json {
  const { unit } = entry;
  return {
    code: unit.code,
    name: unit.name,
    category: unit.category,
    required: unit.required,
    timeliness: entry.timeliness,
    validity: entry.validity,
    receivedAt: instantOrNull(entry.receivedAt),
    ...currentTime(entry),
    daysLate: entry.daysLate,
    file: entry.file,
    superseded: entry.superseded,
    included: entry.included,
    values: reportedFigures(entry.values, table),
  };
}

/** Of the columns that are compared. */
function previousOf({ file, sha256, units, subtotals, total, others, otherMeasure }: LastYear, table: Table): Json {
  const figures = (values: Values): Json => comparedFigures(values, table);
  const each = (all: ReadonlyMap<string, Values>): Json =>
    new Map([...all].map(([name, values]) => [name, figures(values)]));
  return {
    file,
    sha256,
    units: each(units),
    others,
    subtotals: each(subtotals),
    totals: figures(total),
    otherMeasure: otherMeasure.map(({ key }) => key),
  };
}

/** Only where it is another time: the first return's is the unit's own. */
const currentTime = ({ receivedAt, currentReceivedAt: current }: RegisterEntry): Readonly<Record<string, Json>> =>
  current === null || current === receivedAt ? {} : { currentReceivedAt: instantText(current) };

const fileOf = (file: FileRecord): Json => ({
  path: file.path,
  sha256: file.sha256,
  bytes: file.bytes,
  format: file.format,
  encoding: file.encoding,
  unit: file.unit,
  state: file.state,
  receivedAt: instantOrNull(file.receivedAt),
  receiptSource: file.receiptSource,
  sheets: file.sheets,
  rows: file.rows,
});

const instantOrNull = (instant: Instant | null): string | null => (instant === null ? null : instantText(instant));
