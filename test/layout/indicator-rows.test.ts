import { describe, expect, test } from '@jest/globals';
import type { CellContent } from '../../src/domain/raw-sheet.ts';
import { cellRoles, filledCells } from '../../src/layout/cell-roles.ts';
import { sheetOf, type SheetFacts } from '../sheet.ts';
import { tableOf } from '../table-of.ts';
import { layoutOf } from './form.ts';
import { readAs } from './read-rows-of.ts';

type Rows = readonly (readonly CellContent[])[];

const money = { type: 'number', minimum: 0 };
const table = tableOf({
  columns: {
    events: { title: '开展宣传教育活动', 'x-column': { group: ['一、营造氛围'], measure: '场次' } },
    meetings: { title: '召开座谈会', 'x-column': { group: ['一、营造氛围'], measure: '场' } },
    troopsCash: { title: '慰问金', ...money, 'x-column': { group: ['二、慰问部队'], measure: '万元' } },
    familiesCash: { title: '慰问金', ...money, 'x-column': { group: ['三、慰问优抚对象'], measure: '万元' } },
    remarks: { title: '备注', type: 'string' },
  },
  required: ['events'],
});

const read = (rows: Rows, facts: SheetFacts = {}): ReturnType<typeof readAs> => readAs(sheetOf(rows, facts), table);

const whole = {
  events: '12 @E5',
  meetings: '3 @E6',
  troopsCash: '1.5 @E7',
  familiesCash: '2.35 @E8',
};

const grouped = (outer: string): Rows => [
  ['填报单位：城东街道'],
  ['类别', '项目', '单位', '数量'],
  ['一、营造氛围', '开展宣传教育活动', '场次', 12],
  [outer, '召开座谈会', '场', 3],
  ['二、慰问部队', '慰问金', '万元', 1.5],
  ['三、慰问优抚对象', '慰问金', '万元', 2.35],
];

const villages = (total: number): Rows => [
  ['填报单位：城东街道'],
  ['指标名称', '单位', '合计', '东升村', '红旗村'],
  ['开展宣传教育活动', '场次', total, 5, 7],
  ['召开座谈会', '场', 3, 1, 2],
];

const halves = (second: string): Rows => [
  ['填报单位', '开展宣传教育活动', '召开座谈会'],
  ['东升村', 5, 1],
  ['红旗村', 7, 2],
  ['合计', 12, 3],
  ['填报单位', '二、慰问部队慰问金', '三、慰问优抚对象慰问金'],
  ['东升村', 0.5, 1],
  [second, 1, 1.35],
  ['合计', 1.5, 2.36],
];

