import { type Decimal, decimalOfNumber, divide, equals } from './decimal.ts';
import { plainText } from './plain-text.ts';

/** Money measures and what each is in 元. Other measures do not convert: 户, 人 and 人次 are three. */
const yuan: ReadonlyMap<string, number> = new Map([
  ['元', 1],
  ['百元', 100],
  ['千元', 1000],
  ['万元', 10_000],
  ['百万元', 1_000_000],
  ['亿元', 100_000_000],
]);

const common =
  '个 件 次 场 场次 人 人次 户 户次 份 块 条 封 项 篇 期 处 所 家 支 套 台 辆 名 位 对 本 册 幅 枚 天 小时 课时 公里 千米 米 平方米 亩 吨 千克 公斤 % ‰ 万人 万户 万人次 户(人) 人(次)';

const one = decimalOfNumber(1);
const known = new Set([...yuan.keys(), ...common.split(' ')]);

/** 计量单位 in the one spelling that is compared: `单位：万元` → `万元`. */
export const measureKey = (text: string): string => plainText(text).replace(/^(?:计量)?单位:?/, '');

/** Whether a text names a measure that official tables use. */
export const isMeasure = (text: string): boolean => known.has(measureKey(text));

/** What a figure in `from` is multiplied by to be in `to`: 1 where they are the same, null where they do not convert. */
export function conversion(from: string, to: string): Decimal | null {
  const [a, b] = [measureKey(from), measureKey(to)];
  if (a === b || alternatives(b).includes(a)) return one;
  const [numerator, denominator] = [yuan.get(a), yuan.get(b)];
  if (numerator === undefined || denominator === undefined) return null;
  return divide(decimalOfNumber(numerator), decimalOfNumber(denominator));
}

/** 户(人) asks for households or persons, as the unit counts them. */
const alternatives = (measure: string): readonly string[] => measure.split(/[()/、或]/).filter((part) => part !== '');

/** Whether a conversion leaves figures as they are. */
export const isIdentity = (factor: Decimal): boolean => equals(factor, one);
