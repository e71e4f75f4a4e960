import type { Worksheet } from 'exceljs';
import type { Campaign } from '../../domain/campaign.ts';
import type { CellAddress } from '../../domain/cell-address.ts';
import type { ReportingUnit } from '../../domain/reporting-unit.ts';
import type { Table } from '../../domain/table.ts';
import type { ColumnSpan } from '../printed-parts.ts';

/** As much of a campaign as a form shows. */
export type FormCampaign = Pick<Campaign, 'title' | 'deadline' | 'timezone' | 'table'>;

/** A form's table as it stands in its sheet. */
export interface PlacedTable {
  /** The cell of each column, by key. */
  readonly cells: ReadonlyMap<string, CellAddress>;
  /** Cells besides that may be filled in: remarks. */
  readonly free: readonly CellAddress[];
  /** Its last row, 1-based. */
  readonly bottom: number;
}

/** What a way to lay out a form is told. */
export interface FormTable {
  readonly table: Table;
  /** Null for a blank form. */
  readonly unit: ReportingUnit | null;
  /** The first row of its header, 1-based. */
  readonly top: number;
}

/** A way to lay out a form: an indicator a row, or an indicator a column. */
export interface FormWay {
  /** Of all its columns, in Excel's unit. */
  readonly widths: readonly number[];
  /** Sheet columns (1-based) that a page holds beside the fixed ones, where one page cannot hold all; null where it does. */
  readonly parts: readonly ColumnSpan[] | null;
  /** Rows that its header takes. */
  readonly headerRows: number;
  /** Columns at the left that do not scroll. */
  readonly fixedColumns: number;
  readonly write: (sheet: Worksheet, form: FormTable) => PlacedTable;
}
