import { officialTable, type OfficialColumn } from './official-table.ts';
import { officialTest } from './official-test.ts';

const chapters = (group: string, names: readonly string[]): Record<string, OfficialColumn> =>
  Object.fromEntries(
    names.map((name) => [`${group}${name}`, { title: `Chap. ${name}`, group: [group], aliases: [`Chap ${name}`] }]),
  );

officialTest('Bankruptcies by month: a header set by blanks, cut through words, and a total', {
  file: '02-xls/poi/61045_govdocs1_626534.xls',
  table: officialTable({
    unit: 'Year and month',
    columns: {
      total: { title: 'Total filings' },
      seven: { title: 'Chap. 7' },
      eleven: { title: 'Chap. 11' },
      twelve: { title: 'Chap. 12', aliases: ['Chap 12'] },
      thirteen: { title: 'Chap. 13', aliases: ['. Chap. 13'] },
      business: { title: 'Total business filings' },
      ...chapters('Total', ['7', '11', '12', '13']),
      nonBusiness: { title: 'Total nonbusiness filings', aliases: ['Total no. business filings'] },
      ...chapters('N-', ['7', '11', '13']),
    },
  }),
  rows: 12,
  shown: {
    A12: '200504 | 167943 | 132890 | 562 | 39 | 34444 | 3045 | 2127 | 486 | 39 | 385 | 164898 | 130763 | 76 | 34059',
    A24: '200510 | 630468 | 555531 | 1078 | 48 | 73805 | 10947 | 8912 | 880 | 48 | 1102 | 619521 | 546619 | 198 | 72703',
    A34: '200603 | 51683 | 31524 | 540 | 37 | 19581 | 1666 | 898 | 500 | 37 | 230 | 50017 | 30626 | 40 | 19351',
  },
  sums: {
    total: '1794795',
    seven: '1432074',
    eleven: '6497',
    twelve: '366',
    thirteen: '355756',
    business: '35292',
    Total7: '24942',
    Total11: '5701',
    Total12: '366',
    Total13: '4185',
    nonBusiness: '1759503',
    'N-7': '1407132',
    'N-11': '796',
    'N-13': '351571',
  },
  numbers: { figure: 180, total: 14, header: 11 },
  findings: {},
});

const uses = (state: string): Record<string, OfficialColumn> => ({
  [`${state} fresh`]: { title: 'Fresh', group: [state], measure: '1,000 short tons' },
  [`${state} processed`]: { title: 'Processed', group: [state], measure: '1,000 short tons' },
});

officialTest('Lemons by season: states over uses without merged cells, empty columns and rows between', {
  file: '02-xls/poi/testEXCEL_3.xls',
  table: officialTable({
    unit: 'Season 1/',
    columns: { ...uses('California'), ...uses('Arizona'), ...uses('United States 2/') },
  }),
  rows: 24,
  shown: {
    A6: '1977/78 | 376.2 | 395.2 | 87.4 | 133 | 463.6 | 528.2',
    A19: '1988/89 | 391.4 | 224.2 | 75.24 | 69.16 | 466.64 | 293.36',
    A24: '1992/93 | 376.2 | 399 | 99.294 | 67.906 | 475.494 | 467',
    A33: '2000/01 | 438.9 | 423.7 | 72.086 | 64.714 | 511 | 489',
  },
  sums: {
    'California fresh': '9025.95',
    'California processed': '8124.97',
    'Arizona fresh': '2025.514',
    'Arizona processed': '1960.686',
    'United States 2/ fresh': '11051.212',
    'United States 2/ processed': '10085.914',
  },
  numbers: { figure: 144 },
  findings: {},
});

officialTest('Cabbages by country: measures in a second header row, a chart’s title beside the table, long notes', {
  file: '02-xls/tika/testEXCEL_labels-govdocs-515858.xls',
  table: officialTable({
    unit: 'Country',
    unitAliases: ['Country 1/'],
    columns: {
      production: { title: 'Production', measure: '1,000 metric tons', aggregate: 'none' },
      exports: { title: 'Total exports', measure: '1,000 metric tons', aggregate: 'none' },
      value: { title: 'Export value', measure: '1,000 US$', aggregate: 'none' },
    },
  }),
  rows: 52,
  shown: {
    A6: 'Antigua and Barbuda | 0.122 | 0 |',
    A7: 'Argentina |  | 0.07 | 7',
    A15: 'Canada | 180.367 | 46.84 | 20576',
    A42: 'Netherlands | 209 | 156.08 | 104060',
    A54: 'United Kingdom | 308.2 | 0.84 | 2414',
    A57: 'World average | 489.43 | 14.57 | 7514',
  },
  sums: { production: '7001.1649', exports: '639.58', value: '361587.43' },
  numbers: { figure: 109 },
  // `nd`, as the note says: no data.
  findings: { 'value/not-a-number': 47 },
});

officialTest('Equipment given to the police: codes as numbers, and dates', {
  file: '03-csv/csvkit/realdata/ne_1033_data.xlsx',
  table: officialTable({
    unit: 'county',
    columns: {
      state: { title: 'state', type: 'string' },
      fips: { title: 'fips', type: 'string' },
      number: { title: 'nsn', type: 'string' },
      item: { title: 'item_name', type: 'string' },
      quantity: { title: 'quantity', type: 'integer' },
      sold: { title: 'ui', type: 'string' },
      cost: { title: 'acquisition_cost' },
      total: { title: 'total_cost' },
      shipped: { title: 'ship_date', type: 'string' },
      category: { title: 'federal_supply_category', type: 'string' },
      categoryName: { title: 'federal_supply_category_name', type: 'string' },
      class: { title: 'federal_supply_class', type: 'string' },
      className: { title: 'federal_supply_class_name', type: 'string' },
    },
  }),
  rows: 1036,
  shown: {
    A2: 'ADAMS | NE | 31001 | 1005-00-589-1271 | RIFLE,7.62 MILLIMETER | 1 | Each | 138 | 138 | 2008-07-11 | 10 | WEAPONS | 1005 | Guns, through 30 mm',
    A500: 'DOUGLAS | NE | 31055 | 5855-01-228-0939 | NIGHT VISION GOGGLE | 1 | Each | 6000 | 6000 | 2013-04-26 | 58 | COMM/DETECT/COHERENT RADIATION | 5855 | Night Vision Equipment, Emitted and Reflected Radiation',
    A1037:
      'YORK | NE | 31185 | 1005-00-856-6885 | RIFLE,5.56 MILLIMETER | 1 | Each | 120 | 120 | 2012-04-20 | 10 | WEAPONS | 1005 | Guns, through 30 mm',
  },
  sums: { quantity: '2915', cost: '5430787.55', total: '5553135.17' },
  numbers: { figure: 6216 },
  findings: {},
});