describe('an indicator a row', () => {
  const form: Rows = [
    ['2020年春节双拥活动情况统计表'],
    ['填报单位：城东街道', '', '', '', '表号：双拥1表'],
    ['填报日期：2020年2月3日'],
    ['序号', '指标名称', '计量单位', '代码', '数量'],
    [1, '开展宣传教育活动', '场次', '01', 12],
    [2, '召开座谈会', '场', '02', 3],
    [3, '二、慰问部队 慰问金', '万元', '03', 1.5],
    [4, '三、慰问优抚对象 慰问金', '万元', '04', 2.35],
    ['单位负责人：张三', '', '填表人：李四', '联系电话：', 79222222],
    ['注：数量为1月1日至2月8日的累计数。'],
  ];

  test('is read with its unit, and nothing is left over', () => {
    expect(read(form)).toEqual({ rows: [whole], names: ['城东街道 @A2'], findings: [] });
  });

  test('every cell has one role', () => {
    const sheet = sheetOf(form);
    const layout = layoutOf(sheet, table);
    if (layout === null) throw new Error('no layout');
    const roles = [...cellRoles(layout)].map(({ row, column, role }) => [row, column, role]);
    expect(roles.map(([row, column]) => [row, column])).toEqual(
      [...filledCells(sheet)].map(({ row, column }) => [row, column]),
    );
    expect(roles.filter(([row]) => row === 5).map(([, , role]) => role)).toEqual([
      'header',
      'header',
      'header',
      'header',
      'figure',
    ]);
  });

  test('groups stand in a column of their own, merged or not', () => {
    const expected = [{ events: '12 @D3', meetings: '3 @D4', troopsCash: '1.5 @D5', familiesCash: '2.35 @D6' }];
    expect(readAs(sheetOf(grouped(''), { merges: ['A3:A4'] }), table)).toMatchObject({ rows: expected, findings: [] });
    expect(read(grouped(''))).toMatchObject({ rows: expected, findings: [] });
    expect(read(grouped('一、营造氛围'))).toMatchObject({ rows: expected, findings: [] });
  });

  test('groups stand in rows of their own, and 其中 and numbers before the names', () => {
    expect(
      read([
        ['指标', '单位', '本期', '上年同期'],
        ['一、营造氛围'],
        ['1.开展宣传教育活动', '场次', 12, 10],
        ['（2）召开座谈会', '场', 3, 4],
        ['二、慰问部队'],
        ['其中：慰问金', '万元', 1.5, 9],
        ['三、慰问优抚对象'],
        ['慰问金', '万元', 2.35, 9],
        ['备注', '', '无'],
      ]),
    ).toEqual({
      rows: [
        { events: '12 @C3', meetings: '3 @C4', troopsCash: '1.5 @C6', familiesCash: '2.35 @C8', remarks: '无 @C9' },
      ],
      names: [],
      findings: ['D1 layout/other-period'],
    });
  });

  test('the unit stands in a row of its own', () => {
    const { rows, names } = read([
      ['填报单位', '城东街道'],
      ['开展宣传教育活动', 12],
      ['召开座谈会', '3场'],
    ]);
    expect(rows).toEqual([{ unit: '城东街道 @B1', events: '12 @B2', meetings: '3 @B3' }]);
    expect(names).toEqual(['城东街道 @B1']);
  });

  test.each<[string, Rows]>([
    [
      'over them',
      [
        ['填报单位', '东升村', '红旗村'],
        ['开展宣传教育活动', 5, 7],
        ['召开座谈会', 1, 2],
      ],
    ],
    [
      'among them',
      [
        ['指标', '数量', '数量'],
        ['填报单位', '东升村', '红旗村'],
        ['开展宣传教育活动', 5, 7],
        ['召开座谈会', 1, 2],
      ],
    ],
  ])('a column for each unit that a row %s names', (_, rows) => {
    expect(read(rows)).toMatchObject({
      rows: [{ meetings: expect.stringMatching(/^1 @B/) }, { meetings: expect.stringMatching(/^2 @C/) }],
      findings: [],
    });
    expect(read(rows).names.map((name) => name.split(' ')[0])).toEqual(['东升村', '红旗村']);
  });

  test('a column for each village, whose 合计 is checked and never added', () => {
    expect(read(villages(12))).toMatchObject({
      rows: [
        { unit: '东升村 @D2', events: '5 @D3', meetings: '1 @D4' },
        { unit: '红旗村 @E2', events: '7 @E3', meetings: '2 @E4' },
      ],
      findings: [],
    });
    expect(read(villages(13)).findings).toEqual(['C3 layout/total-mismatch']);
  });

  test('two halves side by side are one record', () => {
    expect(
      read([
        ['序号', '指标', '单位', '数量', '序号', '指标', '单位', '数量'],
        [1, '开展宣传教育活动', '场次', 12, 3, '二、慰问部队 慰问金', '元', 15000],
        [2, '召开座谈会', '场', 3, 4, '三、慰问优抚对象 慰问金', '万元', 2.35],
      ]),
    ).toEqual({
      rows: [{ events: '12 @D2', meetings: '3 @D3', troopsCash: '1.5 @H2', familiesCash: '2.35 @H3' }],
      names: [],
      findings: ['F2 layout/header-unit'],
    });
  });

  test('an indicator that the table does not have is told once, also below the last one that it has', () => {
    const { rows, findings } = read([
      ['指标', '数量'],
      ['开展宣传教育活动', 12],
      ['植树', 5],
      ['召开座谈会', 3],
      ['义诊', 6],
    ]);
    expect(rows).toEqual([{ events: '12 @B2', meetings: '3 @B4' }]);
    expect(findings).toEqual(['A3 layout/column-unknown', 'A5 layout/column-unknown']);
  });

  test.each<[string, Rows]>([
    [
      'as text',
      [
        ['植树', '5'],
        ['义诊', '6人次'],
      ],
    ],
    [
      'over a signature line',
      [
        ['植树', 5],
        ['填表人：李四', 79222222],
      ],
    ],
  ])('also one below the last that it has, %s', (_, below) => {
    const { findings } = read([['指标', '数量'], ['开展宣传教育活动', '12'], ['召开座谈会', '3'], ...below]);
    expect(findings.slice(0, 1)).toEqual(['A4 layout/column-unknown']);
    expect(findings.filter((each) => each.includes('cell-unread'))).toEqual([]);
  });

  test('the unit in a cell of its own over the heading is a label', () => {
    expect(
      read([
        ['填报单位', '城东街道'],
        ['指标名称', '计量单位', '数量'],
        ['开展宣传教育活动', '场次', 12],
        ['召开座谈会', '场', 3],
      ]),
    ).toEqual({ rows: [{ events: '12 @C3', meetings: '3 @C4' }], names: ['城东街道 @B1'], findings: [] });
  });

  const heading = ['指标名称', '计量单位', '数量'];
  const counts: Rows = [heading, ['开展宣传教育活动', '场次', 12], ['召开座谈会', '场', 3]];

  test('a heading that stands again over the rest begins a page of the same record', () => {
    expect(read([...counts, ['续表'], heading, ['二、慰问部队 慰问金', '万元', 1.5]])).toEqual({
      rows: [{ events: '12 @C2', meetings: '3 @C3', troopsCash: '1.5 @C6' }],
      names: [],
      findings: [],
    });
  });

  test('a heading that stands again over the same indicators begins a table of its own', () => {
    const again: Rows = [heading, ['开展宣传教育活动', '场次', 5], ['召开座谈会', '场', 1], ['开展双拥晚会', '场', 7]];
    expect(read([...counts, ['填报单位：城西街道'], ...again])).toEqual({
      rows: [
        { events: '12 @C2', meetings: '3 @C3' },
        { events: '5 @C6', meetings: '1 @C7' },
      ],
      names: ['城西街道 @A4'],
      findings: ['A8 layout/column-unknown'],
    });
  });

  test('one of the year before below or above the return is told and not read', () => {
    const before: Rows = [['上年数'], heading, ['开展宣传教育活动', '场次', 5]];
    expect(read([...counts, ...before])).toMatchObject({
      rows: [{ events: '12 @C2' }],
      findings: ['C5 layout/other-period'],
    });
    expect(read([...before, ['本年数'], ...counts])).toMatchObject({
      rows: [{ events: '12 @C6' }],
      findings: ['C2 layout/other-period'],
    });
  });

  test('备注 in the heading does not make it a form of labels', () => {
    const { rows } = read([
      ['序号', '指标名称', '代码', '计量单位', '数量', '备注'],
      [1, '开展宣传教育活动', '01', '场次', 12],
      [2, '召开座谈会', '02', '场', 3],
    ]);
    expect(rows).toEqual([{ events: '12 @E2', meetings: '3 @E3' }]);
  });

  test('what stands beside the figures without a heading is told, and a remark beside an indicator is a note', () => {
    const { findings } = read([
      ['指标', '数量', '备注', ''],
      ['开展宣传教育活动', 12, '含线上', 99],
      ['召开座谈会', 3],
    ]);
    expect(findings).toEqual(['D2 layout/cell-unread']);
  });

  test('hidden rows and columns are told by what they are in the sheet', () => {
    const sheet = sheetOf(form, { hiddenRows: [6] });
    const { findings } = readAs(sheet, table);
    expect(findings).toEqual(['B5 layout/hidden-content']);
  });

  test('a required indicator that is not there is told, and an empty form holds no data', () => {
    expect(
      read([
        ['指标', '数量'],
        ['召开座谈会', 3],
        ['备注', '无'],
      ]).findings,
    ).toEqual(['A2 layout/column-missing']);
    expect(read([['指标', '数量'], ['开展宣传教育活动'], ['召开座谈会']]).findings).toEqual(['A2 layout/no-data']);
  });
});

