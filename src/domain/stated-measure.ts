import { conversion, isMeasure, isMoney, measureKey } from './measure.ts';
import { plainText } from './plain-text.ts';
import { simplified } from './simplified.ts';

/** 元 that is money: neither in 元旦 or 单元, nor in an amount such as 500元 and 五百元. */
const money =
  /(?<![单多公纪状次])(?<![\d一二三四五六七八九两几数][十百千万亿]*)元(?![旦宵月首素件老帅])|元角|^[角分]$|[¥$€£]|rmb|cny|人民币/u;
/** 人均, 户均值, 每户, 元每人: a rate, where 每季度填报一次 explains. */
const rate =
  /^(?:平均|人均|户均)|(?<![为约])(?:均|均值|均数|平均数?值?)$|^每\p{Script=Han}{1,2}$|[元圆]每|每(?:[人户场次]|人次)$/u;
/** What the figures are counted in, or written with. */
const counting = /^(?:[十百千万亿]+|[wk]|wan)$|大写|[%‰]/u;
/** 以元为单位, 按万元计, 折合元. */
const wordsAround =
  /^(?:均?以|按照?|金额为?|折合(?:为|成)?|折算(?:为|成)?|换算(?:为|成)?|单位为?)(?=[十百千万亿]*元)|(?<=元)(?:为单位|计|计算|计价|填报|填写|统计)+$/gu;
const separators = /[,;、。:()[\]]/u;
const currency = /^(?:人民币|rmb|cny|¥)$/u;

/**
 * What a text beside a title or a number, as in its brackets, states of the measure: `元，含物资` is 元. What speaks of one but
 * names none, several or a rate (元/户, 人均, 大写) comes back as it is written, and converts to no other. Null for an explanation: 含春节.
 */
export function measureStated(text: string): string | null {
  const key = measureKey(text);
  if (isMeasure(text)) return key;
  const parts = simplified(plainText(text))
    .split(separators)
    .map((part) => measureKey(part).replaceAll(wordsAround, ''))
    .filter((part) => part !== '' && part !== '含税');
  const known = new Set(parts.filter(isMeasure));
  const open = parts.filter((part) => !isMeasure(part) && isAboutMeasure(part));
  const [first] = known;
  const isOfMoney = first !== undefined && known.size === 1 && isMoney(first);
  const isClear = known.size === 1 && open.every((part) => isOfMoney && currency.test(part));
  if (isClear) return first ?? null;
  return known.size > 1 || open.length > 0 ? key || simplified(plainText(text)) : null;
}

/** Whether what is stated over several columns is about one that asks for this measure: 元 about 万元 and not about 户, and so is 元/户; 人均 about any. */
export const mayBeOf = (stated: string, asked: string): boolean =>
  conversion(stated, asked) !== null || (!isMeasure(stated) && (isMoney(asked) || !money.test(stated)));

const isAboutMeasure = (part: string): boolean =>
  money.test(part) || counting.test(part) || rate.test(part) || isQuotient(part);

/** 户/次 and 元·户, but not 镇/街道 or 在职/退休. */
function isQuotient(part: string): boolean {
  const [first = '', ...others] = part.split(/[/·]/u);
  return others.length > 0 && isMeasure(first);
}
