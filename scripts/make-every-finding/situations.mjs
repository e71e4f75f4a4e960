import { toCsv } from '../make-sample/csv.mjs';
import { blankPdf, truncated } from '../make-sample/spoil.mjs';
import { encryptedPackage, plainXlsx, withParts } from './workbook.mjs';

/**
 * One file and what must be found in it. `*` as a cell leaves the place open, `null` means the whole file.
 * @typedef {object} Situation
 * @property {string | null} unit null: no unit of the roster
 * @property {string} path
 * @property {Buffer} bytes
 * @property {readonly (readonly [cell: string | null, code: string])[]} shows
 * @property {string | null} at received time in the receipts; null for none
 */

const titles = [
  '填报单位',
  '活动形式',
  '活动场次',
  '参加人次',
  '走访部队次数',
  '走访家庭次数',
  '慰问金（万元）',
  '备注',
];
const usual = { form: '集中', events: 12, attendance: 300, troopVisits: 2, familyVisits: 5, cash: 1.5, remarks: null };

const row = (unit, figures = {}) => [unit, ...Object.values({ ...usual, ...figures })];
const csv = (...rows) => toCsv([titles, ...rows], { encoding: 'utf-8' });
const xlsx = (...rows) => plainXlsx([{ name: '统计表', rows: [titles, ...rows] }]);
const inCsv = (unit, figures, ...shows) => ({ unit, path: `${unit}.csv`, bytes: csv(row(unit, figures)), shows });
const renamed = (title, other) => titles.map((each) => (each === title ? other : each));
const headed = (unit, [header, figures], ...shows) => ({
  unit,
  path: `${unit}.csv`,
  bytes: toCsv([header, figures], { encoding: 'utf-8' }),
  shows,
});

const values = () => [
  inCsv('松坪镇', {}),
  inCsv('竹溪镇', { cash: null }, ['G2', 'value/required']),
  inCsv('梅岭乡', { events: '10-15' }, ['C2', 'value/not-a-number']),
  inCsv('兰田镇', { attendance: 12.5 }, ['D2', 'value/not-an-integer']),
  inCsv('菊花乡', { events: 51 }, ['C2', 'value/out-of-range']),
  inCsv('桃源镇', { form: '其他' }, ['B2', 'value/not-in-list']),
  inCsv('柳林乡', { remarks: '这一栏最多只能写十二个字，这里写多了' }, ['H2', 'value/invalid']),
  inCsv('杏村镇', { attendance: '约200' }, ['D2', 'value/approximate']),
  inCsv('枫桥镇', { attendance: '1,200人次' }, ['D2', 'value/normalised']),
  inCsv('槐荫乡', { cash: '15000元' }, ['G2', 'value/unit-converted']),
  {
    unit: '万松乡',
    path: '万松乡.csv',
    bytes: csv(...Array.from({ length: 23 }, (_, at) => row(`第${at + 1}村`, { events: '见附件' }))),
    shows: [
      ...Array.from({ length: 21 }, (_, at) => [`C${at + 2}`, 'value/not-a-number']),
      ['C23', 'file/findings-left-out'],
    ],
  },
];

const rules = () => [
  inCsv('石门镇', { troopVisits: 13 }, ['C2', 'rule/violated']),
  inCsv('沙湾乡', { familyVisits: 0 }, ['G2', 'rule/violated']),
  inCsv('清泉镇', { attendance: 12001 }, ['D2', 'rule/violated']),
  inCsv('白塔乡', { form: '分散' }, ['E2', 'rule/violated']),
];

const inXlsx = async (unit, figures, ...shows) => ({
  unit,
  path: `${unit}.xlsx`,
  bytes: await xlsx(row(unit, figures)),
  shows,
});

async function cells() {
  return [
    await inXlsx('红岩镇', { events: { formula: '1/0', result: { error: '#DIV/0!' } } }, ['C2', 'value/formula-error']),
    await inXlsx('青石乡', { events: { formula: '6+6' } }, ['C2', 'value/formula-no-value']),
    await inXlsx('黄葛镇', { events: new Date('2020-03-05T00:00:00Z') }, ['C2', 'value/date-in-number']),
  ];
}

