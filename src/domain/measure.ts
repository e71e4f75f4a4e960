import { type Decimal, decimalOfNumber, divide, equals, multiply } from './decimal.ts';
import { plainText } from './plain-text.ts';
import { remembering } from './remembering.ts';
import { simplified } from './simplified.ts';

/** Measures that convert into one another, each with what it is in the smallest of its line. Others do not: 户, 人 and 人次 are three. */
const scales: readonly Readonly<Record<string, number>>[] = [
  { '‰': 1, '%': 10 },
  { 米: 1, 公里: 1000, km: 1000 },
  { 克: 1, 斤: 500, 公斤: 1000, kg: 1000, 吨: 1_000_000 },
  // A third of a square metre: three 亩 are 2000 平方米.
  { 平米: 3, 平方米: 3, m2: 3, 亩: 2000, 公顷: 30_000, 平方公里: 3_000_000, 平方千米: 3_000_000, km2: 3_000_000 },
  { 瓦: 1, 千瓦: 1000 },
  { 瓦时: 1, 千瓦时: 1000 },
  // Of poultry.
  { 只: 1, 羽: 1 },
];

/** How much of the smallest measure of its line a measure is. Only measures of one line convert. */
interface Size {
  readonly line: string;
  readonly size: Decimal;
}

const common =
  '元 人 人次 户 个 件 次 场 场次 户次 份 块 条 封 项 篇 期 处 所 家 支 套 台 辆 名 位 对 本 册 幅 枚 天 小时 课时 头 匹 株 棵 尾 床 张 间 栋 幢 座 艘 架 起 例 宗 立方米 美元 港元 欧元 户(人) 人(次)';

const one = decimalOfNumber(1);
const sizes: ReadonlyMap<string, Size> = new Map([
  ...scales.flatMap((scale) => {
    const [line = ''] = Object.keys(scale);
    return Object.entries(scale).map(([name, size]) => [name, { line, size: decimalOfNumber(size) }] as const);
  }),
  ...common.split(' ').map((name) => [name, { line: name, size: one }] as const),
]);

/** 百万人次 is a million of 人次, as 万元 is ten thousand of 元. */
const counted = /^(万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百)(.+)$/u;

function sizeOf(key: string): Size | null {
  const known = sizes.get(key);
  if (known !== undefined) return known;
  const [, word = '', base = ''] = counted.exec(key) ?? [];
  const [scale, size] = [scaleWords.get(word), sizes.get(base)];
  return scale === undefined || size === undefined ? null : { ...size, size: multiply(size.size, scale) };
}

/** Of whatever else is counted: 万标箱 is ten thousand of 标箱. */
function countOf(key: string): Size {
  const [, word = '', base = key] = counted.exec(key) ?? [];
  return { line: base, size: scaleWords.get(word) ?? one };
}

/** What figures are counted in: 3.5万 is 35,000. */
const scaleWords: ReadonlyMap<string, Decimal> = new Map(
  ['百', '千', '万', '十万', '百万', '千万', '亿', '十亿', '百亿', '千亿', '万亿'].map((word, at) => [
    word,
    decimalOfNumber(10 ** (at + 2)),
  ]),
);

/** 计量单位 in the one spelling that is compared: `单位：万元` → `万元`. */
export const measureKey = remembering((text) =>
  simplified(plainText(text))
    .replace(/^(?:计量|金额|货币)?单位:?/, '')
    .replace(/^人民币(?=.)|(?<=.)人民币$/, ''),
);

/** Whether a text names a measure that official tables use. */
export const isMeasure = (text: string): boolean => sizeOf(measureKey(text)) !== null;

/** Whether a text names a measure of money. */
export const isMoney = (text: string): boolean => sizeOf(measureKey(text))?.line === '元';

/** What 千, 万 or 亿 multiplies the figure before it by; null for any other text. */
export const scaleWord = (text: string): Decimal | null => scaleWords.get(simplified(plainText(text))) ?? null;

/** Whether a measure counts in hundreds or more, so that a bare 万 before it has two meanings: 万元, 千克. */
export const isScaled = (measure: string): boolean => /^[十百千万萬亿億]/u.test(measureKey(measure));

/** What a figure in `from` is multiplied by to be in `to`: 1 where they are the same, null where they do not convert, or not exactly as 亩 to 公顷. */
export function conversion(from: string, to: string): Decimal | null {
  const [a, b] = [measureKey(from), measureKey(to)];
  if (a === b || isSpelling(a, b)) return one;
  const [numerator, denominator] = [sizeOf(a) ?? countOf(a), sizeOf(b) ?? countOf(b)];
  if (numerator.line !== denominator.line) return null;
  const factor = divide(numerator.size, denominator.size);
  return factor !== null && equals(multiply(factor, denominator.size), numerator.size) ? factor : null;
}

const shares: ReadonlyMap<string, Decimal> = new Map([
  ['%', decimalOfNumber(0.01)],
  ['‰', decimalOfNumber(0.001)],
]);

/** What a percentage is multiplied by to be the bare number that it stands for; null for any other measure. */
export const shareOf = (measure: string): Decimal | null => shares.get(measureKey(measure)) ?? null;

/** 户(人) asks for households or persons, as the unit counts them. */
const alternatives = (measure: string): readonly string[] => measure.split(/[()/、或]/).filter((part) => part !== '');

/** Other words for a measure that leave figures as they are: one of the two in 户(人), 人/次 for 人次, the sign ¥ for 元, and 万 alone for 万元. */
const isSpelling = (text: string, measure: string): boolean =>
  alternatives(measure).includes(text) ||
  text.replaceAll('/', '') === measure ||
  (measure === '元' && /^(?:人民币|rmb|cny|¥)$/.test(text)) ||
  (measure === `${text}元` && scaleWords.has(text));

/** Whether a conversion leaves figures as they are. */
export const isIdentity = (factor: Decimal): boolean => equals(factor, one);
