import type { Decimal } from './decimal.ts';
import type { Expression } from './expression.ts';
import { rememberingOf } from './remembering.ts';

export type Aggregate = 'sum' | 'max' | 'min' | 'mean' | 'count' | 'none';
export type ColumnType = 'integer' | 'number' | 'string' | 'boolean';

/** One column of a statistical table. */
export interface Column {
  /** The property's name in the JSON Schema. */
  readonly key: string;
  readonly title: string;
  /** Outer headers, outermost first. */
  readonly group: readonly string[];
  /** 计量单位. */
  readonly measure: string | null;
  readonly type: ColumnType;
  readonly aggregate: Aggregate;
  readonly aliases: readonly string[];
  readonly source: string | null;
  readonly required: boolean;
  /** JSON Schema's `multipleOf`: 0.0001 asks for at most four places. */
  readonly step: Decimal | null;
  /** True where 汇总表 compares it with the previous summary (`compare`: `previous`). */
  readonly comparesPrevious?: true;
  /** True for a text whose JSON Schema `format` is `date`. */
  readonly isDate?: true;
}

export type RuleSeverity = 'hard' | 'explain' | 'soft' | 'notice';

/** An edit rule of the table (`x-rules`). */
export interface Rule {
  readonly id: string;
  readonly when: Expression | null;
  readonly assert: Expression;
  readonly severity: RuleSeverity;
  /** How far the two sides of a comparison may lie apart. */
  readonly tolerance: Decimal;
  /** The table author's own words; null where there are none. */
  readonly message: string | null;
}

/** 统计表: the attachment's columns and rules. */
export interface Table {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** Key of the column that names the reporting unit. */
  readonly unitColumn: string | null;
  readonly orientation: 'columns' | 'rows' | 'auto';
  /** What a blank optional figure counts as in rules and totals. */
  readonly blank: 'zero' | 'missing';
  /** In the schema's order, the unit column among them. */
  readonly columns: readonly Column[];
  readonly rules: readonly Rule[];
  /** The JSON Schema itself, for the validator. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** Of the schema file's bytes, hexadecimal. */
  readonly sha256: string;
}

export const isNumeric = ({ type }: Column): boolean => type === 'integer' || type === 'number';

/** The columns that hold what a unit reports: all but the one that names the unit. */
export const reportedColumns = rememberingOf(({ columns, unitColumn }: Table): readonly Column[] =>
  columns.filter(({ key }) => key !== unitColumn),
);

/** `慰问部队·慰问金`: the innermost group tells titles of the same name apart. */
export const fullTitle = ({ group, title }: Pick<Column, 'group' | 'title'>): string =>
  [...group.slice(-1), title].join('·');

/** `二、解决实际问题·慰问部队·慰问金`: with all its groups, outermost first. */
export const groupedTitle = ({ group, title }: Pick<Column, 'group' | 'title'>): string => [...group, title].join('·');
