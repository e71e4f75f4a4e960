import type { Deadline } from './deadline.ts';

/** 报送单位: who must send a return. */
export interface ReportingUnit {
  readonly code: string;
  readonly name: string;
  /** 类别, such as 乡镇; `未分类` where the roster gives none. */
  readonly category: string;
  readonly aliases: readonly string[];
  readonly contact: string | null;
  readonly phone: string | null;
  /** 是否应报. */
  readonly required: boolean;
  /** 延期至: this unit's own deadline. */
  readonly deadline: Deadline | null;
}

/** 名册: the units of a campaign, in the order of every output. */
export interface Roster {
  readonly units: readonly ReportingUnit[];
}

export const uncategorised = '未分类';

/** The categories of some units, each once, in order of appearance. */
export const categoriesOf = (units: readonly ReportingUnit[]): readonly string[] => [
  ...new Set(units.map(({ category }) => category)),
];
