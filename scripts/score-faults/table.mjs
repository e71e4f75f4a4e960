/**
 * One column of the table that the seeded districts fill in.
 * @typedef {object} Column
 * @property {string} key
 * @property {string} title
 * @property {string} flatTitle tells the column from its namesake where there are no outer headers
 * @property {string | null} group
 * @property {string | null} measure
 * @property {'text' | 'integer' | 'number'} type
 */

const visits = '二、走访部队';
const families = '三、走访家庭';

const figure = (key, title, { group, measure, type = 'integer', flatTitle = title, more = {} }) => ({
  key,
  title,
  flatTitle,
  group,
  measure,
  type,
  schema: { type, minimum: 0, ...(measure === '万元' ? { multipleOf: 0.0001 } : {}), ...more },
});
const text = (key, title, schema) => ({
  key,
  title,
  flatTitle: title,
  group: null,
  measure: null,
  type: 'text',
  schema: { type: 'string', ...schema },
});
const money = (key, title, more) => figure(key, title, { measure: '万元', type: 'number', ...more });
const events = '一、宣传活动';
const letters = '四、联系服务';

/** @type {readonly (Column & { schema: object })[]} */
export const columns = [
  text('unit', '填报单位', {}),
  text('form', '活动形式', { enum: ['集中', '分散', '集中与分散结合'] }),
  text('startDate', '开展日期', { format: 'date' }),
  figure('events', '活动场次', { group: events, measure: '场', more: { maximum: 500 } }),
  figure('attendance', '参加人次', { group: events, measure: '人次' }),
  figure('volunteers', '志愿者人次', { group: events, measure: '人次' }),
  figure('troopVisits', '走访次数', { group: visits, measure: '次' }),
  money('troopCash', '慰问金', { group: visits, flatTitle: '部队慰问金' }),
  figure('families', '走访户数', { group: families, measure: '户' }),
  figure('martyrs', '烈属', { group: families, measure: '户' }),
  figure('disabled', '伤残军人', { group: families, measure: '户' }),
  figure('veterans', '退役军人', { group: families, measure: '户' }),
  figure('retired', '军休干部', { group: families, measure: '户' }),
  money('cash', '慰问金', { group: families, flatTitle: '家庭慰问金' }),
  money('goods', '慰问品折款', { group: families }),
  money('money', '款物合计', { group: families }),
  figure('letters', '慰问信', { group: letters, measure: '封' }),
  figure('calls', '电话慰问', { group: letters, measure: '次' }),
  figure('coverage', '走访覆盖率', { group: letters, measure: '%', type: 'number', more: { maximum: 100 } }),
  text('remarks', '备注', { maxLength: 30 }),
];

export const columnOf = new Map(columns.map((column) => [column.key, column]));
export const figureColumns = columns.filter(({ type }) => type !== 'text');
/** Columns that stand for a unit by the mean of its rows, and for a category by that of its units. */
export const isMean = (/** @type {string} */ key) => key === 'coverage';
export const parts = ['martyrs', 'disabled', 'veterans', 'retired'];
export const required = ['events', 'families', 'money'];
export const tableTitle = '2020年春节走访慰问情况统计表';

/**
 * The table as a JSON Schema.
 * @param {readonly import('./rules.mjs').Rule[]} rules
 */
export const tableSchema = (rules) => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:shuangyong:table:seeded-faults',
  title: tableTitle,
  type: 'object',
  'x-table': { version: '1.0.0', unitColumn: 'unit', orientation: 'auto', blank: 'zero' },
  properties: Object.fromEntries(columns.map((column) => [column.key, propertyOf(column)])),
  required: ['unit', ...required],
  'x-rules': rules.map(({ id, schema }) => ({ id, ...schema })),
});

function propertyOf({ key, title, flatTitle, group, measure, schema }) {
  const more = {
    ...(group === null ? {} : { group: [group] }),
    ...(measure === null ? {} : { measure }),
    ...(isMean(key) ? { aggregate: 'mean' } : {}),
    ...(flatTitle === title ? {} : { aliases: [flatTitle] }),
  };
  return { title, ...schema, ...(Object.keys(more).length > 0 ? { 'x-column': more } : {}) };
}
