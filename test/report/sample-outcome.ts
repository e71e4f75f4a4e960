import type { Campaign } from '../../src/domain/campaign.ts';
import { deadlineAt } from '../../src/domain/deadline.ts';
import { parseDecimal, sum, zero, type Decimal } from '../../src/domain/decimal.ts';
import type { FileRecord, RegisterEntry } from '../../src/domain/register.ts';
import { categoriesOf, type ReportingUnit } from '../../src/domain/reporting-unit.ts';
import { defaultChecks } from '../../src/domain/check-settings.ts';
import { noCells, type Value, type Values } from '../../src/domain/return.ts';
import type { ReportingRates } from '../../src/domain/summary.ts';
import type { Column, Table } from '../../src/domain/table.ts';
import { finding, type Finding } from '../../src/findings/finding.ts';
import { orderFindings } from '../../src/findings/order.ts';
import type { Outcome } from '../../src/findings/outcome.ts';
import { term } from '../../src/findings/terms.ts';

// All units, figures and telephone numbers here are invented.

export const timezone = 'Asia/Shanghai';
export const at = (local: string): number => Date.parse(`${local}+08:00`);

export function dec(text: string): Decimal {
  const value = parseDecimal(text);
  if (value === null) throw new Error(`no decimal: ${text}`);
  return value;
}

export const column = (key: string, title: string, more: Partial<Column> = {}): Column => ({
  key,
  title,
  group: [],
  measure: null,
  type: 'integer',
  aggregate: 'sum',
  aliases: [],
  source: null,
  required: false,
  step: null,
  ...more,
});

export const table: Table = {
  id: 'urn:shuangyong:table:sample',
  title: '双拥活动情况统计表（样例）',
  version: '1.0.0',
  unitColumn: 'unit',
  orientation: 'auto',
  blank: 'zero',
  columns: [
    column('talks', '召开座谈会', { group: ['一、营造双拥氛围'], measure: '场' }),
    column('unit', '填报单位', { type: 'string', aggregate: 'none', required: true }),
    column('cash', '慰问金', { group: ['二、帮助部队', '慰问部队'], measure: '万元', type: 'number' }),
    column('goods', '慰问品折款', { group: ['二、帮助部队', '慰问部队'], measure: '万元', type: 'number' }),
    column('families', '走访优抚对象', { group: ['四、关爱优抚对象'], measure: '户' }),
    column('remarks', '备注', { type: 'string', aggregate: 'none' }),
  ],
  rules: [],
  schema: {},
  sha256: 'a1'.repeat(32),
};

export const unit = (code: string, name: string, more: Partial<ReportingUnit> = {}): ReportingUnit => ({
  code,
  name,
  category: code.startsWith('5001142') ? '区委部委' : code.startsWith('5001141') ? '乡镇' : '街道',
  aliases: [],
  contact: null,
  phone: null,
  required: true,
  deadline: null,
  ...more,
});

export const entry = (of: ReportingUnit, more: Partial<RegisterEntry> = {}): RegisterEntry => ({
  unit: of,
  timeliness: 'onTime',
  validity: 'valid',
  receivedAt: at('2020-02-03T09:15:00'),
  currentReceivedAt: null,
  daysLate: 0,
  file: `${of.name}.xlsx`,
  superseded: [],
  likelyFiles: [],
  isNil: false,
  included: true,
  rows: [],
  cells: noCells,
  values: figures('3', '1.50', '0.35', '12', null),
  ...more,
});

/** A unit that sent nothing. */
export const absent = (of: ReportingUnit, timeliness: RegisterEntry['timeliness']): RegisterEntry =>
  entry(of, { timeliness, validity: 'none', receivedAt: null, file: null, included: false, values: {} });

const number = (text: string | null | undefined): Value => (text == null ? null : dec(text));

export function figures(...[talks, cash, goods, families, remarks]: readonly (string | null)[]): Values {
  return {
    remarks: remarks ?? null,
    talks: number(talks),
    cash: number(cash),
    goods: number(goods),
    families: number(families),
  };
}

export const fileRecord = (path: string, more: Partial<FileRecord> = {}): FileRecord => ({
  path,
  sha256: 'b2'.repeat(32),
  bytes: 9216,
  format: 'xlsx',
  encoding: null,
  receivedAt: at('2020-02-03T09:15:00'),
  receiptSource: 'receipts',
  unit: null,
  state: 'merged',
  sheets: ['Sheet1'],
  rows: 1,
  ...more,
});

