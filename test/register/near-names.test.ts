import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { identifyUnit } from '../../src/register/identify-unit.ts';
import { unitIndex } from '../../src/register/unit-index.ts';
import { unitOf } from './unit-of.ts';

const district = '重庆市黔江区';
/** Names that one character tells apart. */
const names = ['黑溪镇', '黄溪镇', '金溪镇', '城东街道', '城南街道', '城西街道', '石会镇', '石家镇'] as const;
const units = names.map((name) => unitOf(name));
const whole = unitIndex(units, district);

type Spell = (name: string) => string;

const wide: Spell = (text) =>
  text.replaceAll(/[!-~]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfe_e0));

const before = [
  '',
  '黔江区',
  '黔江',
  '重庆市黔江区',
  '重庆黔江区',
  '中共',
  '中共黔江区',
  '中国共产党重庆市黔江区',
  '区',
];
const behind = [
  '',
  '人民政府',
  '政府',
  '办事处',
  '党委',
  '党工委',
  '工委',
  '委员会',
  '工作委员会',
  '党委办公室',
  '政府办公室',
  '党政办公室',
  '双拥办',
  '双拥工作领导小组办公室',
  '退役军人服务站',
  '人民武装部',
  '人大主席团',
  '纪委',
];
const around: readonly Spell[] = [
  (text) => text,
  wide,
  (text) => `“${text}”`,
  (text) => `《${text}》`,
  (text) => `${text}（盖章）`,
  (text) => `${text}(公章)`,
  (text) => `　${text} \t`,
  (text) => text.normalize('NFD'),
];

/** A name in its usual dress, with spaces of any kind anywhere in it. */
const spelling = fc.record({
  name: fc.constantFrom(...names),
  prefix: fc.constantFrom(...before),
  suffix: fc.constantFrom(...behind),
  dress: fc.constantFrom(...around),
  spaces: fc.array(fc.tuple(fc.nat(30), fc.constantFrom(' ', '　', '\u00A0', '\n', '\u200B')), { maxLength: 4 }),
});

function spelt({
  name,
  prefix,
  suffix,
  dress,
  spaces,
}: typeof spelling extends fc.Arbitrary<infer Value> ? Value : never) {
  const letters = dress(`${prefix}${name}${suffix}`).split('');
  for (const [at, space] of spaces) letters.splice(at % (letters.length + 1), 0, space);
  return letters.join('');
}

const found = (index: typeof whole, text: string): readonly string[] => index.find(text).map(({ name }) => name);

test('in any spelling a name is that unit’s', () => {
  fc.assert(
    fc.property(spelling, (each) => {
      expect(found(whole, spelt(each))).toEqual([each.name]);
    }),
    { numRuns: 1000 },
  );
});

test('and where that unit is not in the roster, no other’s', () => {
  const without = new Map(
    names.map((name) => [
      name,
      unitIndex(
        units.filter((unit) => unit.name !== name),
        district,
      ),
    ]),
  );
  fc.assert(
    fc.property(spelling, (each) => {
      const index = without.get(each.name);
      expect(index && found(index, spelt(each))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('in file names too', () => {
  const dress: fc.Arbitrary<Spell> = fc.constantFrom<Spell>(
    (name) => `${name}.xlsx`,
    (name) => `附件1：${name}2020年双拥活动情况统计表（更正）.xlsx`,
    (name) => `【${name}】(1).csv`,
    (name) => `乡镇/${name}/统计表.xls`,
    (name) => `20200203-1730_${wide(name)}_最终版.xlsx`,
    (name) => `${name}人民政府 上报.xlsx`,
  );
  fc.assert(
    fc.property(fc.constantFrom(...names), dress, (name, spell) => {
      const evidence = { path: spell(name), form: null, receiptUnit: null, claims: [], title: '双拥活动情况统计表' };
      expect(identifyUnit(evidence, whole).unit?.name).toBe(name);
      const others = unitIndex(
        units.filter((unit) => unit.name !== name),
        district,
      );
      expect(identifyUnit(evidence, others).unit).toBeNull();
    }),
  );
});
