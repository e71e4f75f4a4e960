import { describe, expect, test } from '@jest/globals';
import { readTable } from '../../src/app/read-table.ts';
import { decimalText, isDecimal, sum } from '../../src/domain/decimal.ts';
import type { CellContent, RawSheet } from '../../src/domain/raw-sheet.ts';
import { titleIndex } from '../../src/layout/title-index.ts';
import { sheetOf } from '../sheet.ts';
import { tableOf } from '../table-of.ts';

const table = tableOf({
  columns: {
    visits: { title: '走访户数' },
    cash: { title: '慰问金', type: 'number', 'x-column': { measure: '万元' } },
    people: { title: '参加人次' },
    remarks: { title: '备注', type: 'string' },
  },
  required: ['visits'],
});
const target = {
  table,
  index: titleIndex(table, { title: '2020年春节双拥统计', lastDay: null }),
  categories: ['乡镇', '街道'],
};

const cellOf = (text: string): CellContent => (/^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text);

/** `名称|1|2` a line; H is the header, M it with a column of villages, T it with one of periods. */
const headers: Readonly<Record<string, string>> = {
  H: '填报单位|走访户数|慰问金|参加人次|备注',
  M: '序号|填报单位|走访户数|慰问金|参加人次|备注',
  V: '序号|村（社区）|走访户数|慰问金|参加人次|备注',
  T: '填报单位|时期|走访户数|慰问金|参加人次|备注',
  E: '填报单位|走访户数|慰问金|参加人次|备注|时期',
};

function sheetFrom(text: string, name = 'Sheet1'): RawSheet {
  const lines = text.split('\n').map((line) => (headers[line] ?? line).split('|').map(cellOf));
  return sheetOf(lines, { name });
}

/** A sheet, or several by name. */
type Given = string | Readonly<Record<string, string>>;

/** `9 0.9 30 layout/…`: what is added up of visits, money and people, and the codes that are found. */
function read(given: Given, path: string): string {
  const sheets =
    typeof given === 'string' ? [sheetFrom(given)] : Object.entries(given).map(([name, text]) => sheetFrom(text, name));
  const opened = {
    found: { path, location: path, bytes: 1, modifiedAt: 0 },
    content: new Uint8Array(),
    sha256: '00',
    kind: 'xlsx',
  } as const;
  const reading = readTable(sheets, opened, target);
  const of = (key: string): string =>
    decimalText(
      sum((reading.table?.rows ?? []).flatMap(({ figures }) => figures.get(key)?.value ?? []).filter(isDecimal)),
    );
  const codes = reading.findings.map(
    ({ code, severity }) =>
      `${code.replace('layout/', '')}${severity === 'error' ? '!' : severity === 'warning' ? '?' : ''}`,
  );
  return [of('visits'), of('cash'), of('people'), ...codes].join(' ');
}

type Case = readonly [what: string, given: Given, expected: string, path?: string];

const check = (cases: readonly Case[]): void => {
  test.each(cases.map(([what, given, expected, path = '报表.xlsx']) => ({ what, given, expected, path })))(
    '$what',
    ({ given, expected, path }) => {
      expect(read(given, path)).toBe(expected);
    },
  );
};

describe('rows of another period, and those worked out of others, are told and not added', () => {
  check([
    ['上年同期 below', 'H\n城东街道|9|0.9|30\n上年同期|8|0.8|25', '9 0.9 30 other-period'],
    ['去年同期 above', 'H\n去年同期|8|0.8|25\n城东街道|9|0.9|30', '9 0.9 30 other-period'],
    [
      '上期, 增减 and 增长率',
      'H\n本期|9|0.9|30\n上期|8|0.8|25\n增减|1|0.1|5\n增长率（%）|12.5|12.5|20',
      '9 0.9 30 other-period',
    ],
    ['同比增长 in percent', 'H\n城东街道|9|0.9|30\n同比增长|12%|12%|20%', '9 0.9 30 other-period'],
    ['a plan and what came of it', 'H\n计划数|10|1|40\n完成数|9|0.9|30\n完成率|90|90|75', '9 0.9 30 other-period'],
    ['目标', 'H\n目标|10|1|40\n城东街道|9|0.9|30', '9 0.9 30 other-period'],
    ['the year before, by number', 'H\n2019年|8|0.8|25\n2020年|9|0.9|30', '9 0.9 30 other-period'],
    ['平均 below villages', 'H\n红旗村|5|0.5|10\n新民村|4|0.4|20\n平均|4.5|0.45|15', '9 0.9 30 other-period'],
    ['占比 and 排名', 'H\n红旗村|5|0.5|10\n新民村|4|0.4|20\n占比|50|50|33\n排名|1|2|3', '9 0.9 30 other-period'],
    ['户均 and 最高', 'H\n红旗村|5|0.5|10\n新民村|4|0.4|20\n户均|4|0.4|15\n最高|5|0.5|20', '9 0.9 30 other-period'],
    [
      'a column of periods before the figures',
      'T\n城东街道|本期|9|0.9|30\n城东街道|上年同期|8|0.8|25',
      '9 0.9 30 other-period',
    ],
    ['a column of periods, the unit once', 'T\n城东街道|上年同期|8|0.8|25\n|本期|9|0.9|30', '9 0.9 30 other-period'],
    ['behind the name', 'H\n城东街道（本期）|9|0.9|30\n城东街道（上年同期）|8|0.8|25', '9 0.9 30 other-period'],
    [
      '上年同期合计 under a total',
      'H\n红旗村|5|0.5|10\n新民村|4|0.4|20\n合计|9|0.9|30\n上年同期合计|8|0.8|25',
      '9 0.9 30 other-period',
    ],
    [
      'one of each village',
      'H\n红旗村|5|0.5|10\n上年同期|4|0.4|9\n新民村|4|0.4|20\n上年同期|3|0.3|9',
      '9 0.9 30 other-period',
    ],
    ['blank ones are nothing', 'H\n城东街道|9|0.9|30\n上年同期|||', '9 0.9 30'],
    ['a unit whose name begins like one', 'H\n计划生育协会|9|0.9|30', '9 0.9 30'],
    ['halves of the year', 'H\n上半年|5|0.5|10\n下半年|4|0.4|20', '9 0.9 30'],
    ['增产村 is a village', 'H\n增产村|5|0.5|10\n平均村|4|0.4|20', '9 0.9 30'],
  ]);
});

