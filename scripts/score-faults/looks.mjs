/**
 * How a return looks. Everything left out is absent.
 * @typedef {object} Look
 * @property {'xlsx' | 'csv'} format
 * @property {boolean} [hasTitle] a title row and, without a unit column, a line 填报单位：…
 * @property {boolean} [hasLevels] the groups as outer headers
 * @property {boolean} [hasUnitColumn]
 * @property {boolean} [isVillages] several rows, numbered, with a 合计 row under them
 * @property {boolean} [isVertical] an indicator a row: 指标名称, 计量单位, 数量
 * @property {'（）' | '()' | ''} brackets about a measure behind a title
 */

/** @type {Readonly<Record<string, Look>>} */
export const looks = {
  flat: { format: 'xlsx', hasUnitColumn: true, brackets: '()' },
  titled: { format: 'xlsx', hasTitle: true, brackets: '（）' },
  levels: { format: 'xlsx', hasTitle: true, hasLevels: true, hasUnitColumn: true, brackets: '（）' },
  villages: {
    format: 'xlsx',
    hasTitle: true,
    hasLevels: true,
    hasUnitColumn: true,
    isVillages: true,
    brackets: '（）',
  },
  vertical: { format: 'xlsx', hasTitle: true, isVertical: true, brackets: '' },
  csv: { format: 'csv', hasUnitColumn: true, brackets: '（）' },
  csvForm: { format: 'csv', hasTitle: true, brackets: '()' },
};

/** @typedef {keyof typeof looks} LookName */
export const lookNames = Object.keys(looks);
/** Looks with one row of figures, in which a title stands over its figure. */
export const rowLooks = ['flat', 'titled', 'levels', 'csv', 'csvForm'];
/** Looks with one row. */
export const singleLooks = [...rowLooks, 'vertical'];
export const xlsxRowLooks = ['flat', 'titled', 'levels'];
