import { officialTable } from './official-table.ts';
import { officialTest } from './official-test.ts';

const taiwan = '05-chinese-official/taiwan-csv';

// Open data of the interior ministry: the header stands twice, in words and in codes.
const households = officialTable({
  unit: '鄉鎮市區名稱',
  unitAliases: ['TOWN'],
  columns: {
    period: { title: '統計期或資料時間', type: 'string', aliases: ['INFO_TIME'] },
    countyCode: { title: '縣市代碼', type: 'string', aliases: ['COUNTY_ID'] },
    county: { title: '縣市名稱', type: 'string', aliases: ['COUNTY'] },
    townCode: { title: '鄉鎮市區代碼', type: 'string', aliases: ['TOWN_ID'] },
    households: { title: '戶數', type: 'integer', aliases: ['H_CNT'] },
    people: { title: '人口數', type: 'integer', aliases: ['P_CNT'] },
  },
});

officialTest('Households by district, in Big5: the titles a second time in codes', {
  file: '05-chinese-official/taiwan-big5-csv/7.csv',
  table: households,
  rows: 37,
  shown: {
    A3: '七股區 | 104Y09M | 67000 | 臺南市 | 67000150 | 8077 | 23409',
    A39: '鹽水區 | 104Y09M | 67000 | 臺南市 | 67000020 | 10111 | 26155',
  },
  sums: { households: '672047', people: '1885037' },
  numbers: { figure: 148 },
  findings: {},
});

officialTest('Households by district over two years, in Big5', {
  file: '05-chinese-official/taiwan-big5-csv/1.csv',
  table: households,
  rows: 54,
  shown: {
    A3: '東區 | 97Y06M | 10021 | 臺南市 | 10021010 | 68784 | 194307',
    A56: '中西區 | 99Y06M | 10021 | 臺南市 | 10021080 | 30067 | 79759',
  },
  sums: { households: '2376586', people: '6927028' },
  numbers: { figure: 216 },
  findings: {},
});

officialTest('Cases by village: rates of nearly nothing, with exponents', {
  file: `${taiwan}/cunli_rate.csv`,
  table: officialTable({
    unit: '村里',
    columns: {
      code: { title: '村里代碼', type: 'string' },
      people: { title: '人口數', type: 'integer' },
      cases: { title: '病例數', type: 'integer' },
      rate: { title: '發生率', aggregate: 'none' },
    },
  }),
  rows: 2174,
  shown: {
    A2: '新北市板橋區香社里 | 6500100-009 | 4570 | 1 | 0.000219',
    A1000: '高雄市左營區中南里 | 6400300-005 | 609 | 5 | 0.00821',
    A2171: '金門縣金城鎮西門里 | 0902001-002 | 11380 | 1 | 0.000088',
    A2175: '連江縣南竿鄉介壽村 | 0900701-001 | 2341 | 1 | 0.000427',
  },
  sums: { people: '7929186', cases: '43611', rate: '14.925698' },
  numbers: { figure: 6502 },
  findings: {
    'value/normalised':
      'E8 E52 E77 E118 E157 E195 E198 E221 E228 E307 E327 E332 E354 E355 E375 E376 E1750 E1751 E1794 E2171',
  },
});

officialTest('Lanes that fire engines cannot pass: numbers of things and words beside them', {
  file: `${taiwan}/106.csv`,
  table: officialTable({
    unit: '巷道名稱',
    columns: {
      length: { title: '長度', aggregate: 'none' },
      width: { title: '實際寬度', aggregate: 'none' },
      buildings: { title: '受影響建築物之詳細地址', type: 'string' },
      district: { title: '行政區', type: 'string' },
      station: { title: '轄區分隊', type: 'string' },
      zone: { title: '分區', type: 'string' },
    },
  }),
  rows: 1568,
  shown: {
    B2: '博愛街2巷 | 40 | 1.5 | 整條巷弄 | 新營區 | 新營分隊 | 紅',
    B6: '中正路37巷 | 220 | 3 | 37巷52號-110號 | 新營區 | 新營分隊 | 紅',
    B1569: '大同路二段100巷 | 150 | 3.5 | 1~22號共22戶 | 南區 | 南門分隊 | 藍',
  },
  sums: { length: '184540', width: '5092.74' },
  numbers: { figure: 3021, serial: 1568 },
  findings: { 'value/not-a-number': 123 },
});