describe('another year’s table beside the return’s', () => {
  const own = 'H\n城东街道|9|0.9|30';
  const other = 'H\n城东街道|8|0.8|25';
  check([
    ['under a title', `${own}\n2019年走访慰问情况统计表\n${other}`, '9 0.9 30 other-period'],
    [
      'above, under a title',
      `2019年走访慰问情况统计表\n${other}\n2020年走访慰问情况统计表\n${own}`,
      '9 0.9 30 other-period',
    ],
    [
      'above, with other columns',
      `2019年走访慰问情况统计表\n填报单位|慰问金|走访户数|参加人次\n城东街道|0.8|8|25\n2020年走访慰问情况统计表\n${own}`,
      '9 0.9 30 other-period',
    ],
    [
      'twice, and none of this year',
      `2019年统计表\n${own}\n2018年统计表\n${other}`,
      '9 0.9 30 other-period title-period?',
    ],
    ['alone it is read, and told', `2019年走访慰问情况统计表\n${own}`, '9 0.9 30 title-period?'],
    ['a date above the table is no title', `统计时间：2019年12月\n${own}`, '9 0.9 30'],
    ['this year’s festival', `2020年元旦春节走访慰问情况统计表\n${own}`, '9 0.9 30'],
    ['under 上年数', `${own}\n上年数\n${other}`, '9 0.9 30 other-period'],
    ['under this year’s title again', `${own}\n2020年走访慰问情况统计表\n${other}`, '17 1.7 55'],
    ['with a total', `${own}\n上年数\n${other}\n合计|8|0.8|25`, '9 0.9 30 other-period'],
    [
      'with other columns',
      `${own}\n2019年走访慰问情况统计表\n填报单位|慰问金|走访户数|参加人次\n城东街道|0.8|8|25`,
      '9 0.9 30 other-period',
    ],
    ['a blank 上年同期 among villages', 'H\n红旗村|5|0.5|10\n上年同期|||\n新民村|4|0.4|20', '9 0.9 30'],
  ]);
});

describe('rows that say that they do not count are told and not added', () => {
  const own = '城东街道|9|0.9|30';
  const names =
    '示例 例：某某镇 填报示例 XX镇 ××村 某某村 样例 （示例）红旗村 红旗村（样例） 作废 已作废 此行作废 删除 不计 不计入 （不计入）红旗村 以前年度 上年结转 历年累计';
  check([
    ...names.split(' ').map((name): Case => [name, `H\n${own}\n${name}|8|0.8|25`, '9 0.9 30 other-period']),
    ['示例 above', `H\n示例|8|0.8|25\n${own}`, '9 0.9 30 other-period'],
    ['作废 in 备注', `H\n${own}\n城东街道|8|0.8|25|作废`, '9 0.9 30 other-period'],
    ...'例口村 新村 旧县镇 某山村 废井村 前进村 后山村 不老村 XX村民小组第一组 取水村'
      .split(' ')
      .map((name): Case => [`${name} is a village`, `H\n红旗村|9|0.9|30\n${name}|8|0.8|25`, '17 1.7 55']),
    ['XX镇 alone', 'H\nXX镇|9|0.9|30', '9 0.9 30'],
    ['作废 alone', 'H\n城东街道|9|0.9|30|作废', '9 0.9 30'],
  ]);
});

/** Two rows, the second with the figures that count. */
const pair = (one: string, other: string): string => `H\n${one}|8|0.8|25\n${other}|9|0.9|30`;

