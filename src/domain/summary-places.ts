/** A row that has figures, or that stands between them. */
export interface PlacedRow {
  /** 1-based. */
  readonly row: number;
  readonly kind: 'header' | 'band' | 'unit' | 'subtotal' | 'total';
  /** Of a unit its name, of a band or 小计 its category, else empty. */
  readonly name: string;
}

/** A column that is vouched for. */
export interface PlacedColumn {
  /** 1-based. */
  readonly column: number;
  /** Of the table's column; in a part that has no figures of the table, its title. */
  readonly key: string;
  /** What it says beside the table's column of that key; left out for that column itself. */
  readonly compares?: Comparing;
}

/** 比上年: 上年数, 增减, 增减率. */
export type Comparing = 'previous' | 'change' | 'rate';

/** A part of a sheet in which all rows have the same columns; 汇总表 is one where it is not divided. */
export interface SummaryPart {
  /** Name of the sheet. */
  readonly sheet: string;
  /** `figures`: of the table; `status`: how the units reported. */
  readonly of: 'figures' | 'status';
  /** Where units are named, 1-based. */
  readonly labelColumn: number;
  readonly columns: readonly PlacedColumn[];
  /** From its header's last row of titles down; whoever wrote the sheet says where they stand. */
  readonly rows: readonly PlacedRow[];
}
