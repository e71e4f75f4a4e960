import type { Provenance } from './provenance.ts';

/** One line of 核实记录 (`accepted.csv`), as the clerk wrote it: whether it means anything is asked where the findings are known. */
export interface Acceptance {
  /** 单位: name, alias or code. */
  readonly unit: string;
  /** 代码 of the finding. */
  readonly code: string;
  /** 审核公式: id of the table's rule; empty for a finding of no rule. */
  readonly rule: string;
  /** 指标: key or title of the table's column; empty for a finding of no column. */
  readonly column: string;
  /** 原值: what the finding stood on when it was explained. */
  readonly value: string;
  /** 说明. */
  readonly reason: string;
  /** 核实人; empty where nobody signed. */
  readonly by: string;
  /** 日期, as it is written. */
  readonly date: string;
  /** The line's cell under each heading. */
  readonly at: Readonly<Record<AcceptanceKey, Provenance>>;
}

export type AcceptanceKey = 'unit' | 'code' | 'rule' | 'column' | 'value' | 'reason' | 'by' | 'date';

/** The clerk's word on a finding that was looked at. */
export interface Explanation {
  readonly reason: string;
  /** Null where nobody signed. */
  readonly by: string | null;
  /** `2020-02-06`; null where none is given. */
  readonly date: string | null;
}

/** Why a text explains nothing. */
export type ReasonFlaw = 'short' | 'empty';

/** Characters that an explanation has at least. */
export const shortestReason = 6;

/** Words that say that somebody looked, and not what was found. */
const vow =
  '本|该|此|我|以上|单位|部门|数据|数字|数值|情况|填报|上报|报表|实际|已|经|业|均|都|再次|多次|反复|电话|联系|询问|与|向|和|由|人员|工作人员|核实|核对|确认|核查|检查|复核|属实|无误|正确|准确|真实|没有问题|没问题|无问题|正常|完毕|一致|过|了|的|确|为|是|有效|后|并|且|可以|同意';
const vowInEnglish =
  'it|this|the|figure|figures|data|value|values|is|are|was|were|been|has|have|and|all|ok|okay|fine|checked|verified|confirmed|correct|true|right|accepted|reviewed|no|problem|problems|error|errors';
const onlyVows = new RegExp(`^(?:${vow}|${vowInEnglish})+$`, 'u');

/** A text of this many letters says more than a vow. */
const longestVow = 60;

/** Null for a reason that says something: six characters at least, and more than 核实无误. */
export function reasonFlaw(reason: string): ReasonFlaw | null {
  const letters =
    reason
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]/gu) ?? [];
  if (letters.length < longestVow && onlyVows.test(letters.join(''))) return 'empty';
  if (letters.length < shortestReason) return 'short';
  return new Set(letters).size < 3 ? 'empty' : null;
}