const headers = () => [
  headed('双河镇', [titles.slice(0, 6), row('双河镇').slice(0, 6)], ['A1', 'layout/column-missing']),
  headed(
    '三江乡',
    [
      [...titles, '活动场次'],
      [...row('三江乡'), 13],
    ],
    ['I1', 'layout/column-duplicate'],
  ),
  headed('四面镇', [renamed('走访部队次数', '次数'), row('四面镇')], ['E1', 'layout/column-ambiguous']),
  headed(
    '五宝镇',
    [
      [...titles, '慰问信'],
      [...row('五宝镇'), 9],
    ],
    ['I1', 'layout/column-unknown'],
  ),
  headed(
    '六合乡',
    [renamed('慰问金（万元）', '慰问金（元）'), row('六合乡', { cash: 15000 })],
    ['G1', 'layout/header-unit'],
  ),
  headed(
    '十里镇',
    [
      [...titles, '活动场次（上年同期）'],
      [...row('十里镇'), 9],
    ],
    ['I1', 'layout/other-period'],
  ),
  {
    unit: '玉泉镇',
    path: '玉泉镇.csv',
    bytes: toCsv([['2019年双拥活动情况统计表'], titles, row('玉泉镇'), ['注：金额单位为元']], { encoding: 'utf-8' }),
    shows: [
      ['A1', 'layout/title-period'],
      ['A4', 'layout/measure-unclear'],
    ],
  },
  {
    unit: '古井乡',
    path: '古井乡.csv',
    bytes: toCsv(
      [['指标名称', '2018年', '2019年'], ...titles.map((title, at) => [title, ...[0, 1].map(() => row('古井乡')[at])])],
      { encoding: 'utf-8' },
    ),
    shows: [['B1', 'layout/period-unclear']],
  },
  {
    unit: '月桂镇',
    path: '月桂镇.csv',
    bytes: csv(row('月桂镇'), ['附：车辆情况'], ['车牌号', '车型', '费用'], ['渝A10001', '轿车', 5]),
    shows: [['A3', 'layout/other-table']],
  },
  headed('七星镇', [renamed('活动场次', '活动场次（户）'), row('七星镇')], ['C1', 'layout/measure-mismatch']),
  headed('八角乡', [titles, []], ['A1', 'layout/no-data']),
  {
    unit: '九龙镇',
    path: '九龙镇.csv',
    bytes: Buffer.from('九龙镇一月份开展双拥活动,十余场\r\n群众,反响热烈\r\n'),
    shows: [[null, 'layout/header-not-found']],
  },
];

async function sheets() {
  const stray = Array.from({ length: 23 }, (_, at) => [...Array(9).fill(null), `草稿${at + 1}`]);
  const [first = [], ...others] = stray;
  const beside = others.map((line, at) => [...row(`第${at + 1}村`), ...line.slice(8)]);
  return [
    {
      unit: '长滩镇',
      path: '长滩镇.xlsx',
      bytes: await plainXlsx([
        {
          name: '统计表',
          rows: [titles, row('长滩镇'), row('长滩镇', { events: 11 })],
          hiddenRows: [3],
          hiddenColumns: [4],
        },
      ]),
      shows: [['A1', 'layout/hidden-content']],
    },
    {
      unit: '短坝乡',
      path: '短坝乡.xlsx',
      bytes: await plainXlsx([
        { name: '统计表', rows: [titles, row('短坝乡')] },
        { name: '上年', rows: [titles, row('短坝乡')], state: 'hidden' },
        { name: '说明', rows: [['本表由办公室填写'], ['数字已核对']] },
      ]),
      shows: [
        [null, 'layout/hidden-content'],
        [null, 'layout/sheet-unread'],
      ],
    },
    {
      unit: '高桥镇',
      path: '高桥镇.csv',
      bytes: csv(
        row('东组', { events: 5 }),
        row('西组', { events: 7 }),
        row('合计', { events: 13, attendance: 600, troopVisits: 4, familyVisits: 10, cash: 3, form: null }),
      ),
      shows: [['C4', 'layout/total-mismatch']],
    },
    {
      unit: '矮寨乡',
      path: '矮寨乡.xlsx',
      bytes: await plainXlsx([{ name: '统计表', rows: [titles, [...row('矮寨乡'), ...first.slice(8)], ...beside] }]),
      shows: [
        ...stray.slice(0, 20).map((_, at) => [`J${at + 2}`, 'layout/cell-unread']),
        ['J22', 'layout/cells-unread'],
      ],
    },
    {
      unit: '并田乡',
      path: '并田乡.xlsx',
      bytes: await plainXlsx([
        { name: '统计表', rows: [titles, row('并田乡', { familyVisits: null })], merges: ['E2:F2'] },
      ]),
      shows: [['E2', 'layout/merged-figure']],
    },
    {
      unit: '连城镇',
      path: '连城镇.xlsx',
      bytes: await plainXlsx([
        { name: '一月', rows: [titles, row('连城镇')] },
        { name: '二月', rows: [titles, row('连城镇')] },
      ]),
      shows: [],
    },
  ];
}