describe('of a row and its correction the later counts, and that is told', () => {
  check([
    ...[
      ['城东街道（更正前）', '城东街道（更正后）'],
      ['城东街道（旧）', '城东街道（新）'],
      ['上报数', '核实数'],
      ['修改前', '修改后'],
      ['应报', '已报'],
      ['城东街道上报数', '城东街道核实数'],
      ['城东街道', '城东街道（更正后）'],
      ['城东街道（原数）', '城东街道'],
    ].map(([one = '', other = '']): Case => [`${one} and ${other}`, pair(one, other), '9 0.9 30 other-period?']),
    ['the later first', 'H\n更正后|9|0.9|30\n更正前|8|0.8|25', '9 0.9 30 other-period?'],
    [
      'in a column of their own',
      '填报单位|口径|走访户数|慰问金|参加人次\n城东街道|更正前|8|0.8|25\n城东街道|更正后|9|0.9|30',
      '9 0.9 30 column-unknown? other-period?',
    ],
    ['of other villages', pair('红旗村（更正前）', '新民村（更正后）'), '17 1.7 55'],
    ['新村 and 旧村', pair('旧村', '新村'), '17 1.7 55'],
    ['核实数 alone', 'H\n核实数|9|0.9|30', '9 0.9 30'],
    ['更正前 alone', 'H\n城东街道（更正前）|9|0.9|30', '9 0.9 30'],
    ['红旗村（新） beside 红旗村', pair('红旗村', '红旗村（新）'), '17 1.7 55'],
  ]);
});

describe('totals that no word names', () => {
  check([
    ['a last row without a name', 'H\n红旗村|5|0.5|10\n新民村|4|0.4|20\n|9|0.9|30', '9 0.9 30 unmarked-total'],
    ['a first row without a name', 'H\n|9|0.9|30\n红旗村|5|0.5|10\n新民村|4|0.4|20', '9 0.9 30 unmarked-total'],
    ['without a name, of one column', 'H\n红旗村|5\n新民村|4\n|9', '9 0 0 unmarked-total'],
    [
      'the file’s unit last',
      'H\n红旗村|5|0.5|10\n新民村|4|0.4|20\n城东街道|9|0.9|30',
      '9 0.9 30 unmarked-total',
      '城东街道.xlsx',
    ],
    [
      'the file’s unit first',
      'H\n城东街道|9|0.9|30\n红旗村|5|0.5|10\n新民村|4|0.4|20',
      '9 0.9 30 unmarked-total',
      '城东街道.xlsx',
    ],
    [
      'the unit in the title',
      '城东街道双拥统计表\nH\n红旗村|5|0.5|10\n新民村|4|0.4|20\n城东街道|9|0.9|30',
      '9 0.9 30 unmarked-total',
    ],
    [
      'the label’s unit',
      '填报单位：城东街道\nH\n红旗村|5|0.5|10\n新民村|4|0.4|20\n城东街道|9|0.9|30',
      '9 0.9 30 unmarked-total',
    ],
    ['全镇', 'H\n红旗村|5|0.5|10\n新民村|4|0.4|20\n全镇|9|0.9|30', '9 0.9 30'],
    ['全街道, first', 'H\n全街道|9|0.9|30\n红旗村|5|0.5|10\n新民村|4|0.4|20', '9 0.9 30'],
    ['汇总', 'H\n红旗村|5|0.5|10\n新民村|4|0.4|20\n汇总|9|0.9|30', '9 0.9 30'],
    ['总数', 'H\n红旗村|5|0.5|10\n新民村|4|0.4|20\n总数|9|0.9|30', '9 0.9 30'],
    ['全部', 'H\n红旗村|5|0.5|10\n新民村|4|0.4|20\n全部|9|0.9|30', '9 0.9 30'],
    ['共2个村', 'H\n红旗村|5|0.5|10\n新民村|4|0.4|20\n共2个村|9|0.9|30', '9 0.9 30'],
    ['全区 that is wrong', 'H\n红旗村|5|0.5|10\n新民村|4|0.4|20\n全区|8|0.9|30', '9 0.9 30 total-mismatch?'],
    ['合计 in 备注, without a name', 'H\n红旗村|5|0.5|10\n新民村|4|0.4|20\n|9|0.9|30|合计', '9 0.9 30'],
    [
      '合计 in 备注, beside the unit’s name',
      'H\n红旗村|5|0.5|10\n新民村|4|0.4|20\n城东街道|9|0.9|30|合计',
      '9 0.9 30 unmarked-total',
    ],
    [
      '合计 in 备注 of another sum is told',
      'H\n红旗村|5|0.5|10\n新民村|4|0.4|20\n城东街道|7|0.8|30|合计',
      '16 1.7 60 possible-total?',
    ],
    [
      'blanks where the villages have figures',
      'H\n红旗村|5|0.5|10\n新民村|4|0.4|20\n|9||30',
      '9 0.9 30 unmarked-total',
    ],
    [
      'subtotals and a total without names',
      'H\n红旗村|5|0.5|10\n新民村|4|0.4|20\n|9|0.9|30\n河滨社区|3|0.3|7\n园丁社区|2|0.2|8\n|5|0.5|15\n|14|1.4|45',
      '14 1.4 45 unmarked-total unmarked-total unmarked-total',
    ],
    [
      'a village called otherwise in the last row, many figures',
      'H\n红旗村|15|0.55|10\n新民村|24|0.4|22\n街道办|39|0.95|32',
      '39 0.95 32 unmarked-total?',
    ],
    ['… in the first row', 'H\n街道办|39|0.95|32\n红旗村|15|0.55|10\n新民村|24|0.4|22', '39 0.95 32 unmarked-total?'],
    ['all without names', 'H\n|15|0.55|10\n|24|0.4|22\n|39|0.95|32', '39 0.95 32 unmarked-total?'],
    [
      'a column of villages instead of units',
      'V\n1|红旗村|5|0.5|10\n2|新民村|4|0.4|20\n3||9|0.9|30',
      '9 0.9 30 unmarked-total',
    ],
    [
      'a total marked beside a serial number',
      'M\n1|红旗村|5|0.5|10\n2|新民村|4|0.4|20\n3|城东街道|9|0.9|30',
      '9 0.9 30 unmarked-total',
      '城东街道2.xlsx',
    ],
    [
      'a heading with figures',
      'H\n一、农村|9|0.9|30\n红旗村|5|0.5|10\n新民村|4|0.4|20\n二、城镇|5|0.5|15\n河滨社区|3|0.3|7\n园丁社区|2|0.2|8',
      '14 1.4 45 unmarked-total unmarked-total',
    ],
    [
      'headings, one of them over one row',
      'H\n一、农村|9|0.9|30\n红旗村|5|0.5|10\n新民村|4|0.4|20\n二、城镇|3|0.3|7\n河滨社区|3|0.3|7',
      '12 1.2 37 unmarked-total unmarked-total',
    ],
    [
      'headings in two levels and a total',
      'H\n合计|14|1.4|45\n一、农村|9|0.9|30\n（一）山区|9|0.9|30\n红旗村|5|0.5|10\n新民村|4|0.4|20\n二、城镇|5|0.5|15\n河滨社区|3|0.3|7\n园丁社区|2|0.2|8',
      '14 1.4 45 unmarked-total unmarked-total unmarked-total',
    ],
    [
      'the roster’s categories with figures',
      'H\n乡镇|9|0.9|30\n红旗村|5|0.5|10\n新民村|4|0.4|20\n街道|5|0.5|15\n河滨社区|3|0.3|7\n园丁社区|2|0.2|8',
      '14 1.4 45 unmarked-total unmarked-total',
    ],
    ['zeros among the villages', 'H\n红旗村|5|0.5|0\n新民村|4|0.4|0\n山下村|0|0|0\n|9|0.9|0', '9 0.9 0 unmarked-total'],
  ]);
});

