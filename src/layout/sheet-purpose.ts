import { plainText } from '../domain/plain-text.ts';
import { periodOf } from './period.ts';

/** Why a sheet that holds the table may be none of the return's. */
export type SheetPurpose = 'other-period' | 'example' | 'void' | 'superseded';

const example =
  /示例|样例|范例|样表|样张|模板|模版|填[报表写]?说明|填[报表写]?须知|填[报表写]?要求|^说明$|例表|^(?:举例|例子|参考)|example|template|instruction/u;
const voided = /作废|废弃|停用|^已?废|不计|已删/u;
const otherPeriod = /[上去前往]年|上一?(?:期|季|月)|同期|历年|^历史|历史(?:数据|资料)|对比|同比|环比/u;
/** A festival comes once a year, so that a year's is as good as its year. */
const festival = '(?:(?:元旦|春节|两节|八一|建军节|中秋节?|国庆节?)[、和及]?)*(?:期间)?';
const kind = '(?:全年|实际|完成|数据?|报表?|统计表?|汇总表?|情况(?:统计)?表?|.{0,12}表|.{0,12}统计)?';
const whole = new RegExp(`^(?:附[件表]\\d*[:.、]?)?((?:19|20)\\d{2})(?:年度?)?${festival}${kind}$`, 'u');

/** The year that a sheet's name says its figures are of; null for none, and for a month. */
export const yearOf = (name: string): number | null => {
  const [, year] = whole.exec(plainText(name)) ?? [];
  return year === undefined ? null : Number(year);
};

/** Names that tell no more than a period. */
const suffix = /(?:数据?|报表?|统计表?|情况(?:统计)?表?|表)$/u;

/** By its name alone; null for one of the return's own, and for one that only its year tells. */
export function sheetPurpose(name: string | null): SheetPurpose | null {
  const plain = plainText(name ?? '');
  if (plain === '') return null;
  if (example.test(plain)) return 'example';
  if (voided.test(plain)) return 'void';
  const isOther = [plain, plain.replace(suffix, '')].some((text) => periodOf(text, none) === 'other');
  return isOther || otherPeriod.test(plain) ? 'other-period' : null;
}

const none: ReadonlySet<string> = new Set();
