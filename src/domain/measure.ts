import { type Decimal, decimalOfNumber, divide, equals } from './decimal.ts';
import { plainText } from './plain-text.ts';

/** Measures of money, and what each is in 元. */
const money = { 元: 1, 百元: 100, 千元: 1000, 万元: 10_000, 百万元: 1_000_000, 千万元: 10_000_000, 亿元: 100_000_000 };
/** Measures that convert into one another, each with what it is in the smallest of its line. Others do not: 户, 人 and 人次 are three. */
const scales: readonly Readonly<Record<string, number>>[] = [
  money,
  { 人: 1, 万人: 10_000 },
  { 人次: 1, 万人次: 10_000 },
  { 户: 1, 万户: 10_000 },
  { '‰': 1, '%': 10 },
  { 米: 1, 千米: 1000, 公里: 1000 },
  { 千克: 1, 公斤: 1, 吨: 1000 },
];
const sizes: ReadonlyMap<string, { readonly scale: object; readonly size: Decimal }> = new Map(
  scales.flatMap((scale) =>
    Object.entries(scale).map(([name, size]) => [name, { scale, size: decimalOfNumber(size) }] as const),
  ),
);

const common =
  '个 件 次 场 场次 户次 份 块 条 封 项 篇 期 处 所 家 支 套 台 辆 名 位 对 本 册 幅 枚 天 小时 课时 平方米 亩 户(人) 人(次)';

const one = decimalOfNumber(1);
const known = new Set([...sizes.keys(), ...common.split(' ')]);

/** What figures are counted in: 3.5万 is 35,000. */
const scaleWords: ReadonlyMap<string, Decimal> = new Map(
  Object.entries({ 千: 1e3, 万: 1e4, 萬: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8, 億: 1e8 }).map(
    ([word, size]) => [word, decimalOfNumber(size)],
  ),
);

/** 计量单位 in the one spelling that is compared: `单位：万元` → `万元`. */
export const measureKey = (text: string): string =>
  plainText(text)
    .replace(/^(?:计量|金额|货币)?单位:?/, '')
    .replace(/^人民币/, '');

/** Whether a text names a measure that official tables use. */
export const isMeasure = (text: string): boolean => known.has(measureKey(text));

/** Whether a text names a measure of money. */
export const isMoney = (text: string): boolean => sizes.get(measureKey(text))?.scale === money;

/** What 千, 万 or 亿 multiplies the figure before it by; null for any other text. */
export const scaleWord = (text: string): Decimal | null => scaleWords.get(plainText(text)) ?? null;

/** Whether a measure counts in hundreds or more, so that a bare 万 before it has two meanings: 万元, 千克. */
export const isScaled = (measure: string): boolean => /^[十百千万萬亿億]/u.test(measureKey(measure));

/** What a figure in `from` is multiplied by to be in `to`: 1 where they are the same, null where they do not convert. */
export function conversion(from: string, to: string): Decimal | null {
  const [a, b] = [measureKey(from), measureKey(to)];
  if (a === b || alternatives(b).includes(a)) return one;
  const [numerator, denominator] = [sizes.get(a), sizes.get(b)];
  if (numerator === undefined || denominator === undefined || numerator.scale !== denominator.scale) return null;
  return divide(numerator.size, denominator.size);
}

const shares: ReadonlyMap<string, Decimal> = new Map([
  ['%', decimalOfNumber(0.01)],
  ['‰', decimalOfNumber(0.001)],
]);

/** What a percentage is multiplied by to be the bare number that it stands for; null for any other measure. */
export const shareOf = (measure: string): Decimal | null => shares.get(measureKey(measure)) ?? null;

/** 户(人) asks for households or persons, as the unit counts them. */
const alternatives = (measure: string): readonly string[] => measure.split(/[()/、或]/).filter((part) => part !== '');

/** Whether a conversion leaves figures as they are. */
export const isIdentity = (factor: Decimal): boolean => equals(factor, one);