export const campaign: Campaign = {
  title: '2020年元旦春节期间双拥活动情况统计表',
  district: '重庆市黔江区',
  issuer: '黔江区双拥工作领导小组办公室',
  deadline: deadlineAt(at('2020-02-06T00:00:00'), timezone),
  timezone,
  table,
  roster: null,
  receipts: [],
  accepted: [],
  checks: defaultChecks,
};

const chengnan = unit('500114002', '城南街道', { contact: '张某', phone: '023-00000002' });

/** Every kind of timeliness and validity that occurs after the deadline, in three categories. */
export const entries: readonly RegisterEntry[] = [
  entry(unit('500114001', '城东街道'), {
    validity: 'rejected',
    included: false,
    values: figures('2', null, '0.1', '4', '见附件'),
  }),
  absent(chengnan, 'missing'),
  entry(unit('500114003', '城西街道'), {
    timeliness: 'late',
    daysLate: 2,
    receivedAt: at('2020-02-07T08:00:01'),
  }),
  entry(unit('500114004', '舟白街道'), { superseded: ['舟白街道.xlsx'], file: '更正/舟白街道（更正）.xlsx' }),
  entry(unit('500114101', '石会镇'), { validity: 'flagged', values: figures('1', '0.1', '0.20', '7', '=1+1') }),
  entry(unit('500114102', '黑溪镇'), { isNil: true, values: figures('0', '0', '0', '0', '无') }),
  absent(unit('500114103', '黄溪镇'), 'missing'),
  entry(unit('500114104', '金溪镇'), {
    timeliness: 'late',
    daysLate: 1,
    validity: 'rejected',
    included: false,
    receivedAt: at('2020-02-06T00:00:01'),
    values: {},
  }),
  entry(unit('500114105', '水市乡'), { file: '乡镇.zip/水市乡.csv' }),
  absent(unit('500114106', '新华乡', { deadline: deadlineAt(at('2020-02-20T00:00:00'), timezone) }), 'notDue'),
  entry(unit('500114201', '区委宣传部（区精神文明建设委员会办公室）'), {
    timeliness: 'late',
    daysLate: 3,
    validity: 'flagged',
    file: '宣传部报表.xlsx',
  }),
  absent(unit('500114202', '区委老干局', { required: false }), 'notRequired'),
  entry(unit('500114203', '区委党校', { required: false }), { timeliness: 'notRequired' }),
];

const cell = (file: string, name: string, sheet: string | null = 'Sheet1') => ({ file, sheet, cell: name });

export const findings: readonly Finding[] = orderFindings([
  finding(
    'value/not-a-number',
    { at: cell('城东街道.xlsx', 'C7'), unit: '城东街道', column: 'cash', value: '见附件' },
    { title: '慰问金', text: '见附件', reason: term('number-elsewhere'), mend: term('write-here') },
  ),
  finding(
    'value/normalised',
    { at: cell('城东街道.xlsx', 'B7'), unit: '城东街道', column: 'talks', value: '２场' },
    { title: '召开座谈会', text: '２场', read: '2', note: '' },
  ),
  finding(
    'layout/total-mismatch',
    { at: cell('城东街道.xlsx', 'E10'), unit: '城东街道', column: 'families', value: '5' },
    { title: '走访优抚对象', stated: '5', added: '4', difference: '1' },
  ),
  finding(
    'rule/violated',
    {
      at: cell('石会镇.xlsx', 'D5', '统计表'),
      unit: '石会镇',
      rule: 'R02',
      column: 'goods',
      value: '0.20',
      severity: 'warning',
      suggestions: [
        {
          slip: null,
          cells: [{ cell: 'B5', column: 'visits', value: null, typed: null, least: dec('1'), most: null }],
        },
      ],
    },
    {
      message: '有慰问品折款而没有走访慰问部队，请核实是否漏填',
      figures: '慰问品折款 0.2，走访慰问部队 0',
      difference: '',
      mend: term('mend-one', { first: term('mend-least', { cell: 'B5', from: '0', least: '1' }) }),
      remedy: term('remedy-check'),
    },
  ),
  finding(
    'value/approximate',
    {
      at: cell('宣传部报表.xlsx', 'B4'),
      unit: '区委宣传部（区精神文明建设委员会办公室）',
      column: 'talks',
      value: '20余',
    },
    { title: '召开座谈会', text: '20余', what: '约数', read: '20' },
  ),
  finding(
    'file/unreadable',
    { at: { file: '金溪镇.xlsx', sheet: null, cell: null }, unit: '金溪镇' },
    { reason: term('truncated-zip'), remedy: term('save-it-again') },
  ),
  finding(
    'unit/unknown',
    { at: cell('乡镇.zip/金鸡镇.csv', 'A3', null), value: '金鸡镇' },
    { name: '金鸡镇', near: ['金溪镇', '金洞乡'] },
  ),
  finding(
    'unit/late',
    { at: { file: '城西街道.xlsx', sheet: null, cell: null }, unit: '城西街道' },
    { days: 2, time: '2020-02-07 08:00' },
  ),
  finding('unit/missing', { at: null, unit: '城南街道' }, { contact: '张某 023-00000002', files: [] }),
  finding('unit/missing', { at: null, unit: '黄溪镇' }, { contact: '', files: [] }),
  finding('unit/nil', { at: { file: '黑溪镇.xlsx', sheet: null, cell: null }, unit: '黑溪镇' }, {}),
]);

