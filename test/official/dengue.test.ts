import { officialTable } from './official-table.ts';
import { officialTest } from './official-test.ts';

// The health office of Tainan sent one workbook a day: villages, with their district and its totals merged beside them.
const folder = '05-chinese-official/taiwan-dengue-xls';
const columns = {
  lifted: { title: '己解除區別', type: 'string', aliases: ['已解除區別'] },
  district: { title: '區別', type: 'string' },
  year: { title: '104年全年個案數', type: 'integer', measure: '例' },
  summer: { title: '104年入夏個案數', type: 'integer', measure: '例' },
  cases: { title: '里別個案數', type: 'integer', measure: '例' },
  added: { title: '新增個案數', type: 'integer', measure: '例', aliases: ['8/23新增個案數', '12/30新增個案數'] },
} as const;

officialTest('Dengue by village, early: merged districts, a total, counts in words below, numbers beside the table', {
  file: `${folder}/104年台南市本土病例數_1040823.xls`,
  table: officialTable({ unit: '里別', columns }),
  rows: 267,
  shown: {
    A3: '南花里 | 已解除 | 關廟區 | 2 | 1 | 1 | 0',
    A4: '北勢里 | 已解除 | 關廟區 |  |  | 1 | 0',
    A5: '全興里 |  | 新化區 | 3 | 3 | 1 | 0',
    A8: '六甲里 |  | 北區 | 893 | 893 | 70 | 4',
    A49: '大仁里 |  | 北區 |  |  | 2 | 1',
    A256: '南洲里 |  | 山上區 | 2 | 2 | 1 | 0',
    A269: '東勢里 |  | 楠西區 | 1 | 1 | 1 | 0',
  },
  sums: { year: '1816', summer: '1814', cases: '1816', added: '147' },
  // Three numbers were jotted down beside the table, and the last column has no title.
  numbers: { figure: 588, total: 4, unread: 3 },
  findings: {
    'layout/cell-unread':
      'K94 K120 K165 H215 H223 H231 H239 H244 H247 H250 H253 H256 H257 H258 H261 H263 H264 H265 H266 H267',
    'layout/cells-unread': 'H268',
  },
});

officialTest('Dengue by village, at the end of the year: marks for districts, no new cases at all', {
  file: `${folder}/20151231135342_104年台南市入夏後本土病例數22752例更新至1041230.xls`,
  table: officialTable({ unit: '里別', columns: { ...columns, addedDistrict: { title: '新增區別', type: 'string' } } }),
  rows: 567,
  shown: {
    A3: '二溪里 | ◎ | 大內區 | 11 | 11 | 2 |  |',
    A4: '石城里 | ◎ | 大內區 |  |  | 2 |  |',
    A9: '東昇里 | ◎ | 柳營區 | 14 | 14 | 2 |  |',
    A569: '金砂里 |  | 西港區 |  |  | 1 |  |',
  },
  sums: { year: '22754', summer: '22752', cases: '22754' },
  numbers: { figure: 640, total: 4 },
  findings: {},
});