describe('a total with a slip in it is one all the same', () => {
  const villages = '红旗村|5|0.5|10\n新民村|4|0.4|20';
  const path = '城东街道.xlsx';
  check([
    ['without a name, last', `H\n${villages}\n|9|0.8|30`, '9 0.9 30 unmarked-total total-mismatch?'],
    ['without a name, first', `H\n|9|0.8|30\n${villages}`, '9 0.9 30 unmarked-total total-mismatch?'],
    ['the unit’s, last', `H\n${villages}\n城东街道|8|0.9|30`, '9 0.9 30 unmarked-total total-mismatch?', path],
    ['the unit’s, first', `H\n城东街道|8|0.9|30\n${villages}`, '9 0.9 30 unmarked-total total-mismatch?', path],
    [
      'the unit’s, beside a serial number',
      `M\n1|红旗村|5|0.5|10\n2|新民村|4|0.4|20\n3|城东街道|8|0.9|30`,
      '9 0.9 30 unmarked-total total-mismatch?',
      path,
    ],
    [
      'the unit’s in each row, beside the villages',
      '填报单位|村|走访户数|慰问金|参加人次\n城东街道|红旗村|5|0.5|10\n城东街道|新民村|4|0.4|20\n城东街道||8|0.9|30',
      '9 0.9 30 unmarked-total total-mismatch?',
      path,
    ],
    ['以上合计 in 备注', `H\n${villages}\n城东|9|0.9|29|以上合计`, '9 0.9 30 unmarked-total total-mismatch?'],
    ['全镇合计数 in 备注', `H\n${villages}\n城东|9|0.9|29|全镇合计数`, '9 0.9 30 unmarked-total total-mismatch?'],
    [
      'a subtotal beside one that agrees',
      `H\n${villages}\n|9|0.9|30\n河滨社区|3|0.3|7\n园丁社区|2|0.2|8\n|5|0.5|16`,
      '14 1.4 45 unmarked-total unmarked-total total-mismatch?',
    ],
    [
      'a sheet of the unit’s over one of its villages',
      { 上报表: 'H\n城东街道|39|0.95|33', 各村: 'H\n红旗村|15|0.55|10\n新民村|24|0.4|22' },
      '39 0.95 32 unmarked-total? total-mismatch?',
      path,
    ],
    [
      '… with a blank in it',
      { 上报表: 'H\n城东街道|39|0.95', 各村: 'H\n红旗村|15|0.55|10\n新民村|24|0.4|22' },
      '39 0.95 32 unmarked-total?',
      path,
    ],
    ['the unit’s over one village', 'H\n城东街道|35|0.55|10\n红旗村|35|0.55|11', '70 1.1 21 possible-total?', path],
  ]);
});

