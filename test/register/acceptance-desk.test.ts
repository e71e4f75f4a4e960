import { describe, expect, test } from '@jest/globals';
import type { Acceptance } from '../../src/domain/acceptance.ts';
import { dayIn } from '../../src/campaign/wall-time.ts';
import { finding, type Finding } from '../../src/findings/finding.ts';
import { message } from '../../src/findings/wording.ts';
import { acceptanceDesk } from '../../src/register/acceptance-desk.ts';
import { unitIndex } from '../../src/register/unit-index.ts';
import { tableOf } from '../table-of.ts';
import { unitOf } from './unit-of.ts';

const table = tableOf({
  columns: { visited: { title: '走访合计' }, events: { title: '活动场次' } },
  rules: [
    { id: 'R01', assert: 'visited == 0', severity: 'hard' },
    { id: 'R02', assert: 'visited == 1', severity: 'explain' },
    { id: 'R03', assert: 'visited == 2', severity: 'soft' },
    { id: 'R04', assert: 'visited == 3', severity: 'notice' },
  ],
});
const units = [
  unitOf('城东街道', { aliases: ['城东办'] }),
  unitOf('城西街道', { aliases: ['中心校'] }),
  unitOf('城南街道', { aliases: ['中心校'] }),
];

const placeOf = (cell: string) => ({ file: 'accepted.csv', sheet: null, cell });

const line = (changes: Partial<Omit<Acceptance, 'at'>> = {}): Acceptance => ({
  unit: '城东街道',
  code: 'value/approximate',
  rule: '',
  column: 'visited',
  value: '约200',
  reason: '广场活动按座位数估计',
  by: '张三',
  date: '2020-02-06',
  at: {
    unit: placeOf('unit'),
    code: placeOf('code'),
    rule: placeOf('rule'),
    column: placeOf('column'),
    value: placeOf('value'),
    reason: placeOf('reason'),
    by: placeOf('by'),
    date: placeOf('date'),
  },
  ...changes,
});

const desk = (lines: readonly Acceptance[], isListed = true) =>
  acceptanceDesk(lines, {
    table,
    units: unitIndex(units, '重庆市黔江区'),
    isListed,
    dayOf: (text) => dayIn(text, 'Asia/Shanghai'),
  });

/** One finding, as the lines leave it. */
const settled = (lines: readonly Acceptance[], found: Finding): Finding => desk(lines).settle([found])[0] ?? found;

const approximate = (value: string, changes: Partial<Finding> = {}): Finding => ({
  ...finding(
    'value/approximate',
    { at: { file: 'a.xlsx', sheet: null, cell: 'D2' }, unit: '城东街道', column: 'visited', value },
    { title: '走访合计', text: value, what: '约数', read: '200' },
  ),
  ...changes,
});

const violated = (rule: string, severity: Finding['severity'], basis = '走访合计 30'): Finding =>
  finding(
    'rule/violated',
    {
      at: { file: 'a.xlsx', sheet: null, cell: 'D2' },
      unit: '城东街道',
      column: 'visited',
      rule,
      value: '30',
      severity,
    },
    { message: '', figures: '', difference: '', basis, mend: '', remedy: '' },
  );

const ruleLine = (rule: string, changes: Partial<Omit<Acceptance, 'at'>> = {}): Acceptance =>
  line({ code: 'rule/violated', rule, value: '走访合计 30', ...changes });

describe('a finding that is explained', () => {
  test('becomes a notice that carries the reason, and is otherwise the same', () => {
    const found = approximate('约200');
    expect(settled([line()], found)).toEqual({
      ...found,
      severity: 'info',
      accepted: { reason: '广场活动按座位数估计', by: '张三', date: '2020-02-06' },
    });
  });

  test.each([
    ['an alias of the unit', line({ unit: '黔江区城东办' })],
    ['the column’s title', line({ column: '走访 合计' })],
    ['the value in other width and spaces', line({ value: ' 约２００' })],
    ['a date as people write it, and nobody’s name', line({ date: '2020年2月6日', by: '' })],
  ])('may be named by %s', (_, acceptance) => {
    expect(settled([acceptance], approximate('约200'))).toMatchObject({
      severity: 'info',
      accepted: { date: '2020-02-06' },
    });
  });

  test('is known by its figure however a spreadsheet writes it', () => {
    expect(settled([line({ value: '1.5' })], approximate('1.50')).severity).toBe('info');
    expect(settled([line({ value: '1.5' })], approximate('1.51')).severity).toBe('warning');
  });

  test('does not depend on file or cell', () => {
    const elsewhere = { at: { file: '更正/b.csv', sheet: null, cell: 'K9' } };
    expect(settled([line()], approximate('约200', elsewhere)).severity).toBe('info');
  });

  test.each([
    ['unit', line({ unit: '城西街道' })],
    ['code', line({ code: 'layout/cell-unread' })],
    ['column', line({ column: 'events' })],
    ['value', line({ value: '约300' })],
    ['rule', line({ rule: 'R03' })],
  ])('is another where the %s is', (_, acceptance) => {
    const found = approximate('约200');
    expect(settled([acceptance], found)).toBe(found);
  });

  test.each([
    ['R01', 'error', 'error'],
    ['R02', 'error', 'info'],
    ['R03', 'warning', 'info'],
  ] as const)('of rule %s goes from %s to %s', (rule, severity, after) => {
    expect(settled([ruleLine(rule)], violated(rule, severity)).severity).toBe(after);
  });

  test('of two lines for it the later one counts', () => {
    const after = settled([line(), line({ reason: '按签到册逐页点数' })], approximate('约200'));
    expect(after.accepted?.reason).toBe('按签到册逐页点数');
  });
});