officialTest('A yearbook in one list: names and measures joined by strokes', {
  file: '05-chinese-official/mainland-utf8-csv/分省年度数据_整合.csv',
  table: officialTable({
    unit: '地区',
    columns: {
      year: { title: '年份', type: 'string' },
      gdp: { title: 'GDP', measure: '亿元', aliases: ['GDP_亿元'] },
      gdpCurrent: { title: 'GDP_当年价', measure: '亿元', aliases: ['GDP_当年价_亿元'] },
      gdpIndex: { title: 'GDP指数_上年=100', aggregate: 'none' },
      industry: { title: '第二产业比重', measure: '%', aggregate: 'none', aliases: ['第二产业比重_%'] },
      people: { title: '总人口数', measure: '人', aliases: ['总人口数_人'] },
      peopleSampled: { title: '人口数_抽样调查', measure: '人', aliases: ['人口数_抽样调查_人'] },
      old: { title: '65岁以上人口', measure: '人', aliases: ['65岁以上人口_人'] },
      oldSampled: { title: '65岁以上人口_抽样调查', measure: '人', aliases: ['65岁以上人口_抽样调查_人'] },
      urban: { title: '城镇化率', measure: '%', aggregate: 'none', aliases: ['城镇化率_%'] },
      employed: { title: '就业人员数', measure: '万人', aliases: ['就业人员数_万人'] },
      employedUnits: { title: '城镇单位就业人员', measure: '万人', aliases: ['城镇单位就业人员_万人'] },
      selfEmployed: { title: '私营个体就业人员', measure: '万人', aliases: ['私营个体就业人员_万人'] },
      selfEmployedBureau: { title: '私营个体就业人员_NBS', measure: '万人', aliases: ['私营个体就业人员_NBS_万人'] },
      investment: { title: '固定资产投资总额', measure: '亿元', aliases: ['固定资产投资总额_亿元'] },
      investmentGrowth: {
        title: '固定资产投资到位资金增速',
        measure: '%',
        aggregate: 'none',
        aliases: ['固定资产投资到位资金增速_%'],
      },
      tradeYuan: { title: '进出口总额_亿元人民币' },
      tradeDollars: { title: '进出口总额_万美元' },
      tax: { title: '税收收入', measure: '亿元', aliases: ['税收收入_亿元'] },
      patents: { title: '发明专利申请数', measure: '件', aliases: ['发明专利申请数_件'] },
      staff: { title: '公有单位专业技术人员', measure: '人', aliases: ['公有单位专业技术人员_人'] },
      staffBureau: { title: '公有单位专业技术人员_NBS', measure: '人', aliases: ['公有单位专业技术人员_NBS_人'] },
    },
  }),
  rows: 620,
  shown: {
    A2: '上海 | 2005 |  | 9247.66 | 111.1 | 48.6 | 235351 |  | 28159 |  | 89.09 | 855.86 |  | 500.09 |  | 3509.66 |  |  | 18633673.79 | 1417.4 | 10441 | 333321 |',
    A3: '上海 | 2006 | 10825.4 | 10572.24 | 111.55 | 48.5 | 16525 | 16525 | 2382 | 2382 | 88.7 | 1005.24 |  | 507.97 | 508 | 3900.04 |  |  | 33838245.945 | 1576.07 | 12050 | 331827 | 331827',
    A300: '江苏 | 2023 | 130924.3 | 128222.2 | 102.8 | 44.4 | 89776 | 89776 | 16569 | 16569 | 75.04 | 4840 | 1311.4 |  |  |  | -0.2 | 52495.4 |  | 7976.99 | 191877 |  |',
    A621: '黑龙江 | 2024 | 16478.1 | 16476.9 | 102.9 | 25.2 | 31174 | 31174 | 6051 | 6051 | 68.05 | 1305 | 292.2 |  |  |  | 7.9 | 3122.05 |  | 871.83 | 16248 |  |',
  },
  sums: {
    gdp: '14206680.3',
    gdpCurrent: '14458989.01',
    gdpIndex: '66773.49',
    industry: '26778.23',
    people: '57943131',
    peopleSampled: '40957354',
    old: '6061931.01',
    oldSampled: '4520876',
    urban: '35032.59',
    employed: '807700.47',
    employedUnits: '275500.6',
    selfEmployed: '336553.85',
    selfEmployedBureau: '325829.3',
    investment: '4404000.89',
    investmentGrowth: '457',
    tradeYuan: '3129102.38',
    tradeDollars: '3008593807.33',
    tax: '1088961.71',
    patents: '16796261',
    staff: '259744416',
    staffBureau: '117769084',
  },
  numbers: { figure: 10654 },
  // Doubles printed in full: 117.05000000000001 is 117.05.
  findings: { 'value/normalised': 46 },
});