describe('what only may be a total is added, and told', () => {
  check([
    ['a second row of a village', 'H\n红旗村|1\n新民村|1\n|2\n山下村|4|0.5', '8 0.5 0 possible-total?'],
    ['a second row alike', 'H\n红旗村|1\n|1\n山下村|4|0.5', '6 0.5 0'],

    ['two villages and a third', 'H\n红旗村|5|0.5\n新民村|4|0.4\n向阳村|9|0.9', '18 1.8 0 possible-total?'],
    ['of one column', 'H\n红旗村|12\n新民村|23\n向阳村|35', '70 0 0 possible-total?'],
    ['small numbers are equal by chance', 'H\n红旗村|1\n新民村|1\n向阳村|2', '4 0 0'],
    ['in most columns', 'H\n红旗村|15|0.55|10\n新民村|24|0.4|22\n向阳村|39|0.95|33', '78 1.9 65 possible-total?'],
    ['in few columns', 'H\n红旗村|15|0.55|10\n新民村|24|0.4|22\n向阳村|39|0.96|33', '78 1.91 65'],
    ['in most, of small numbers', 'H\n红旗村|1|0.5|1\n新民村|1|0.4|1\n向阳村|2|0.9|3', '4 1.8 5'],
    [
      'in the middle without a name, in most columns',
      'H\n红旗村|15|0.55|10\n新民村|24|0.4|22\n|39|0.95|33\n山下村|1|0.1|1',
      '79 2 66 possible-total?',
    ],
    [
      'sheets of villages, one in most columns the others’ sum',
      { 红旗村: 'H\n红旗村|15|0.55|10', 新民村: 'H\n新民村|24|0.4|22', 街道: 'H\n街道办|39|0.95|33' },
      '78 1.9 65 possible-total?',
    ],
    [
      'the unit’s own figures beside its villages’',
      'H\n红旗村|5|0.5|10\n新民村|4|0.4|20\n城东街道|3|0.1|2',
      '12 1 32',
      '城东街道.xlsx',
    ],
    [
      'the unit’s row over one village',
      'H\n城东街道|5|0.5|10\n红旗村|5|0.5|10',
      '10 1 20 possible-total?',
      '城东街道.xlsx',
    ],
    ['numbered villages', 'H\n一、红旗村|5|0.5|10\n二、新民村|4|0.4|20', '9 0.9 30'],
    [
      'a village over its groups',
      'H\n红旗村|6|1|2\n红旗村一组|3|0.5|1\n红旗村二组|3|0.5|1\n新民村|7|0.5|2',
      '19 2.5 6 possible-total?',
    ],
    [
      'a village over indented groups',
      'H\n红旗村|6|1|2\n　一组|3|0.5|1\n　二组|3|0.5|1\n新民村|7|0.5|2',
      '19 2.5 6 possible-total?',
    ],
    [
      '… beside the unit’s name',
      'M\n1|城东街道|6|1|2\n2|城东街道一组|3|0.5|1\n3|城东街道二组|3|0.5|1\n4|新民村|7|0.5|2',
      '19 2.5 6 possible-total?',
    ],
    ['groups that add up to something else', 'H\n红旗村|6|1|2\n红旗村一组|3|0.5|1\n红旗村二组|2|0.5|1', '11 2 4'],
    ['villages in the middle', 'H\n红旗村|5|0.5|10\n向阳村|9|0.9|30\n新民村|4|0.4|20\n山下村|7|1|2', '25 2.8 62'],
    ['nil rows', 'H\n红旗村|0|0|0\n新民村|0|0|0\n向阳村|0|0|0', '0 0 0'],
    ['the same figures in each', 'H\n红旗村|5|0.5|10\n新民村|5|0.5|10\n向阳村|5|0.5|10', '15 1.5 30'],
  ]);
});