export const files: readonly FileRecord[] = [
  fileRecord('乡镇.zip', { state: 'opened', format: 'zip', sheets: [], rows: 0 }),
  fileRecord('乡镇.zip/水市乡.csv', { unit: '水市乡', format: 'csv', encoding: 'gb18030', sheets: [] }),
  fileRecord('乡镇.zip/金鸡镇.csv', { state: 'unassigned', format: 'csv', encoding: 'utf-8', sheets: [] }),
  fileRecord('城东街道.xlsx', { unit: '城东街道', state: 'rejected' }),
  fileRecord('城西街道.xlsx', { unit: '城西街道' }),
  fileRecord('宣传部报表.xlsx', { unit: '区委宣传部（区精神文明建设委员会办公室）' }),
  fileRecord('更正/舟白街道（更正）.xlsx', { unit: '舟白街道', receiptSource: 'mtime' }),
  fileRecord('石会镇.xlsx', { unit: '石会镇', sheets: ['统计表'] }),
  fileRecord('舟白街道.xlsx', { unit: '舟白街道', state: 'superseded' }),
  fileRecord('金溪镇.xlsx', { unit: '金溪镇', state: 'unreadable', format: null, sheets: [], rows: 0 }),
  fileRecord('黑溪镇.xlsx', { unit: '黑溪镇' }),
  fileRecord('~$黑溪镇.xlsx', {
    state: 'ignored',
    sha256: null,
    receivedAt: null,
    receiptSource: null,
    format: null,
    sheets: [],
    rows: 0,
  }),
];

/** An outcome whose summary follows from its entries. */
export function outcomeOf(of: readonly RegisterEntry[], more: Partial<Outcome> = {}): Outcome {
  const blocks = categoriesOf(of.map((one) => one.unit)).map((category) => {
    const own = of.filter((one) => one.unit.category === category);
    return { category, entries: own, subtotal: addUp(own), rates: ratesOf(own) };
  });
  return {
    tool: { name: 'shuangyong', version: '0.1.0' },
    campaign,
    asOf: at('2020-02-10T09:00:00'),
    register: { entries: of, files: [] },
    summary: { blocks, total: addUp(of), rates: ratesOf(of), responses: [] },
    findings: [],
    ...more,
  };
}

export const sampleOutcome = (): Outcome => outcomeOf(entries, { register: { entries, files }, findings });

/** All on time and valid: nothing is left to do. */
export const cleanOutcome = (): Outcome => {
  const clean = [entry(unit('500114001', '城东街道')), entry(unit('500114101', '石会镇'))];
  return outcomeOf(clean, { register: { entries: clean, files: [fileRecord('城东街道.xlsx', { unit: '城东街道' })] } });
};

function addUp(of: readonly RegisterEntry[]): Values {
  const included = of.filter((one) => one.included);
  const total = (key: string): Decimal =>
    sum(
      included
        .map(({ values }) => values[key] ?? zero)
        .filter((value): value is Decimal => typeof value === 'number' || typeof value === 'object'),
    );
  return { talks: total('talks'), cash: total('cash'), goods: total('goods'), families: total('families') };
}

function ratesOf(of: readonly RegisterEntry[]): ReportingRates {
  const required = of.filter((one) => one.unit.required);
  const count = (...wanted: readonly string[]): number =>
    required.filter(({ timeliness }) => wanted.includes(timeliness)).length;
  return {
    expected: required.length,
    received: count('onTime', 'late'),
    onTime: count('onTime'),
    late: count('late'),
    missing: count('missing'),
    accepted: required.filter(({ validity }) => validity === 'valid' || validity === 'flagged').length,
  };
}
