import { officialTable } from './official-table.ts';
import { officialTest } from './official-test.ts';

const mainland = '05-chinese-official/mainland-utf8-csv';
const taiwan = '05-chinese-official/taiwan-csv';
const educationTitles = {
  abbreviation: { title: 'State Abbreviate', type: 'string' },
  active: { title: 'Montgomery GI Bill - Active Duty', type: 'integer' },
  reserve: { title: 'Montgomery GI Bill - Selective Reserve', type: 'integer' },
  dependents: { title: "Dependents' Educational Assistance", type: 'integer' },
  reserveAssistance: { title: 'Reserve Educational Assistance Program', type: 'integer' },
  postVietnam: { title: "Post-Vietnam Era Veteran's Educational Assistance Program", type: 'integer' },
  total: { title: 'TOTAL', type: 'integer' },
} as const;

officialTest('Education benefits by state: a title above, a note that goes on below, thousands separators', {
  file: '03-csv/csvkit/realdata/Datagov_FY10_EDU_recp_by_State.csv',
  table: officialTable({
    unit: 'State Name',
    columns: {
      ...educationTitles,
      post911: { title: 'Post-9/11 GI Bill Program', type: 'integer' },
    },
  }),
  rows: 53,
  shown: {
    A4: 'ALABAMA | AL | 5779 | 2075 | 3102 | 883 | 5 | 19582 | 7738',
    A38: 'NORTH DAKOTA | ND | 519 | 529 | 259 | 255 | 1 | 2420 | 857',
    A56: 'PHILIPPINES | PH | 291 | 0 | 10 | 0 | 0 | 472 | 171',
  },
  sums: {
    active: '236509',
    reserve: '64700',
    dependents: '89359',
    reserveAssistance: '27145',
    postVietnam: '285',
    total: '800074',
    post911: '382076',
  },
  numbers: { figure: 371 },
  findings: { 'value/normalised': 52 },
});

officialTest('Education benefits by state, the year before: codes with leading zeros, and a last row of commas', {
  file: '03-csv/csvkit/realdata/FY09_EDU_Recipients_by_State.csv',
  table: officialTable({
    unit: 'State Name',
    columns: { ...educationTitles, code: { title: 'Code', type: 'string' } },
  }),
  rows: 52,
  shown: {
    A2: 'ALABAMA | AL | 6718 | 1728 | 2703 | 1269 | 8 | 12426 | 01',
    A40: 'PENNSYLVANIA | PA | 7660 | 2009 | 2025 | 1299 | 18 | 13011 | 42',
    A53: 'PUERTO RICO | PR | 822 | 1107 | 1565 | 927 | 3 | 4424 | 72',
  },
  sums: {
    active: '325723',
    reserve: '59202',
    dependents: '81006',
    reserveAssistance: '40535',
    postVietnam: '448',
    total: '506914',
  },
  numbers: { figure: 364 },
  findings: { 'value/normalised': 162 },
});

officialTest('Cases of an epidemic by place on one day: a country, its provinces and their towns in one list', {
  file: `${mainland}/2020-02-12.csv`,
  table: officialTable({
    unit: 'city',
    columns: {
      date: { title: 'date', type: 'string' },
      country: { title: 'country', type: 'string' },
      countryCode: { title: 'countryCode', type: 'string' },
      province: { title: 'province', type: 'string' },
      provinceCode: { title: 'provinceCode', type: 'string' },
      cityCode: { title: 'cityCode', type: 'string' },
      confirmed: { title: '确诊', type: 'integer', aliases: ['confirmed'] },
      suspected: { title: '疑似', type: 'integer', aliases: ['suspected'] },
      cured: { title: '治愈', type: 'integer', aliases: ['cured'] },
      dead: { title: '死亡', type: 'integer', aliases: ['dead'] },
    },
  }),
  rows: 543,
  shown: {
    A2: '| 2020-02-12 | 阿联酋 | AE |  |  |  | 8 | 0 | 0 | 0',
    A6: '| 2020-02-12 | 中国 | CN |  |  |  | 58839 | 13435 | 5646 | 1260',
    A7: '| 2020-02-12 | 中国 | CN | 北京市 | 110000 |  | 366 | 0 | 68 | 3',
    A8: '外地来京 | 2020-02-12 | 中国 | CN | 北京市 | 110000 |  | 25 | 0 | 2 | 0',
    A300: '东莞市 | 2020-02-12 | 中国 | CN | 广东省 | 440000 | 441900 | 67 | 0 | 7 | 0',
    A544: '| 2020-02-12 | 越南 | VN |  |  |  | 15 | 0 | 3 | 0',
  },
  sums: { confirmed: '162883', suspected: '13435', cured: '16377', dead: '3635' },
  numbers: { figure: 3140 },
  findings: {},
});

