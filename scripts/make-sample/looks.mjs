/**
 * How a return looks. Everything left out is absent.
 * @typedef {object} Look
 * @property {'xlsx' | 'csv'} format
 * @property {boolean} [hasTitle] title rows above
 * @property {boolean} [hasLabel] a line 填报单位：… above the header
 * @property {'flat' | 'levels'} header
 * @property {'none' | 'brackets' | 'half' | 'under'} measures behind the titles in full or half width brackets, or in a row of their own
 * @property {boolean} [hasUnitColumn]
 * @property {boolean} [hasSerial] a column 序号
 * @property {boolean} [hasNumbering] 甲 乙 1 2 3 … under the header
 * @property {boolean} [isReordered] sections in another order, titles by their aliases and with line breaks
 * @property {boolean} [hasFormulas] 合计 as formulas with cached values
 * @property {boolean} [isTyped] figures typed as text: full width, separators, 无, —
 * @property {boolean} [hasTotalRow]
 * @property {boolean} [hasNotes]
 * @property {boolean} [hasSignature]
 * @property {string} [sheetName]
 */

/** @type {Record<string, Look>} */
export const looks = {
  plain: { format: 'xlsx', header: 'flat', measures: 'half', hasUnitColumn: true },
  official: {
    format: 'xlsx',
    header: 'levels',
    measures: 'brackets',
    sheetName: '统计表',
    hasTitle: true,
    hasLabel: true,
    hasSignature: true,
  },
  measuresUnder: {
    format: 'xlsx',
    header: 'levels',
    measures: 'under',
    sheetName: '双拥统计表',
    hasTitle: true,
    hasLabel: true,
    hasUnitColumn: true,
    hasSignature: true,
  },
  reordered: { format: 'xlsx', header: 'flat', measures: 'brackets', hasUnitColumn: true, isReordered: true },
  villages: {
    format: 'xlsx',
    header: 'levels',
    measures: 'brackets',
    sheetName: 'Sheet1',
    hasTitle: true,
    hasUnitColumn: true,
    hasSerial: true,
    hasTotalRow: true,
    hasSignature: true,
  },
  formulas: {
    format: 'xlsx',
    header: 'levels',
    measures: 'brackets',
    sheetName: '工作表1',
    hasTitle: true,
    hasUnitColumn: true,
    hasFormulas: true,
    hasTotalRow: true,
    hasSignature: true,
  },
  typed: { format: 'xlsx', header: 'flat', measures: 'none', hasTitle: true, hasUnitColumn: true, isTyped: true },
  numbered: {
    format: 'xlsx',
    header: 'levels',
    measures: 'brackets',
    sheetName: '附件',
    hasTitle: true,
    hasUnitColumn: true,
    hasSerial: true,
    hasNumbering: true,
    hasNotes: true,
    hasSignature: true,
  },
  csv: { format: 'csv', header: 'flat', measures: 'none', hasUnitColumn: true },
  csvMeasures: { format: 'csv', header: 'flat', measures: 'brackets', hasUnitColumn: true },
  csvForm: { format: 'csv', header: 'flat', measures: 'none', hasTitle: true, hasLabel: true, hasSignature: true },
  csvTyped: { format: 'csv', header: 'flat', measures: 'none', hasUnitColumn: true, isTyped: true },
};