describe('labels with their values beside them', () => {
  test('along the rows, with the unit, groups and measures between', () => {
    const { rows, names, findings } = read([
      ['双拥活动情况统计表'],
      ['填报单位', '城东街道', '填报日期', '2020-02-03'],
      ['开展宣传教育活动', 12, '召开座谈会', '3场'],
      ['二、慰问部队', '慰问金', '万元', 1.5],
      ['三、慰问优抚对象', '慰问金（元）', 23500],
      ['备注', '无'],
      ['填表人：张三', '联系电话：', 79222222],
    ]);
    expect(rows).toEqual([
      {
        unit: '城东街道 @B2',
        events: '12 @B3',
        meetings: '3 @D3',
        troopsCash: '1.5 @D4',
        familiesCash: '2.35 @C5',
        remarks: '无 @B6',
      },
    ]);
    expect(names).toContain('城东街道 @B2');
    expect(findings).toEqual(['B5 layout/header-unit', 'D3 value/normalised']);
  });

  test('a number that no label of the table explains is told', () => {
    const { findings } = read([
      ['开展宣传教育活动', 12, '召开座谈会', 3],
      ['植树', 7],
      ['', '备注', '无'],
    ]);
    expect(findings).toEqual(['B2 layout/cell-unread']);
  });

  test('merged labels and values are read where they begin', () => {
    const sheet = sheetOf(
      [
        ['开展宣传教育活动', '', 12, '', '召开座谈会', '', 3],
        ['备注', '', '无'],
      ],
      { merges: ['A1:B1', 'C1:D1', 'E1:F1', 'A2:B2', 'C2:G2'] },
    );
    expect(readAs(sheet, table).rows).toEqual([{ events: '12 @C1', meetings: '3 @G1', remarks: '无 @C2' }]);
  });
});

