import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { ReportingUnit } from '../../src/domain/reporting-unit.ts';
import { unitIndex } from '../../src/register/unit-index.ts';
import { unitOf } from './unit-of.ts';

const district = '重庆市黔江区';

/** The roster of the sample campaign: 30 townships and 46 further units. */
const roster: readonly ReportingUnit[] = readFileSync(
  join(import.meta.dirname, '../../fixtures/qianjiang-2020/units.csv'),
  'utf8',
)
  .replace('\uFEFF', '')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => {
    const [code = '', name = '', category = '', aliases = ''] = line.split(',');
    return unitOf(name, { code, category, aliases: aliases.split('；').filter((alias) => alias !== '') });
  });

const index = unitIndex(roster, district);
const names = (name: string, units = index): readonly string[] => units.find(name).map((unit) => unit.name);

const fullWidth = (text: string): string =>
  text.replaceAll(/[!-~]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfe_e0));

/** Ways to write the name of any unit. */
const spellings: readonly (readonly [string, (name: string) => string])[] = [
  ['as it is', (name) => name],
  ['in full width', fullWidth],
  ['spaced', (name) => name.split('').join(' ')],
  ['ideographic spaces around', (name) => `　${name}　`],
  ['a line break in it', (name) => `${name.slice(0, 2)}\n${name.slice(2)}`],
  ['in quotes', (name) => `“${name}”`],
  ['in brackets', (name) => `（${name}）`],
  ['with its seal', (name) => `${name}（盖章）`],
  ['after the district', (name) => `黔江区${name.replace(/^区/, '')}`],
  ['after municipality and district', (name) => `重庆市黔江区${name.replace(/^区/, '')}`],
  ['after the district for short', (name) => `黔江${name.replace(/^区/, '')}`],
];

/** Ways to write that of a township or street. */
const townships: readonly (readonly [string, (name: string) => string])[] = [
  ['人民政府', (name) => `${name}人民政府`],
  ['办事处', (name) => `${name}办事处`],
  ['党委', (name) => `中共${name}党委`],
  ['党工委', (name) => `${name}党工委`],
  ['all of it', (name) => `重庆市黔江区${name}人民政府（公章）`],
];

test.each(spellings)('every unit is found, and no other: %s', (_, spell) => {
  for (const { name } of roster) expect([name, names(spell(name))]).toEqual([name, [name]]);
});

test.each(townships)('every township and street is found by %s behind it', (_, spell) => {
  const units = roster.filter(({ category }) => category === '乡镇' || category === '街道');
  expect(units).toHaveLength(30);
  for (const { name } of units) expect([name, names(spell(name))]).toEqual([name, [name]]);
});

test('every street is found as the office of the district’s government that it is', () => {
  const streets = roster.filter(({ category }) => category === '街道');
  expect(streets.length).toBeGreaterThan(4);
  for (const { name } of streets)
    for (const spelt of [
      `重庆市黔江区人民政府${name}办事处`,
      `黔江区人民政府${name}办事处`,
      `区政府${name}办事处`,
      `中共黔江区委${name}工作委员会`,
    ])
      expect([spelt, names(spelt)]).toEqual([spelt, [name]]);
});

test('every alias and code is found, and no other unit', () => {
  for (const { name, code, aliases } of roster) {
    for (const each of [code, ...aliases]) expect([each, names(each)]).toEqual([each, [name]]);
  }
});

test('a unit that is not in the roster is never taken for another, however it is written', () => {
  for (const unit of roster) {
    const others = unitIndex(
      roster.filter((other) => other !== unit),
      district,
    );
    for (const [, spell] of [...spellings, ...townships]) {
      expect([spell(unit.name), names(spell(unit.name), others)]).toEqual([spell(unit.name), []]);
    }
  }
});

describe('traditional signs are those of the same unit', () => {
  test.each([
    ['城東街道', '城东街道'],
    ['重慶市黔江區城東街道辦事處（蓋章）', '城东街道'],
    ['黃溪鎮', '黄溪镇'],
    ['黑溪鎮人民政府', '黑溪镇'],
    ['區退役軍人事務局', '区退役军人事务局'],
  ])('%s', (name, unit) => {
    expect(names(name)).toEqual([unit]);
  });

  test('in the roster too', () => {
    const units = unitIndex([unitOf('黃溪鎮'), unitOf('城東街道')], '黔江區');
    expect(names('黄溪镇', units)).toEqual(['黃溪鎮']);
    expect(names('黔江区城东街道办事处', units)).toEqual(['城東街道']);
  });

  test('a unit that is written so comes first, and another one is not meant', () => {
    const units = unitIndex([unitOf('后山镇'), unitOf('後山镇'), unitOf('金溪镇')], district);
    expect(names('后山镇', units)).toEqual(['后山镇']);
    expect(names('後山镇', units)).toEqual(['後山镇']);
    expect(names('後山鎮', units)).toEqual(['后山镇', '後山镇']);
    expect(names('黃溪鎮', units)).toEqual([]);
  });
});

describe('one letter makes another unit', () => {
  test.each([
    '黑溪乡',
    '红溪镇',
    '溪镇',
    '金溪',
    '黄溪镇镇',
    '清水田乡',
    '水田乡活动中心',
    '城东',
    '街道',
    '镇',
    '区',
    '黔江区',
    '重庆市黔江区',
    '人民政府',
    '',
  ])('%j is none of the roster', (name) => {
    expect(names(name)).toEqual([]);
  });

  test.each([
    ['黑溪乡', ['黑溪镇']],
    ['溪镇', ['金溪镇', '黄溪镇', '黑溪镇']],
    ['黄渓镇人民政府', ['黄溪镇']],
    ['关于黄溪镇的报表', ['黄溪镇']],
    ['金溪镇黑溪镇', ['金溪镇', '黑溪镇']],
    ['完全不像的单位', []],
  ])('near names are a hint: %s', (name, near) => {
    expect([...index.near(name)].toSorted()).toEqual([...near].toSorted());
  });
});

describe('names that begin like an administrative level', () => {
  const units = unitIndex(
    ['区市场监管局', '区民政局', '市中区街道', '县府办'].map((name) => unitOf(name)),
    district,
  );
  test.each<[string, readonly string[]]>([
    ['市场监管局', ['区市场监管局']],
    ['黔江区市场监管局', ['区市场监管局']],
    ['重庆市黔江区市场监管局', ['区市场监管局']],
    ['民政局', ['区民政局']],
    ['黔江民政局', ['区民政局']],
    ['重庆市民政局', []],
    ['市民政局', []],
    ['县民政局', []],
    ['市中区街道办事处', ['市中区街道']],
  ])('%s: %j', (name, found) => {
    expect(names(name, units)).toEqual(found);
  });

  test('in a campaign that names no district', () => {
    const unknown = unitIndex(
      ['民政局', '市场监管局'].map((name) => unitOf(name)),
      null,
    );
    expect([names('区民政局', unknown), names('县民政局', unknown), names('区市场监管局', unknown)]).toEqual([
      ['民政局'],
      ['民政局'],
      ['市场监管局'],
    ]);
  });
});

test('a name that means two units means both', () => {
  const units = unitIndex(
    [unitOf('城东街道', { aliases: ['城东'] }), unitOf('城东社区', { aliases: ['城东'] })],
    district,
  );
  expect(names('城东', units)).toEqual(['城东街道', '城东社区']);
});
