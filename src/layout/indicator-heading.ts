import { isMeasure, isMoney } from '../domain/measure.ts';
import { plainText } from '../domain/plain-text.ts';
import type { RawRow } from '../domain/raw-sheet.ts';
import { simplified } from '../domain/simplified.ts';
import { headerText } from './header-text.ts';
import { isOfYear, yearOfPart, type Period } from './period.ts';
import { textsOf } from './row-texts.ts';
import type { TitleIndex } from './title-index.ts';

/** What a column beside indicators holds, by its heading. */
export type HeadingKind =
  /** 数量, 本期: what is reported. */
  | 'value'
  /** 上年同期, 增减: what is not asked for now. */
  | 'other-period'
  | 'subtotal'
  | 'total'
  | 'measure'
  /** 序号, 代码, 指标解释: printed on the form. */
  | 'printed'
  /** A name: of a village, say. */
  | 'other';

const headings: readonly (readonly [RegExp, HeadingKind])[] = [
  [/^(序号|编号|行次|行号|栏次|序|代码|指标代码|编码|no\.?)$/u, 'printed'],
  [/^(指标|填报|填表|填写)?(解释|说明|要求|口径)$|^(计算公式|逻辑关系|审核关系|政策依据)$/u, 'printed'],
  [/^(计量|度量)?单位$/u, 'measure'],
  [/上年|去年|上期|上月|上季|往年|同期|同比|环比|增减|增幅|增长|计划|目标|累计/u, 'other-period'],
  [
    /^(数量|数额|数值|数目|数据|数|值|金额|经费|资金|价值|人数|户数|次数|填报数|填报数据|填报值|填报内容|实际|实绩|情况|完成情况|结果)$/u,
    'value',
  ],
  [/^(本期|本年|本年度|本月|本季度?|今年|当年|当期|报告期|\d{4}年)(实际|完成|发生|数量?|数值|情况|金额)*$/u, 'value'],
  [/^(实际)?完成(数量?|情况)?$/u, 'value'],
  [/小计$/u, 'subtotal'],
  [/(合计|总计|共计|总数)$/u, 'total'],
];

/** What a heading says of its column. A measure in brackets behind it does not matter: 数量（个）. */
export function headingKind(text: string, { meaning }: TitleIndex): HeadingKind {
  const period = isYear(text) ? meaning(text).period : null;
  if (period !== null) return ofPeriod[period];
  const found = usualHeading(text);
  if (found !== null) return found;
  if (isYear(text)) return 'value';
  const { period: said } = meaning(text);
  return said === null ? 'other' : ofPeriod[said];
}

/** What a heading says whatever the table; null where it is none of the usual. */
export function usualHeading(text: string): HeadingKind | null {
  const plain = plainHeading(text);
  return headings.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

const ofPeriod: Readonly<Record<Period, HeadingKind>> = { own: 'value', other: 'other-period' };

const plainHeading = (text: string): string => simplified(plainText(text)).replace(/\([^()]*\)$/u, '');

/** Whether a column is headed by a year, or a part of one, alone: 2019年, 2020年度完成数, 2019年上半年. */
export const isYear = (text: string): boolean => isOfYear(plainHeading(text));

/** Whether headings are months or quarters of one year, which are added up. */
export function areParts(texts: readonly string[]): boolean {
  const years = new Set(texts.map((text) => yearOfPart(plainHeading(text))));
  return texts.length > 1 && years.size === 1 && !years.has(null);
}

/** What of a figure a column holds, where 数量 and 金额 stand side by side; null for any other heading. */
export function headedAmount(text: string): 'count' | 'money' | null {
  const plain = plainHeading(text);
  const { measure } = headerText(text);
  if (measure !== null && isMeasure(measure)) return isMoney(measure) ? 'money' : 'count';
  if (/金额|经费|资金|价值|折[款价]|款额/u.test(plain)) return 'money';
  return /^(?:数量?|数值|数目|[人户件次个场]数|人次|户次)$/u.test(plain) ? 'count' : null;
}

/** Whether a text heads a column of indicators: 指标名称, 项目. */
export const isTitleHeading = (text: string): boolean =>
  /^(统计|填报|调查)?(指标|项目|内容|栏目|事项|类别)(名称|内容)?$/u.test(simplified(plainText(text)));

/** Whether a row says what the columns beside indicators hold, and nothing else: 指标名称, 计量单位, 数量. */
export function isHeadingRow(row: RawRow, index: TitleIndex): boolean {
  const texts = textsOf(row);
  return texts.length > 1 && texts.every(({ text }) => isTitleHeading(text) || headingKind(text, index) !== 'other');
}