describe('the same table twice counts once', () => {
  check([
    [
      'in one sheet',
      'H\n红旗村|5|0.5|10\n新民村|4|0.4|20\nH\n红旗村|5|0.5|10\n新民村|4|0.4|20',
      '9 0.9 30 table-repeated?',
    ],
    [
      'with a total below each',
      'H\n红旗村|5|0.5|10\n新民村|4|0.4|20\n合计|9|0.9|30\nH\n红旗村|5|0.5|10\n新民村|4|0.4|20\n合计|9|0.9|30',
      '9 0.9 30 table-repeated?',
    ],
    ['of one row', 'H\n城东街道|9|0.9|30\nH\n城东街道|9|0.9|30', '9 0.9 30 table-repeated?'],
    [
      'three times',
      'H\n城东街道|9|0.9|30\nH\n城东街道|9|0.9|30\nH\n城东街道|9|0.9|30',
      '9 0.9 30 table-repeated? table-repeated?',
    ],
    ['other names under a second header', 'H\n红旗村|5|0.5|10\nH\n新民村|5|0.5|10', '10 1 20'],
    ['two villages of the same figures', 'H\n红旗村|5|0.5|10\n新民村|5|0.5|10', '10 1 20'],
    [
      'a header on each page',
      'H\n红旗村|5|0.5|10\n新民村|4|0.4|20\nH\n河滨社区|3|0.3|7\n园丁社区|2|0.2|8',
      '14 1.4 45',
    ],
    ['the same row twice under one header', 'H\n城东街道|9|0.9|30\n城东街道|9|0.9|30', '9 0.9 30 table-repeated?'],
    [
      'the same rows twice under one header',
      'H\n红旗村|5|0.5|10\n新民村|4|0.4|20\n红旗村|5|0.5|10\n新民村|4|0.4|20',
      '9 0.9 30 table-repeated?',
    ],
    [
      '… each with a total, and numbered on',
      'M\n1|红旗村|5|0.5|10\n2|新民村|4|0.4|20\n|合计|9|0.9|30\n3|红旗村|5|0.5|10\n4|新民村|4|0.4|20\n|合计|9|0.9|30',
      '9 0.9 30 table-repeated?',
    ],
    [
      'two of three rows again',
      'H\n红旗村|15|0.5|10\n新民村|14|0.4|20\n山下村|1|0.1|1\n红旗村|15|0.5|10\n新民村|14|0.4|20',
      '59 1.9 61 possible-repetition?',
    ],
    [
      'a village of each unit’s with the same figures',
      '填报单位|村|走访户数|慰问金|参加人次\n城东街道|红旗村|5|0.5|10\n城东街道|新民村|5|0.5|10',
      '10 1 20',
    ],
    [
      'months with the same figures',
      '填报单位|月份|走访户数|慰问金|参加人次\n城东街道|1|15|0.5|10\n城东街道|2|15|0.5|10',
      '30 1 20 column-unknown?',
    ],
    ['records that are alike', 'H\n城东街道|1|0.1|1\n城东街道|1|0.1|1\n城东街道|1|0.1|1', '3 0.3 3'],
    ['records of few figures', 'H\n城东街道|1||1\n城东街道|1||1\n城东街道|2||1', '4 0 3'],
    ['villages without names', 'H\n|5|0.5|1\n|5|0.5|1', '10 1 2'],
    [
      'a copied sheet',
      { Sheet1: 'H\n城东街道|9|0.9|30', 'Sheet1 (2)': 'H\n城东街道|9|0.9|30' },
      '9 0.9 30 table-repeated?',
    ],
    ['副本', { 统计表: 'H\n城东街道|9', '统计表 - 副本': 'H\n城东街道|9' }, '9 0 0 table-repeated?'],
    [
      'under another name',
      { 统计表: 'H\n红旗村|5|0.5|10\n新民村|4|0.4|20', 打印: 'H\n红旗村|5|0.5|10\n新民村|4|0.4|20' },
      '9 0.9 30 table-repeated?',
    ],
    [
      'Sheet1 and Sheet2 alike',
      { Sheet1: 'H\n城东街道|9|0.9|30', Sheet2: 'H\n城东街道|9|0.9|30' },
      '9 0.9 30 table-repeated?',
    ],
    ['sheets of villages with the same figures', { 村一: 'H\n|5|0.5|10', 村二: 'H\n|5|0.5|10' }, '10 1 20'],
    [
      'sheets of months with the same figures',
      { 一月: 'H\n城东街道|5|0.5|10', 二月: 'H\n城东街道|5|0.5|10' },
      '10 1 20',
    ],
    [
      'a copy with other figures may correct it, or be another part',
      { Sheet1: 'H\n城东街道|9|0.9|30', 'Sheet1 (2)': 'H\n城东街道|8|0.9|30' },
      '17 1.8 60 changed-copy?',
    ],
    [
      'a copy with other villages is another part',
      { Sheet1: 'H\n红旗村|9|0.9|30', 'Sheet1 (2)': 'H\n新民村|8|0.9|30' },
      '17 1.8 60',
    ],
    [
      'parts of the year with the same figures',
      '上半年\nH\n城东街道|9|0.9|30\n下半年\nH\n城东街道|9|0.9|30',
      '18 1.8 60',
    ],
    [
      'under a line that says nothing of a part',
      'H\n城东街道|9|0.9|30\n附表：走访部队\nH\n城东街道|9|0.9|30',
      '18 1.8 60 possible-repetition?',
    ],
    ['nobody can tell', { Sheet1: 'H\n|19|0.9|30', Sheet2: 'H\n|19|0.9|30' }, '38 1.8 60 possible-repetition?'],
  ]);
});

