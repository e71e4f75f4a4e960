import { unitFigures } from '../compile/unit-figures.ts';
import type { Limits } from '../domain/limits.ts';
import type { SummaryView, ViewedUnit } from '../domain/summary-diff.ts';
import { reportedColumns, type Column, type Table } from '../domain/table.ts';
import { titleIndex } from '../layout/title-index.ts';
import { recordIn } from '../provenance/read-record.ts';
import { summaryView } from '../provenance/summary-view.ts';
import { readSheets } from '../read/index.ts';
import { openOwnFile } from './own-sheet.ts';
import { readPrevious } from './previous-summary.ts';
import { tableFrom } from './recorded-figures.ts';

/** A summary to be compared. */
export interface ViewRequest {
  /** Absolute. */
  readonly location: string;
  /** As the user called it. */
  readonly name: string;
  readonly limits: Limits;
  /** The columns to look for in a workbook that does not say which it has. Called only then. */
  readonly table: () => Promise<Table>;
}

/** A summary as it stands: one of ours by its record, any other as a table with a unit in each row. */
export async function viewSummary({ location, name, limits, table }: ViewRequest): Promise<SummaryView> {
  const opened = await openOwnFile(location, name, limits);
  const { sheets } = await readSheets(opened, limits);
  const record = recordIn(sheets, name);
  if (record !== null) return summaryView(name, record, sheets);
  return foreignView({ location, name, limits }, await table());
}

/** The table that a summary of ours was made with; null for any other workbook. */
export async function tableOfSummary({ location, name, limits }: Omit<ViewRequest, 'table'>): Promise<Table | null> {
  const { sheets } = await readSheets(await openOwnFile(location, name, limits), limits);
  const record = recordIn(sheets, name);
  return record === null ? null : tableFrom(record.table);
}

async function foreignView({ location, name, limits }: Omit<ViewRequest, 'table'>, asked: Table): Promise<SummaryView> {
  const table = withUnitColumn(asked);
  const target = { table, index: titleIndex(table), categories: [] };
  const { rows, otherMeasure, strangeColumns } = await readPrevious({ location, name, place: null }, target, limits);
  const found = new Set<string>();
  const units = rows.map(({ name: unit, row }): ViewedUnit => {
    const { values } = unitFigures([row], table);
    const there = reportedColumns(table).filter(({ key }) => row.figures.addressOf(key) !== undefined);
    for (const { key } of there) found.add(key);
    return {
      name: unit,
      code: '',
      category: '',
      status: null,
      figures: new Map(there.map(({ key }) => [key, values[key] ?? null])),
    };
  });
  const columns = reportedColumns(table).filter(({ key }) => found.has(key));
  return {
    name,
    title: '',
    asOf: null,
    columns,
    isRecorded: false,
    otherMeasure,
    strangeColumns,
    units,
    totals: new Map(),
  };
}

/** What the record of a summary leaves out: where the units are named. */
function withUnitColumn(table: Table): Table {
  if (table.unitColumn !== null) return table;
  let key = 'unit';
  while (table.columns.some((column) => column.key === key)) key += '_';
  const unit: Column = {
    key,
    title: '单位名称',
    group: [],
    measure: null,
    type: 'string',
    aggregate: 'none',
    aliases: [],
    source: null,
    required: false,
    step: null,
  };
  return { ...table, unitColumn: key, columns: [unit, ...table.columns] };
}
