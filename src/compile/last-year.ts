import { isDecimal, zero } from '../domain/decimal.ts';
import type { LastYear } from '../domain/last-year.ts';
import { categoriesOf, type ReportingUnit } from '../domain/reporting-unit.ts';
import type { ReturnRow, Value, Values } from '../domain/return.ts';
import { isNumeric, reportedColumns, type Column, type Table } from '../domain/table.ts';
import { total } from './aggregate.ts';
import { unitFigures } from './unit-figures.ts';

/** Rows of last year's summary, matched to the units of now. */
export interface LastYearRows {
  /** By name now. */
  readonly own: ReadonlyMap<string, readonly ReturnRow[]>;
  /** Of units that are gone, by their name then. */
  readonly others: readonly { readonly name: string; readonly row: ReturnRow }[];
}

/** What is compared, and for whom. */
export interface LastYearQuestion {
  readonly table: Table;
  /** Those of last year's figures that are in the table's measure. */
  readonly columns: readonly Column[];
  readonly units: readonly ReportingUnit[];
}

/** Last year's figures by unit and category, and in all, by the arithmetic of this year's. */
export function lastYearFigures(
  { own, others }: LastYearRows,
  { table, columns, units }: LastYearQuestion,
): Pick<LastYear, 'units' | 'subtotals' | 'total' | 'others'> {
  const figuresOf = (rows: readonly ReturnRow[]): Values | null => unitValues(rows, table, columns);
  const byUnit = new Map(units.flatMap(({ name }) => named(name, figuresOf(own.get(name) ?? []))));
  const gone = others.flatMap(({ name, row }) => named(name, figuresOf([row])));
  const totalsOf = (all: readonly Values[]): Values => record(columns, (column) => totalOf(column, all, table.blank));
  const subtotals = categoriesOf(units).map((category): readonly [string, Values] => {
    const members = units.filter((unit) => unit.category === category);
    return [category, totalsOf(members.map(({ name }) => byUnit.get(name)).filter((values) => values !== undefined))];
  });
  return {
    units: byUnit,
    subtotals: new Map(subtotals),
    total: totalsOf([...byUnit.values(), ...gone.map(([, values]) => values)]),
    others: [...new Set(gone.map(([name]) => name))],
  };
}

const named = (name: string, values: Values | null): readonly (readonly [string, Values])[] =>
  values === null ? [] : [[name, values]];

function record(columns: readonly Column[], valueOf: (column: Column) => Value): Values {
  const values: Record<string, Value> = Object.create(null);
  for (const column of columns) values[column.key] = valueOf(column);
  return values;
}

/** Null for a unit that did not report: a summary has a row for it with nothing in it. */
function unitValues(rows: readonly ReturnRow[], table: Table, columns: readonly Column[]): Values | null {
  const { values } = unitFigures(rows, table);
  const hasReported = reportedColumns(table).some((column) => isNumeric(column) && isDecimal(values[column.key]));
  return hasReported ? record(columns, (column) => valueIn(column, values, { rows, table })) : null;
}

/** A blank is what the table says that a blank is; a column that was not there, or a cell that could not be read, is no figure. */
function valueIn(
  { key }: Column,
  values: Values,
  { rows, table }: { readonly rows: readonly ReturnRow[]; readonly table: Table },
): Value {
  const value = values[key] ?? null;
  if (value !== null || table.blank === 'missing') return value;
  const figures = rows.flatMap(({ figures: each }) => each.get(key) ?? []);
  return figures.length === 0 || figures.some(({ isUnread }) => isUnread) ? null : zero;
}

/** Where nobody has a figure there is no total, not 0. */
function totalOf(column: Column, all: readonly Values[], blank: Table['blank']): Value {
  const values = all.map((each) => each[column.key] ?? null);
  return values.every((value) => value === null) ? null : total(column, values, blank);
}
