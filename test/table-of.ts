import { parseTable } from '../src/campaign/table.ts';
import type { Table } from '../src/domain/table.ts';

/** What a test says of a table; the unit column, titles and types it may leave out. */
export interface TableCase {
  /** By key: the column's schema. */
  readonly columns: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly required?: readonly string[];
  readonly blank?: 'zero' | 'missing';
  readonly rules?: readonly Readonly<Record<string, unknown>>[];
  /** Further keywords of the row's schema. */
  readonly keywords?: Readonly<Record<string, unknown>>;
}

/** A table as the campaign reads it. Its first column is 填报单位. */
export function tableOf({ columns, required = [], blank = 'zero', rules = [], keywords = {} }: TableCase): Table {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:shuangyong:table:test',
    title: '双拥活动情况统计表',
    type: 'object',
    'x-table': { version: '1.0.0', unitColumn: 'unit', blank },
    properties: {
      unit: { title: '填报单位', type: 'string' },
      ...Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, { type: 'integer', ...column }])),
    },
    required,
    'x-rules': rules,
    ...keywords,
  };
  return parseTable(JSON.stringify(schema), 'table.schema.json', '00');
}