officialTest('Fatal accidents: texts alone, and two lines about the file below', {
  file: `${taiwan}/102年度A1類交通事故資料.csv`,
  table: officialTable({
    unit: '發生時間',
    columns: {
      place: { title: '發生地點', type: 'string' },
      harmed: { title: '死亡受傷人數', type: 'string' },
      vehicles: { title: '車種', type: 'string' },
    },
  }),
  rows: 1867,
  shown: {
    A2: '102年01月01日 03時00分 | 臺中市龍井區新庄里中興路與中興路東端路口(附近) | 死亡1;受傷1 | 普通重型-機車;自用-小客車;普通重型-機車',
    A4: '102年01月01日 04時32分 | 桃園縣桃園市中平里中山路泰昌三街(口)M10201      中路所(附近) | 死亡1;受傷1 | 普通重型-機車;自用-大貨車;普通重型-機車',
    A1868: '102年12月31日 20時19分 | 新北市萬里區加投路243號前0.0公尺數 | 死亡1;受傷1 | 普通重型-機車;行人-人',
  },
  sums: {},
  numbers: {},
  findings: {},
});

officialTest('Spraying by village: a header of two lines, cells of two lines, and words where a number is asked for', {
  file: `${taiwan}/201510.csv`,
  table: officialTable({
    unit: '里別',
    columns: {
      kind: { title: '孳清/噴藥', type: 'string' },
      district: { title: '區域', type: 'string' },
      date: { title: '日期', type: 'string' },
      weekday: { title: '星期', type: 'string' },
      time: { title: '集合時間', type: 'string' },
      place: { title: '集合地點', type: 'string' },
      locksmiths: { title: '鎖匠', type: 'integer' },
      police: { title: '警員', type: 'integer' },
      detectives: { title: '刑警', type: 'integer' },
      sprayers: { title: '噴工數', type: 'string' },
      support: { title: '支援人力', type: 'integer' },
      east: { title: '經度', aggregate: 'none' },
      north: { title: '緯度', aggregate: 'none' },
      rest: { title: '中午休息地點', type: 'string' },
    },
  }),
  rows: 655,
  shown: {
    B2: '中西里 | 噴藥 | 東區 | 10月01日 | 四 | 08:15 | 台南市東區林森路二段113號旁空地 | 3 | 2 | 1 | 10/偉聖\n12/中群 | 44 | 120.22 | 22.991 |',
    B656: '文平里 | 噴藥 | 安平區 | 11月2日 | 一 | 13:15 | 永華二街15號對面永華公園 | 1 | 1 | 0 | 2/國軍\n1/本局(備) | 5 | 120.181 | 22.986 | 安平區衛生所',
  },
  sums: {
    locksmiths: '1642',
    police: '1247',
    detectives: '620',
    support: '24494',
    east: '78743.789',
    north: '15067.935',
  },
  numbers: { figure: 3909, serial: 655 },
  findings: { 'value/not-a-number': 'M102 M103 M104 M105 M211 M212 M581 M617 M618' },
});