describe('of two tables in a sheet that have rows for the same names both are added, and that is told', () => {
  const title = '2020年春节双拥统计表';
  const own = `${title}\nH\n城东街道|9|0.9|30`;
  const villages = 'H\n红旗村|5|0.5|10\n新民村|4|0.4|20';
  check([
    ['under the same title', `${own}\n${title}\nH\n城东街道|8|0.8|25`, '17 1.7 55 changed-copy?'],
    ['under no title', 'H\n城东街道|9|0.9|30\nH\n城东街道|8|0.8|25', '17 1.7 55 changed-copy?'],
    ['of few figures that are the same', 'H\n城东街道|9|0.9\nH\n城东街道|9|0.9', '18 1.8 0 changed-copy?'],
    ['below who signed the first', `${own}\n填表人：张三\n${title}\nH\n城东街道|8|0.8|25`, '17 1.7 55 changed-copy?'],
    ['of villages', `${villages}\nH\n红旗村|6|0.6|11\n新民村|4|0.4|20`, '19 1.9 61 changed-copy?'],
    ['of villages in another order', `${villages}\nH\n新民村|4|0.4|20\n红旗村|6|0.6|11`, '19 1.9 61 changed-copy?'],
    ['of one of the villages', `${villages}\nH\n红旗村|6|0.6|11`, '15 1.5 41 changed-copy?'],
    [
      'with other columns first',
      'H\n城东街道|9|0.9|30\n填报单位|慰问金|走访户数|参加人次\n城东街道|0.8|8|25',
      '17 1.7 55 changed-copy?',
    ],
    [
      'with an indicator a row',
      '走访户数情况\n指标|单位|数量\n走访户数|户|9\n慰问金|万元|0.9\n指标|单位|数量\n走访户数|户|8\n慰问金|万元|0.8',
      '17 1.7 0 changed-copy?',
    ],
    ['that are parts of the year', '上半年\nH\n城东街道|9|0.9|30\n下半年\nH\n城东街道|8|0.8|25', '17 1.7 55'],
    ['of other units', '填报单位：城东街道\nH\n机关|9|0.9|30\n填报单位：城西街道\nH\n机关|8|0.8|25', '17 1.7 55'],
    ['each with columns of its own', 'H\n城东街道|9||\nH\n城东街道||0.9|30', '9 0.9 30'],
    ['of a list of records', 'H\n城东街道|1|0.1|5\n城东街道|2|0.2|6\nH\n城东街道|3|0.3|7\n城东街道|4|0.4|8', '10 1 26'],
    [
      'of which a page shares one name with the other',
      `${villages}\n其他|1|0.1|1\nH\n河滨社区|3|0.3|7\n其他|2|0.2|8`,
      '15 1.5 46',
    ],
  ]);
});