interface Standing {
  readonly lines: readonly Acceptance[];
  readonly findings: readonly Finding[];
}

/** Codes that are told when these findings were met, with the words of the first. */
function told(lines: readonly Acceptance[], findings: readonly Finding[], isListed = true): readonly string[] {
  const { settle, told: tell } = desk(lines, isListed);
  return tell(settle(findings)).map((found) => `${found.code} ${found.at?.cell ?? ''} ${message(found, 'zh')}`);
}

describe('of the lines themselves', () => {
  test('nothing is told while they stand for something', () => {
    expect(told([line(), ruleLine('R02')], [approximate('约200'), violated('R02', 'error')])).toEqual([]);
  });

  test('one whose figure has changed has lapsed, until the new figure is explained', () => {
    expect(told([line()], [approximate('约260')])).toEqual([
      'accepted/lapsed value 原来核实的是“约200”，现在是“约260”，原说明不再有效',
    ]);
    expect(told([line(), line({ value: '约260' })], [approximate('约260')])).toEqual([]);
  });

  test('one is not lapsed while another cell of the unit still has its figure', () => {
    expect(told([line()], [approximate('约200'), approximate('约260')])).toEqual([]);
  });

  test('one that meets nothing is told', () => {
    expect(told([line(), ruleLine('R03')], [])).toEqual([
      'accepted/unmatched value 核实过的问题已不再出现（value/approximate，原值“约200”）',
      'accepted/unmatched value 核实过的问题已不再出现（rule/violated R03，原值“走访合计 30”）',
    ]);
  });

  test.each<readonly [string, Standing, string]>([
    [
      'a hard rule that is broken',
      { lines: [ruleLine('R01')], findings: [violated('R01', 'error')] },
      '强制性审核必须改正',
    ],
    ['a hard rule that is kept by now', { lines: [ruleLine('R01')], findings: [] }, '强制性审核必须改正'],
    ['an error of any other code', { lines: [line({ code: 'value/required' })], findings: [] }, '强制性审核必须改正'],
    ['a notice', { lines: [ruleLine('R04')], findings: [violated('R04', 'info')] }, '提示不需要核实'],
    ['who is late', { lines: [line({ code: 'unit/late' })], findings: [] }, '不是对报表内容的审核'],
    ['an explanation', { lines: [line({ code: 'accepted/lapsed' })], findings: [] }, '不是对报表内容的审核'],
  ])('one for %s cannot stand', (_, { lines, findings }, why) => {
    const [only = '', ...others] = told(lines, findings);
    expect(others).toEqual([]);
    expect(only).toMatch(/^accepted\/not-acceptable code /);
    expect(only).toContain(why);
  });

  test.each([
    ['unit', line({ unit: '成东街道' }), '名册中没有“成东街道”这个单位，是不是“城东街道”'],
    ['unit', line({ unit: '中心校' }), '“中心校”可能指多个单位：城西街道、城南街道'],
    ['code', line({ code: 'value/aproximate' }), '没有“value/aproximate”这个问题代码，是不是 value/approximate'],
    ['code', line({ code: 'constructor' }), '没有“constructor”这个问题代码'],
    ['rule', line({ rule: 'R9' }), '统计表没有审核公式“R9”'],
    ['column', line({ column: '走访总计' }), '统计表没有“走访总计”这一指标，是不是“走访合计”'],
    ['reason', line({ reason: '核实无误' }), '说明“核实无误”没有说出原因'],
    ['reason', line({ reason: '见台账' }), '说明“见台账”太短'],
    ['date', line({ date: '2020-02-30' }), '“2020-02-30”不是存在的日期'],
  ])('one with a mistake in its %s is told at that cell, and counts for nothing', (cell, acceptance, words) => {
    const found = approximate('约200');
    expect(settled([acceptance], found)).toBe(found);
    const [only = '', ...others] = told([acceptance], [found]);
    expect(others).toEqual([]);
    expect(only).toMatch(new RegExp(`^accepted/invalid ${cell} `));
    expect(only).toContain(words);
  });

  test('without a roster, a unit that is not known is one that has not reported', () => {
    expect(told([line({ unit: '无名镇' })], [], false)).toEqual([
      'accepted/unmatched value 核实过的问题已不再出现（value/approximate，原值“约200”）',
    ]);
  });
});
