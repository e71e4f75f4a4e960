import { describe, expect, test } from '@jest/globals';
import type { UnitClaim } from '../../src/domain/return.ts';
import { identifyUnit } from '../../src/register/identify-unit.ts';
import type { UnitEvidence } from '../../src/register/unit-answers.ts';
import { unitIndex } from '../../src/register/unit-index.ts';
import { identifyUnlisted, unlistedUnits } from '../../src/register/unlisted-units.ts';
import { unitOf } from './unit-of.ts';

const title = '2020年元旦春节期间双拥活动情况统计表';
const units = ['城东街道', '城西街道', '水田乡', '黑溪镇', '黄溪镇', '区民政局'].map((name) => unitOf(name));
const index = unitIndex(
  [...units, unitOf('甲站', { aliases: ['总站'] }), unitOf('乙站', { aliases: ['总站'] })],
  '重庆市黔江区',
);

const at = (cell: string) => ({ file: 'x', sheet: null, cell });

/** `A2` for labels in the order given, `A7`, `A8` … for rows. */
function claims(labels: readonly string[], rows: readonly string[]): readonly UnitClaim[] {
  return [
    ...labels.map((name): UnitClaim => ({ name, at: at('A2'), from: 'label' })),
    ...rows.map((name, i): UnitClaim => ({ name, at: at(`A${7 + i}`), from: 'column' })),
  ];
}

interface Evidence {
  readonly receipt?: string;
  readonly label?: string;
  readonly rows?: readonly string[];
}

const evidence = (path: string, { receipt, label, rows = [] }: Evidence): UnitEvidence => ({
  path,
  form: null,
  receiptUnit: receipt === undefined ? null : { name: receipt, at: { file: 'receipts.csv', sheet: null, cell: 'A9' } },
  claims: claims(label === undefined ? [] : [label], rows),
  title,
});

/** The unit’s name, or the finding’s code and cell. */
function whose(path: string, facts: Evidence = {}): string {
  const { unit, finding } = identifyUnit(evidence(path, facts), index);
  return unit?.name ?? `${finding?.code} ${finding?.at?.cell ?? 'file'}`;
}

describe('by the file’s name', () => {
  test.each<[string, string]>([
    ['城东街道.xlsx', '城东街道'],
    ['重庆市黔江区城东街道办事处.xlsx', '城东街道'],
    ['城东街道-2020年元旦春节期间双拥活动情况统计表.xlsx', '城东街道'],
    ['2020年元旦春节期间双拥活动情况统计表（城东街道）.xlsx', '城东街道'],
    ['附件1：城东街道2020年元旦春节双拥活动情况统计表（更正）(1).xlsx', '城东街道'],
    ['20200203-1730 城东街道 双拥统计表 最终版.csv', '城东街道'],
    ['【城东街道】双拥报表v2.0.xlsx', '城东街道'],
    ['城东街道＿盖章扫描件.pdf', '城东街道'],
    ['区民政局.xls', '区民政局'],
    ['乡镇/水田乡/统计表.xlsx', '水田乡'],
    ['水田乡/黑溪镇.xlsx', '黑溪镇'],
    ['水田乡/2020/第2次/统计表.xlsx', '水田乡'],
  ])('%s is of %s', (path, unit) => {
    expect(whose(path)).toBe(unit);
  });

  test.each<[string, string]>([
    ['水田乡活动中心.xlsx', 'unit/unknown file'],
    ['清水田乡.xlsx', 'unit/unknown file'],
    ['水田乡与黑溪镇.xlsx', 'unit/unknown file'],
    ['城东.xlsx', 'unit/unknown file'],
    ['统计表.xlsx', 'unit/unknown file'],
    ['城东街道、城西街道.xlsx', 'unit/ambiguous file'],
    ['总站.xlsx', 'unit/ambiguous file'],
  ])('%s: %s', (path, said) => {
    expect(whose(path)).toBe(said);
  });

  test('with the nearest names as a hint', () => {
    const { finding } = identifyUnit(evidence('黄渓镇 双拥统计表.xlsx', {}), index);
    expect(finding?.facts['near']).toContain('黄溪镇');
  });
});

describe('the receipt, else the return itself, else the path', () => {
  test.each<[string, Evidence, string]>([
    ['城西街道.xlsx', { receipt: '城东街道', label: '水田乡' }, '城东街道'],
    ['城东街道.xlsx', { receipt: '城外街道' }, 'unit/unknown A9'],
    ['城东街道.xlsx', { receipt: '总站' }, 'unit/ambiguous A9'],
    ['表1.xlsx', { label: '城东街道' }, '城东街道'],
    ['表1.xlsx', { rows: ['城东街道'] }, '城东街道'],
    ['表1.xlsx', { label: '城外街道' }, 'unit/unknown A2'],
    ['城东街道.xlsx', { label: '城外街道' }, 'unit/unknown A2'],
    ['城东街道.xlsx', { label: '总站' }, 'unit/ambiguous A2'],
    ['城东街道.xlsx', { label: '重庆市黔江区城东街道办事处' }, '城东街道'],
    ['城东街道.xlsx', { label: '城西街道' }, 'unit/conflict A2'],
    ['城东街道/表1.xlsx', { label: '城西街道' }, 'unit/conflict A2'],
    ['城东街道.xlsx', { label: '不详', rows: ['城西街道'] }, 'unit/conflict A7'],
    ['城东街道.xlsx', { rows: ['黑溪镇', '黄溪镇'] }, 'unit/conflict A8'],
    ['城东街道、城西街道.xlsx', { label: '城西街道' }, '城西街道'],
  ])('%s with %j: %s', (path, facts, said) => {
    expect(whose(path, facts)).toBe(said);
  });
});