/** What states again what stands elsewhere, or another period's figures. */
async function again() {
  const half = { events: 5, attendance: 150, troopVisits: 1, familyVisits: 3, cash: 0.75 };
  const whole = { events: 10, attendance: 300, troopVisits: 2, familyVisits: 6, cash: 1.5 };
  const parts = [row('东组', half), row('西组', half)];
  const rows = (unit, lines, ...shows) => ({
    unit,
    path: `${unit}.csv`,
    bytes: toCsv([titles, ...lines], { encoding: 'utf-8' }),
    shows,
  });
  return [
    rows('凤凰镇', [...parts, row(null, { ...whole, form: null })], ['C4', 'layout/unmarked-total']),
    rows(
      '麒麟乡',
      [...parts, row('麒麟乡', { ...whole, events: 11, attendance: 310, troopVisits: 3, remarks: '合计' })],
      ['C4', 'layout/possible-total'],
    ),
    rows('玉屏镇', [['东组'], ['西组'], row('合计', whole)], ['A4', 'layout/total-only']),
    rows('松林乡', [row('松林乡'), titles, row('松林乡')], ['A4', 'layout/table-repeated']),
    rows(
      '石榴乡',
      [row('石榴乡'), row('上年同期'), row('平均')],
      ['A3', 'layout/other-period'],
      ['A4', 'layout/other-period'],
    ),
    {
      unit: '银杏乡',
      path: '银杏乡.xlsx',
      bytes: await plainXlsx([
        { name: 'Sheet1', rows: [titles, row('银杏乡')] },
        { name: 'Sheet1 (2)', rows: [titles, row('银杏乡', { events: 7, attendance: 93, form: null })] },
      ]),
      shows: [['A2', 'layout/changed-copy']],
    },
    {
      unit: '海棠镇',
      path: '海棠镇.csv',
      bytes: toCsv(
        [
          ['2019年双拥活动情况统计表'],
          titles,
          row('海棠镇', doubled),
          ['2020年双拥活动情况统计表'],
          titles,
          row('海棠镇'),
        ],
        { encoding: 'utf-8' },
      ),
      shows: [['A3', 'layout/other-period']],
    },
    {
      unit: '梧桐镇',
      path: '梧桐镇.xlsx',
      bytes: await plainXlsx([
        { name: 'Sheet1', rows: [titles, row(null)] },
        { name: 'Sheet2', rows: [titles, row(null)] },
        { name: '2019年', rows: [titles, row(null)] },
        { name: '填报示例', rows: [titles, row('某某镇', { events: 1 })] },
        { name: '情况', rows: [titles, row('梧桐镇', { ...doubled, form: null })] },
      ]),
      shows: [
        ['B2', 'layout/possible-repetition'],
        [null, 'layout/other-period'],
        [null, 'layout/other-period'],
        ['C2', 'layout/unmarked-total'],
      ],
    },
  ];
}

const doubled = { events: 24, attendance: 600, troopVisits: 4, familyVisits: 10, cash: 3 };

const plain = (unit) => xlsx(row(unit));
const whole = (path, bytes, code) => ({ unit: path.slice(0, path.indexOf('.')), path, bytes, shows: [[null, code]] });

