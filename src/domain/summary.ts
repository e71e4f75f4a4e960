import type { RegisterEntry } from './register.ts';
import type { Values } from './return.ts';
import type { Column } from './table.ts';

/** 报送率 of some units. Rates are of `expected`, so none exceeds 1; null where nothing is expected. */
export interface ReportingRates {
  /** 应报. */
  readonly expected: number;
  /** 已报. */
  readonly received: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  /** 合格: received and not rejected. */
  readonly accepted: number;
}

/** 项目填报率 of one column: of the counted returns of units that must report, those in which it is filled in. */
export interface ItemResponse {
  readonly column: Column;
  /** A 0 is filled in, a blank is not. */
  readonly filled: number;
  /** The same for every column. */
  readonly of: number;
}

/** One category's block of the summary. */
export interface CategoryBlock {
  readonly category: string;
  /** All its units, in roster order, whether they reported or not. */
  readonly entries: readonly RegisterEntry[];
  /** 小计: by key of the columns that are added up. */
  readonly subtotal: Values;
  readonly rates: ReportingRates;
}

/** 汇总: what the workbook and the reports show. */
export interface Summary {
  readonly blocks: readonly CategoryBlock[];
  /** 合计. */
  readonly total: Values;
  readonly rates: ReportingRates;
  /** Of every reported column, in the table's order. */
  readonly responses: readonly ItemResponse[];
}