describe('one cell that lists several units', () => {
  test.each<[string, string]>([
    ['黑溪镇；黄溪镇', 'unit/ambiguous A2'],
    ['黑溪镇、黄溪镇', 'unit/ambiguous A2'],
    ['城东街道办事处和城西街道办事处', 'unit/ambiguous A2'],
    ['黑溪镇/黄溪镇', 'unit/ambiguous A2'],
    ['黑溪镇，金溪镇', 'unit/unknown A2'],
    ['黑溪镇；黑溪镇人民政府', 'unit/unknown A2'],
  ])('%s: %s', (label, said) => {
    expect(whose('表1.xlsx', { label })).toBe(said);
    expect(whose('黑溪镇.xlsx', { label })).toBe(said);
  });

  test('is told with the units that it may mean', () => {
    const { finding } = identifyUnit(evidence('表1.xlsx', { label: '黑溪镇；黄溪镇' }), index);
    expect(finding).toMatchObject({ value: '黑溪镇；黄溪镇', facts: { others: ['黑溪镇', '黄溪镇'] } });
  });
});

test('a unit of the receipts that is not in the roster is told in the receipts', () => {
  const { finding } = identifyUnit(evidence('城东街道.xlsx', { receipt: '城外街道' }), index);
  expect(finding?.at).toEqual({ file: 'receipts.csv', sheet: null, cell: 'A9' });
});

describe('rows of villages are parts of the unit that the label or the path names', () => {
  test.each<[string, Evidence, string]>([
    ['水田乡.xlsx', { rows: ['甲村', '乙村'] }, '水田乡'],
    ['表1.xlsx', { label: '水田乡', rows: ['甲村', '乙村'] }, '水田乡'],
    ['水田乡.xlsx', { rows: ['水田乡', '甲村'] }, '水田乡'],
    ['表1.xlsx', { rows: ['甲村', '乙村'] }, 'unit/unknown A7'],
    ['水田乡.xlsx', { rows: ['甲村'] }, 'unit/unknown A7'],
  ])('%s with %j: %s', (path, facts, said) => {
    expect(whose(path, facts)).toBe(said);
  });
});

describe('without a roster the units are those that reported', () => {
  const named = (path: string, facts: Evidence = {}): string | undefined =>
    identifyUnlisted(evidence(path, facts)).unit?.name;

  test.each<[string, Evidence, string | undefined]>([
    ['表1.xlsx', { label: '城东街道' }, '城东街道'],
    ['城东街道.xlsx', {}, '城东街道'],
    ['城东街道-2020年双拥统计表（更正）.xlsx', {}, '城东街道'],
    ['附件1 城东街道 双拥统计表.xlsx', {}, '城东街道'],
    ['水田乡/统计表.xlsx', { rows: ['甲村', '乙村'] }, '水田乡'],
    ['统计表.xlsx', {}, undefined],
  ])('%s with %j is of %s', (path, facts, name) => {
    expect(named(path, facts)).toBe(name);
  });

  test('one unit, however it is written', () => {
    const met = unlistedUnits('重庆市黔江区');
    const reported = ['城东街道.xlsx', '黔江区城东街道办事处.xlsx', '城西街道.xlsx'].flatMap(
      (path) => identifyUnlisted(evidence(path, {})).unit ?? [],
    );
    expect(reported.map((unit) => met.settle(unit).name)).toEqual(['城东街道', '城东街道', '城西街道']);
    expect(met.units().map(({ name }) => name)).toEqual(['城东街道', '城西街道']);
  });
});

describe('a receipt for a file with the rows of several units', () => {
  test('makes them no figures of the one that it names, where that is one of them', () => {
    expect(whose('合并.csv', { receipt: '城东街道', rows: ['城东街道', '黑溪镇'] })).toBe('unit/conflict A8');
    expect(whose('合并.csv', { receipt: '黑溪镇', rows: ['城东街道', '黑溪镇'] })).toBe('unit/conflict A7');
  });

  test.each<[string, Evidence]>([
    ['an office that reports for its units', { receipt: '区民政局', rows: ['城东街道', '黑溪镇'] }],
    ['rows of bodies that are no units', { receipt: '区民政局', rows: ['区民政局', '福利院'] }],
    ['a label that was copied from another form', { receipt: '区民政局', label: '黑溪镇', rows: ['区民政局'] }],
    ['another name in every row', { receipt: '区民政局', rows: ['黑溪镇', '黑溪镇'] }],
  ])('still says whose it is: %s', (_, facts) => {
    expect(whose('合并.csv', facts)).toBe('区民政局');
  });
});

const labelOver = (name: string, cell: string, over: number | null): UnitClaim => ({
  name,
  at: at(cell),
  from: 'label',
  over,
});

const withLabels = (...labels: readonly UnitClaim[]) =>
  identifyUnit({ ...evidence('合并.csv', { receipt: '城东街道' }), claims: labels }, index);

describe('a receipt for a file with labels of several units', () => {
  test('decides between labels over one table, and one below it', () => {
    const { unit } = withLabels(
      labelOver('城东街道', 'A2', 5),
      labelOver('区民政局', 'C2', 5),
      labelOver('区民政局', 'A3', 5),
      labelOver('黑溪镇', 'A9', null),
    );
    expect(unit?.name).toBe('城东街道');
  });

  test('makes figures under a label each no figures of one', () => {
    const { finding } = withLabels(labelOver('城东街道', 'A2', 5), labelOver('黑溪镇', 'A7', 10));
    expect(finding?.code).toBe('unit/conflict');
    expect(finding?.at?.cell).toBe('A7');
  });
});