async function files() {
  const many = Array.from({ length: 60 }, () => row('宽谷镇'));
  return [
    whole('断桥乡.xlsx', truncated(await plain('断桥乡')), 'file/unreadable'),
    whole('密林镇.xlsx', encryptedPackage(), 'file/encrypted'),
    whole('宽谷镇.csv', csv(...many), 'file/too-large'),
    whole('扫描乡.pdf', blankPdf(), 'file/unsupported'),
    whole('空坪镇.csv', Buffer.from('\uFEFF\r\n'), 'file/empty'),
    whole('换名乡.xlsx', csv(row('换名乡')), 'file/wrong-extension'),
    whole('宏村镇.xlsm', await withParts(await plain('宏村镇'), { 'xl/vbaProject.bin': '' }), 'file/macros'),
    whole(
      '外联乡.xlsx',
      await withParts(await plain('外联乡'), { 'xl/externalLinks/externalLink1.xml': '<externalLink/>' }),
      'file/external-links',
    ),
    { ...whole('~$密林镇.xlsx', Buffer.alloc(165, 0x20), 'file/ignored'), unit: null, at: null },
  ];
}

const filing = () => [
  { ...inCsv('春水镇', {}), at: '2020-02-05 18:00' },
  { ...inCsv('夏木乡', {}, [null, 'unit/late']), at: '2020-02-05 18:01' },
  { ...inCsv('秋实镇', {}, [null, 'unit/superseded']), at: '2020-02-03 09:00' },
  {
    unit: '秋实镇',
    path: '秋实镇（更正）.csv',
    bytes: csv(row('秋实镇', { events: 11 })),
    shows: [],
    at: '2020-02-04 09:00',
  },
  { ...inCsv('冬青乡', {}), at: '2020-02-03 09:00' },
  {
    unit: '冬青乡',
    path: '冬青乡(1).csv',
    bytes: csv(row('冬青乡')),
    shows: [[null, 'unit/duplicate']],
    at: '2020-02-04 09:00',
  },
  { ...inCsv('晨光镇', { events: 1, troopVisits: 1 }, [null, 'unit/ambiguous']), at: '2020-02-03 09:00' },
  {
    unit: '晨光镇',
    path: '晨光镇2.csv',
    bytes: csv(row('晨光镇')),
    shows: [[null, 'unit/ambiguous']],
    at: '2020-02-03 09:00',
  },
  {
    ...inCsv('暮云乡', { form: null, events: 0, attendance: 0, troopVisits: 0, familyVisits: 0, cash: 0 }, [
      null,
      'unit/nil',
    ]),
  },
  inCsv('午阳镇', {}, [null, 'unit/not-required']),
  { unit: null, path: '子虚镇.csv', bytes: csv(row('子虚镇')), shows: [['A2', 'unit/unknown']] },
  { unit: null, path: '夏木乡-补.csv', bytes: csv(row('春水镇')), shows: [['A2', 'unit/conflict']] },
  { unit: null, path: '学校.csv', bytes: csv(row('中心校')), shows: [['A2', 'unit/ambiguous']] },
  { ...inCsv('夜月乡', {}, [null, 'receipt/unproven']), at: null },
];

async function forms() {
  const mark = [
    ['shuangyong-form', '用于识别表样，请勿改动'],
    ['table', 'urn:shuangyong:table:every-finding'],
    ['version', '0.9.0'],
  ];
  return [
    {
      unit: '旧样镇',
      path: '旧样镇.xlsx',
      bytes: await plainXlsx([
        { name: '统计表', rows: [titles, row('旧样镇')] },
        { name: '表样信息', rows: mark, state: 'hidden' },
      ]),
      shows: [[null, 'layout/old-form']],
    },
  ];
}

/** Units that send nothing, or that only the roster needs. */
export const silentUnits = ['失联镇', '南街学校', '北街学校'];

/** @returns {Promise<readonly Situation[]>} */
export async function situations() {
  const all = [
    ...values(),
    ...rules(),
    ...(await cells()),
    ...headers(),
    ...(await sheets()),
    ...(await again()),
    ...(await files()),
    ...filing(),
    ...(await forms()),
  ];
  return all.map((situation) => ({ at: '2020-02-03 10:00', ...situation }));
}
