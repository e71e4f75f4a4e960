import type { Table } from '../../src/domain/table.ts';
import { tableOf } from '../table-of.ts';

/** What a clerk says of one column of an official sheet. */
export interface OfficialColumn {
  readonly title: string;
  readonly type?: 'integer' | 'number' | 'string';
  readonly group?: readonly string[];
  readonly measure?: string;
  readonly aliases?: readonly string[];
  /** `none` for rates, indices and codes, which nobody adds up. */
  readonly aggregate?: 'sum' | 'none';
}

/** What a clerk says of an official sheet. */
export interface OfficialTable {
  /** Title of the column that names the record: a region, a year. */
  readonly unit: string;
  readonly unitAliases?: readonly string[];
  /** By key, the unit aside; a text is a title of a figure. */
  readonly columns: Readonly<Record<string, OfficialColumn | string>>;
  readonly orientation?: Table['orientation'];
}

/** The table of an official sheet: figures are decimals, and a blank is no figure. */
export function officialTable({ unit, unitAliases = [], columns, orientation = 'columns' }: OfficialTable): Table {
  return tableOf({
    columns: {
      unit: { title: unit, type: 'string', 'x-column': { aliases: unitAliases } },
      ...Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, columnSchema(column)])),
    },
    keywords: {
      title: 'official',
      'x-table': { version: '1.0.0', unitColumn: 'unit', orientation, blank: 'missing' },
    },
  });
}

function columnSchema(column: OfficialColumn | string): Readonly<Record<string, unknown>> {
  if (typeof column === 'string') return { title: column, type: 'number' };
  const { title, type = 'number', ...facts } = column;
  return { title, type, 'x-column': facts };
}

/** Columns of the same figure year by year: `2022年` by the key `y2022`. */
export function yearColumns(
  from: number,
  to: number,
  titled: (year: number) => OfficialColumn,
): Record<string, OfficialColumn> {
  const step = from < to ? 1 : -1;
  const years = Array.from({ length: Math.abs(to - from) + 1 }, (_, at) => from + at * step);
  return Object.fromEntries(years.map((year) => [`y${year}`, titled(year)]));
}
