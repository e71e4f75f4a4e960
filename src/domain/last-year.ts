import type { Values } from './return.ts';
import type { Column, Table } from './table.ts';

/** 上年: what the campaign's previous summary says of the columns that the table compares with it. */
export interface LastYear {
  /** As the campaign file calls it. */
  readonly file: string;
  /** Of its bytes, hexadecimal. */
  readonly sha256: string;
  /** What each unit of now reported then, by its name now; a unit that reported nothing is not there. A figure that cannot be had is null. */
  readonly units: ReadonlyMap<string, Values>;
  /** By category now, over its units that reported then. */
  readonly subtotals: ReadonlyMap<string, Values>;
  /** Over all units that reported then, those that are gone among them. */
  readonly total: Values;
  /** Names of those that reported then and are no unit of now, in the order of that summary. */
  readonly others: readonly string[];
  /** Columns whose figures then are in a measure that does not convert. */
  readonly otherMeasure: readonly Column[];
}

/** The columns that stand beside last year's. */
export const comparedColumns = ({ columns }: Pick<Table, 'columns'>): readonly Column[] =>
  columns.filter(({ comparesPrevious }) => comparesPrevious === true);
