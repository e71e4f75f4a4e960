import { officialTable, yearColumns } from './official-table.ts';
import { officialTest } from './official-test.ts';

const folder = '05-chinese-official';

officialTest('GDP by province: lines above and notes below, in GB18030', {
  file: `${folder}/mainland-nbs-gbk-csv/分省年度数据.csv`,
  table: officialTable({
    unit: '地区',
    columns: yearColumns(2024, 2006, (year) => ({ title: `${year}年`, measure: '亿元' })),
  }),
  rows: 31,
  shown: {
    A5: '北京市 | 49670.2 | 47353.7 | 45222.4 | 44350.7 | 38503.6 | 37767 | 35161.4 | 31325.9 | 28438.7 | 26034.1 | 23577.5 | 21746 | 19568.3 | 17653.3 | 15420.2 | 13335.7 | 12167.6 | 10730.4 | 8618.9',
    A21: '湖北省 | 59644.3 | 56794.3 | 53445.4 | 50093.3 | 43017.6 | 45557 | 42425.5 | 37624.2 | 33767.6 | 30661.6 | 28805.9 | 25851.7 | 22921 | 20228.3 | 16489.1 | 13422.6 | 11707.8 | 9601.8 | 7636.7',
    A35: '新疆维吾尔自治区 | 20492.4 | 19603.3 | 18550.5 | 16791.5 | 14262.2 | 14024.9 | 13110.1 | 11460.8 | 9913.9 | 9545.7 | 9400.2 | 8518.4 | 7499.5 | 6607.6 | 5425.4 | 4289.5 | 4183.9 | 3536.4 | 2984.5',
  },
  sums: {
    y2024: '1337605.8',
    y2023: '1283801.5',
    y2022: '1222892',
    y2021: '1166800.6',
    y2020: '1031101.6',
    y2019: '1001773.7',
    y2018: '930356.2',
    y2017: '845179.8',
    y2016: '764462.7',
    y2015: '704746',
    y2014: '659599.8',
    y2013: '607950.8',
    y2012: '551419.7',
    y2011: '498639.7',
    y2010: '421349.5',
    y2009: '355566.6',
    y2008: '324881.5',
    y2007: '274557',
    y2006: '223995.8',
  },
  numbers: { figure: 589 },
  findings: {},
});

officialTest('Growth of investment by province: years without figures, and figures below zero', {
  file: `${folder}/mainland-nbs-gbk-csv/分省年度数据_(5).csv`,
  table: officialTable({
    unit: '地区',
    columns: yearColumns(2025, 2006, (year) => ({ title: `${year}年`, measure: '%', aggregate: 'none' })),
  }),
  rows: 31,
  shown: {
    A5: '北京市 |  | -4.7 | 4 | -7.1 | 11.2 | 3.4 | -3.2 | -15.5 |  |  |  |  |  |  |  |  |  |  |  |',
    A21: '湖北省 |  | 7.6 | 0.5 | 11.2 | -0.6 | -16.6 | 7.1 | 10.4 |  |  |  |  |  |  |  |  |  |  |  |',
    A35: '新疆维吾尔自治区 |  | 8.5 | 15.1 | 10.3 | 11.3 | 20.6 | 8 | -20.7 |  |  |  |  |  |  |  |  |  |  |  |',
  },
  sums: {
    y2024: '-5.5',
    y2023: '-34.6',
    y2022: '23.2',
    y2021: '128.6',
    y2020: '209.8',
    y2019: '110.3',
    y2018: '25.2',
  },
  numbers: { figure: 217 },
  findings: {},
});

// The file repeats itself, header and all: whoever made it pasted it twice.
officialTest('GDP by province, which stands in the sheet twice and counts once', {
  file: `${folder}/mainland-nbs-xlsx/地区生产总值分省年度数据.xlsx`,
  table: officialTable({
    unit: '地区',
    columns: yearColumns(2022, 2005, (year) => ({ title: `${year}年`, measure: '亿元' })),
  }),
  rows: 31,
  shown: {
    A2: '北京市 | 41540.9 | 41045.6 | 35943.3 | 35445.1 | 33106 | 29883 | 27041.2 | 24779.1 | 22926 | 21134.6 | 19024.7 | 17188.8 | 14964 | 12900.9 | 11813.1 | 10425.5 | 8387 | 7149.8',
    A32: '新疆维吾尔自治区 | 18042.7 | 16311.6 | 13800.7 | 13597.1 | 12809.4 | 11159.9 | 9630.8 | 9306.9 | 9264.5 | 8392.6 | 7411.8 | 6532 | 5360.2 | 4237 | 4142.5 | 3500 | 2957.3 | 2520.5',
  },
  sums: {
    y2022: '1193975',
    y2021: '1142483',
    y2020: '1009937.5',
    y2019: '982320.5',
    y2018: '914117.5',
    y2017: '832096.4',
    y2016: '750948.6',
    y2015: '693642',
    y2014: '648304.2',
    y2013: '597974.7',
    y2012: '543063.2',
    y2011: '491419.9',
    y2010: '414670.5',
    y2009: '349911.9',
    y2008: '320202.7',
    y2007: '270677.3',
    y2006: '220974',
    y2005: '189085.1',
  },
  numbers: { figure: 1116 },
  findings: { 'layout/table-repeated': 'A34' },
});

officialTest('Tourism of Hainan by month: measures in the titles', {
  file: `${folder}/mainland-nbs-xlsx/海南旅游统计数据.xlsx`,
  table: officialTable({
    unit: '月份',
    columns: {
      visitors: { title: '接待游客总人数', measure: '万人次' },
      income: { title: '旅游总收入', measure: '亿元' },
    },
  }),
  rows: 278,
  shown: {
    A2: '2002年1月 | 105.269 | 7.72',
    A4: '2002年3月 | 1165.89324 | 8.559',
    A37: '2004年12月 | 132.03 | 10.42',
    A38: '2005年2月 | 125.88 | 11.42',
    A274: '2024年11月 | 842.09 | 180.9',
    A279: '2025年4月 | 704.44 | 150.82',
  },
  sums: { visitors: '108734.67249', income: '14906.18983' },
  numbers: { figure: 556 },
  findings: {},
});
