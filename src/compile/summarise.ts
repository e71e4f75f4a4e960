import type { RegisterEntry } from '../domain/register.ts';
import type { Value, Values } from '../domain/return.ts';
import type { CategoryBlock, ItemResponse, ReportingRates, Summary } from '../domain/summary.ts';
import { reportedColumns, type Table } from '../domain/table.ts';
import { total } from './aggregate.ts';

/** Adds accepted returns up: by category, in the order of the roster, and in all. */
export function summarise(entries: readonly RegisterEntry[], table: Table): Summary {
  const categories = new Set(entries.map(({ unit }) => unit.category));
  return {
    blocks: [...categories].map((category) =>
      blockOf(
        category,
        entries.filter(({ unit }) => unit.category === category),
        table,
      ),
    ),
    total: totalsOf(entries, table),
    rates: ratesOf(entries),
    responses: responsesOf(entries, table),
  };
}

const blockOf = (category: string, entries: readonly RegisterEntry[], table: Table): CategoryBlock => ({
  category,
  entries,
  subtotal: totalsOf(entries, table),
  rates: ratesOf(entries),
});

function totalsOf(entries: readonly RegisterEntry[], table: Table): Values {
  const columns = reportedColumns(table).filter(({ aggregate }) => aggregate !== 'none');
  const reported = columns.map((column) => ({ column, values: new Array<Value>() }));
  // Unit by unit rather than column by column: thousands of units are gone through once.
  for (const entry of entries)
    if (entry.included) for (const { column, values } of reported) values.push(entry.values[column.key] ?? null);
  const totals: Record<string, Value> = Object.create(null);
  for (const { column, values } of reported) totals[column.key] = total(column, values, table.blank);
  return totals;
}

/** Over the units that must report: one that need not and did is in the totals, but in no rate. */
function ratesOf(entries: readonly RegisterEntry[]): ReportingRates {
  const required = entries.filter(({ unit }) => unit.required);
  const count = (test: (entry: RegisterEntry) => boolean): number => required.filter(test).length;
  return {
    expected: required.length,
    received: count(({ receivedAt }) => receivedAt !== null),
    onTime: count(({ timeliness }) => timeliness === 'onTime'),
    late: count(({ timeliness }) => timeliness === 'late'),
    missing: count(({ timeliness }) => timeliness === 'missing'),
    accepted: count(({ validity }) => validity === 'valid' || validity === 'flagged'),
  };
}

/** 项目填报率: how much the totals rest on. Over the units that the rates are of, so that no share exceeds 1. */
function responsesOf(entries: readonly RegisterEntry[], table: Table): readonly ItemResponse[] {
  const counted = entries.filter(({ unit, included }) => unit.required && included);
  return reportedColumns(table).map((column) => ({
    column,
    filled: counted.filter(({ cells }) => cells.has(column.key)).length,
    of: counted.length,
  }));
}