describe('a table broken in halves one under another', () => {
  test('is one record for each unit', () => {
    expect(read(halves('红旗村'))).toMatchObject({
      rows: [
        { unit: '东升村 @A2', events: '5 @B2', meetings: '1 @C2', troopsCash: '0.5 @B6', familiesCash: '1 @C6' },
        { unit: '红旗村 @A3', events: '7 @B3', meetings: '2 @C3', troopsCash: '1 @B7', familiesCash: '1.35 @C7' },
      ],
      findings: ['C8 layout/total-mismatch'],
    });
    expect(read(halves('新民村')).findings).toContain('A5 layout/column-missing');
  });
});

test('orientation says which is looked for', () => {
  const across: Rows = [
    ['开展宣传教育活动', '召开座谈会'],
    [12, 3],
  ];
  const down: Rows = [
    ['开展宣传教育活动', 12],
    ['召开座谈会', 3],
  ];
  const found = (rows: Rows, orientation: 'columns' | 'rows' | 'auto'): string | undefined =>
    layoutOf(sheetOf(rows), { ...table, orientation })?.orientation;
  expect([found(across, 'auto'), found(across, 'columns'), found(across, 'rows')]).toEqual([
    'columns',
    'columns',
    undefined,
  ]);
  expect([found(down, 'auto'), found(down, 'rows'), found(down, 'columns')]).toEqual(['rows', 'rows', undefined]);
});