describe('sheets that hold no figures of their own', () => {
  const own = 'H\n城东街道|9|0.9|30';
  const other = 'H\n城东街道|8|0.8|25';
  check([
    ['样表 filled in by the unit', { 样表: own, 补充: 'H\n机关|1|0.1|5' }, '10 1 35', '城东街道.xlsx'],
    ['an example with the unit’s name', { 填报示例: other, 统计表: own }, '9 0.9 30 other-period', '城东街道.xlsx'],

    ['the year before', { '2020年': own, '2019年': other }, '9 0.9 30 other-period'],
    ['the year before, beside the return', { 统计表: own, '2019年统计表': other }, '9 0.9 30 other-period'],
    ['the same festival of the year before', { 统计表: own, '2019年元旦、春节期间': other }, '9 0.9 30 other-period'],
    ['上年', { Sheet1: own, 上年: other }, '9 0.9 30 other-period'],
    [
      'titles of two years',
      { Sheet1: `2020年走访慰问情况统计表\n${own}`, Sheet2: `2019年走访慰问情况统计表\n${other}` },
      '9 0.9 30 other-period',
    ],
    ['作废', { 作废: other, 正式: own }, '9 0.9 30 other-period'],
    ['作废 above the table', { Sheet1: own, Sheet2: `作废\n${other}` }, '9 0.9 30 other-period'],
    ['作废 behind a name', { Sheet1: own, Sheet1作废: other }, '9 0.9 30 other-period'],
    ['更正前 and 更正后', { 更正前: other, 更正后: own }, '9 0.9 30 other-period?'],
    ['… above the tables', { Sheet1: `更正前\n${other}`, Sheet2: `更正后\n${own}` }, '9 0.9 30 other-period?'],
    ['原表 and 更正后', { 原表: other, 更正后: own }, '9 0.9 30 other-period?'],
    ['初稿 and 上报', { 初稿: other, 上报: own }, '9 0.9 30 other-period?'],
    ['表二（更正）', { 表一: other, '表二（更正）': own }, '9 0.9 30 other-period?'],
    ['更正前 alone', { 更正前: own }, '9 0.9 30'],
    ['villages 新村 and 旧村', { 新村: 'H\n新村|5|0.5|10', 旧村: 'H\n旧村|4|0.4|20' }, '9 0.9 30'],
    ['累计 beside its period', { 第一季度: own, 第一季度累计: own }, '9 0.9 30 other-period?'],
    ['上年同期数据, first', { 上年同期数据: other, 统计表: own }, '9 0.9 30 other-period'],
    ['计划', { 计划: other, 完成: own }, '9 0.9 30 other-period'],
    ['填报示例', { 填报示例: other, 统计表: own }, '9 0.9 30 other-period'],
    ['样表', { 统计表: own, 样表: 'H\nXX街道|1|1|1' }, '9 0.9 30 other-period'],
    ['填表说明', { 统计表: own, 填表说明: 'H\n某某街道|1|1|1' }, '9 0.9 30 other-period'],
    ['a sheet that stands alone, whatever it is called', { 样表: own }, '9 0.9 30'],
    ['… and one of the year before', { '2019年': own }, '9 0.9 30'],
    ['样表 filled in, beside a blank form', { 样表: own, 统计表: 'H\n城东街道' }, '9 0.9 30'],
    ['this year’s alone', { '2020年': own }, '9 0.9 30'],
    ['months are parts', { '2019年12月': other, '2020年1月': own }, '17 1.7 55'],
    [
      'a total in a sheet that says nothing',
      { Sheet1: own, Sheet2: 'H\n红旗村|5|0.5|10\n新民村|4|0.4|20' },
      '9 0.9 30 unmarked-total?',
      '城东街道.xlsx',
    ],
    [
      '… over a sheet for each village',
      { 城东街道: own, 红旗村: 'H\n红旗村|5|0.5|10', 新民村: 'H\n新民村|4|0.4|20' },
      '9 0.9 30 unmarked-total?',
      '城东街道.xlsx',
    ],
    [
      '… where nothing names the unit',
      { 街道: 'H\n城东街道|39|0.95|32', 红旗村: 'H\n红旗村|15|0.55|10', 新民村: 'H\n新民村|24|0.4|22' },
      '39 0.95 32 unmarked-total?',
    ],
    [
      'records of some of the columns',
      { 统计表: 'H\n城东街道|35|0.9|30', 走访: '填报单位|走访户数\n红旗村|15\n新民村|20' },
      '35 0.9 30 unmarked-total?',
    ],
    ['明细', { 统计表: own, 走访明细: '填报单位|走访户数\n红旗村|5\n新民村|4' }, '9 0.9 30 unmarked-total?'],
    [
      'a village without some of the figures, equal to others by chance',
      { 红旗村: 'H\n红旗村|12', 新民村: 'H\n新民村|5|0.5', 向阳村: 'H\n向阳村|7|0.7' },
      '24 1.2 0',
    ],
    [
      'two villages whose third is their sum',
      { 红旗村: 'H\n红旗村|5|0.5', 新民村: 'H\n新民村|4|0.4', 向阳村: 'H\n向阳村|9|0.9' },
      '18 1.8 0 possible-total?',
    ],
    ['a sheet for each village', { 红旗村: 'H\n红旗村|5|0.5|10', 新民村: 'H\n新民村|4|0.4|20' }, '9 0.9 30'],
    [
      'columns over two sheets',
      { 走访: '填报单位|走访户数\n城东街道|9', 慰问: '填报单位|慰问金|走访户数\n城东街道|0.9|0' },
      '9 0.9 0',
    ],
  ]);
});

describe('where only the total is filled in, it is the figure', () => {
  check([
    ['under blank villages', 'H\n红旗村\n新民村\n合计|9|0.9|30', '9 0.9 30 total-only'],
    ['alone', 'H\n合计|9|0.9|30', '9 0.9 30 total-only'],
    ['over blank villages', 'H\n合计|9|0.9|30\n红旗村\n新民村', '9 0.9 30 total-only'],
    ['全镇 alone', 'H\n全镇|9|0.9|30', '9 0.9 30 total-only'],
    ['with subtotals', 'H\n红旗村\n小计|5|0.5|10\n新民村\n小计|4|0.4|20\n合计|9|0.9|30', '9 0.9 30 total-only'],
    ['subtotals alone', 'H\n红旗村\n小计|5|0.5|10\n新民村\n小计|4|0.4|20', '9 0.9 30 total-only'],
    ['a total of nothing', 'H\n红旗村\n合计', '0 0 0 no-data!'],
    ['beside 上年同期', 'H\n红旗村\n合计|9|0.9|30\n上年同期|8|0.8|25', '9 0.9 30 other-period total-only'],
    ['what is no number in it is told', 'H\n合计|9|见附件|30', '9 0 30 total-only value/not-a-number!'],
    [
      'in a sheet beside those of villages',
      { 汇总: 'H\n合计|9|0.9|30', 红旗村: 'H\n红旗村|5|0.5|10', 新民村: 'H\n新民村|4|0.4|20' },
      '9 0.9 30',
    ],
    ['another period alone is none', 'H\n上年同期|8|0.8|25', '0 0 0 other-period no-data!'],
  ]);
});

test('a long list that thousands of small tables below it name again is not gone through for each', () => {
  const list = Array.from({ length: 20_000 }, (_, at) => `第${at}村|5|0.5|10`);
  const below = Array.from({ length: 4000 }, (_, at) => `H\n第${at}村|6|0.6|11`);
  const codes = read(['H', ...list, ...below].join('\n'), '城东街道.xlsx')
    .split(' ')
    .slice(3);
  expect(codes.filter((code) => code === 'changed-copy?')).toHaveLength(4000);
});
