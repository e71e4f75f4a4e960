import type { Worksheet } from 'exceljs';
import { decimalText, isDecimal } from '../../domain/decimal.ts';
import { comparedColumns, type LastYear } from '../../domain/last-year.ts';
import type { FileRecord, RegisterEntry } from '../../domain/register.ts';
import type { SummaryPart } from '../../domain/summary-places.ts';
import { recordTags as tags } from '../../domain/summary-record.ts';
import type { Values } from '../../domain/return.ts';
import { reportedColumns, type Column, type Table } from '../../domain/table.ts';
import type { Outcome } from '../../findings/outcome.ts';
import { rowPacker } from './pack-row.ts';
import { shownLines } from './shown-lines.ts';

type SheetOf = (name: string) => Worksheet | undefined;

/** What a summary remembers, each line a JSON array. `sheetOf`: the sheets as they were written. */
export function recordLines(outcome: Outcome, parts: readonly SummaryPart[], sheetOf: SheetOf): readonly string[] {
  const { register, campaign } = outcome;
  const columns = reportedColumns(campaign.table);
  const lines: unknown[] = [
    [tags.run, runOf(outcome)],
    ...columns.map((column) => [tags.column, columnOf(column)]),
    ...register.files.map((file) => [tags.file, fileOf(file)]),
    ...(outcome.lastYear === undefined ? [] : [lastYearLine(outcome.lastYear, campaign.table)]),
    ...parts.flatMap((part) => partLines(part, sheetOf)),
  ];
  const packer = rowPacker(columns);
  for (const entry of register.entries) {
    lines.push([tags.unit, unitOf(entry)]);
    for (const row of entry.rows) for (const line of packer.pack(row)) lines.push(line);
  }
  return lines.map((line) => JSON.stringify(line));
}

function runOf({ tool, campaign, asOf, register }: Outcome): unknown {
  const { title, deadline, timezone, table } = campaign;
  return {
    tool: tool.name,
    version: tool.version,
    title,
    asOf,
    deadline: deadline?.instant ?? null,
    timezone,
    includesRejected: register.entries.some(({ included, validity }) => included && validity === 'rejected'),
    table: { id: table.id, version: table.version, sha256: table.sha256, title: table.title, blank: table.blank },
  };
}

const columnOf = ({ key, title, group, measure, type, aggregate, aliases }: Column): unknown => ({
  key,
  title,
  group,
  measure,
  type,
  aggregate,
  aliases,
});

/** Rows of figures, in the order of the columns that are compared: of each unit, and in all. */
function lastYearLine({ file, sha256, units, total }: LastYear, table: Table): unknown {
  const columns = comparedColumns(table);
  const figures = (values: Values): readonly (string | null)[] =>
    columns.map(({ key }) => {
      const value = values[key] ?? null;
      return isDecimal(value) ? decimalText(value) : null;
    });
  const rows = [...units].map(([name, values]) => [name, figures(values)]);
  return [tags.lastYear, { file, sha256, columns: columns.map(({ key }) => key), units: rows, total: figures(total) }];
}

const fileOf = ({ path, sha256, bytes, state, unit, receivedAt, receiptSource }: FileRecord): unknown => ({
  path,
  sha256,
  bytes,
  state,
  unit,
  receivedAt,
  receiptSource,
});

const unitOf = ({ unit, timeliness, validity, receivedAt, daysLate, file, included }: RegisterEntry): unknown => ({
  code: unit.code,
  name: unit.name,
  category: unit.category,
  required: unit.required,
  timeliness,
  validity,
  receivedAt,
  daysLate,
  file,
  included,
});

function partLines(part: SummaryPart, sheetOf: SheetOf): readonly unknown[] {
  const sheet = sheetOf(part.sheet);
  if (sheet === undefined) throw new Error(`the workbook has no sheet ${part.sheet}`);
  const { rows: _, ...head } = part;
  return [[tags.part, head], ...shownLines(part, sheet)];
}
