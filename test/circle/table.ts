/** The form's table: a sum, bounds, places, a list and a text, in either orientation. */
export const tableAs = (orientation: 'rows' | 'columns', version: string): Readonly<Record<string, unknown>> => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:shuangyong:table:circle',
  title: '2020年走访慰问情况统计表',
  type: 'object',
  'x-table': { version, unitColumn: 'unit', orientation, blank: 'zero' },
  properties: {
    unit: { title: '填报单位', type: 'string' },
    total: { title: '走访合计', type: 'integer', minimum: 0, 'x-column': visits },
    martyrs: { title: '烈属', type: 'integer', minimum: 0, maximum: 500, 'x-column': visits },
    soldiers: { title: '军属', type: 'integer', minimum: 0, 'x-column': visits },
    cash: { title: '慰问金', type: 'number', minimum: 0, multipleOf: 0.01, 'x-column': { measure: '万元' } },
    form: { title: '走访形式', type: 'string', enum: ['集中', '分散'] },
    remarks: { title: '备注说明', type: 'string' },
  },
  required: ['unit', 'total'],
  'x-rules': [
    { id: 'R1', assert: 'total == martyrs + soldiers', severity: 'hard', message: '合计应等于烈属、军属之和' },
    { id: 'R2', assert: 'cash <= 2 * total', severity: 'hard', message: '慰问金平均每户不超过2万元' },
  ],
});

const visits = { group: ['走访慰问'], measure: '户' };

/** Titles of the columns that are filled in, by key. */
export const titles = {
  total: '走访合计',
  martyrs: '烈属',
  soldiers: '军属',
  cash: '慰问金',
  form: '走访形式',
  remarks: '备注说明',
} as const;
export type Key = keyof typeof titles;

/** What somebody writes into a form. */
export type Entries = Readonly<Partial<Record<Key, number | string>>>;
