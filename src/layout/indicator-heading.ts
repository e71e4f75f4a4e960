import { plainText } from '../domain/plain-text.ts';
import { simplified } from '../domain/simplified.ts';

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
  [/^(数量|数值|数据|数|值|金额|人数|次数|填报数|填报数据|填报值|填报内容|实际|实绩|情况|完成情况|结果)$/u, 'value'],
  [/^(本期|本年|本年度|本月|本季度?|今年|当年|当期|报告期|\d{4}年)(实际|完成|发生|数量?|数值|情况|金额)*$/u, 'value'],
  [/^(实际)?完成(数量?|情况)?$/u, 'value'],
  [/小计$/u, 'subtotal'],
  [/(合计|总计|共计|总数)$/u, 'total'],
];

/** What a heading says of its column. A measure in brackets behind it does not matter: 数量（个）. */
export function headingKind(text: string): HeadingKind {
  const plain = simplified(plainText(text)).replace(/\([^()]*\)$/u, '');
  return headings.find(([pattern]) => pattern.test(plain))?.[1] ?? 'other';
}

/** Whether a text heads a column of indicators: 指标名称, 项目. */
export const isTitleHeading = (text: string): boolean =>
  /^(统计|填报|调查)?(指标|项目|内容|栏目|事项|类别)(名称|内容)?$/u.test(simplified(plainText(text)));
