import type { Summary } from '../domain/summary.ts';
import { isNumeric, type Column } from '../domain/table.ts';
import { headingWidth } from './heading-width.ts';
import { a4, paperFor, stretch, type Paper } from './paper.ts';
import { shownText, type SummaryColumn } from './summary-columns.ts';
import { fittingWidth, padding } from './text-width.ts';
import { unitRemark } from './unit-remark.ts';

/** Widths of 汇总表's columns in Excel's unit: 序号, 单位名称, the table's columns, 备注. */
export interface SummaryLayout {
  readonly widths: readonly number[];
  readonly paper: Paper;
}

const serialWidth = 4.6;
const widest = { unit: 16, text: 20, remark: 12, stretched: 14 } as const;

/** Widths as narrow as headings and figures allow; a small table is stretched to the paper. */
export function summaryLayout(
  columns: readonly SummaryColumn[],
  summary: Summary,
  remark: Column | null,
): SummaryLayout {
  const entries = summary.blocks.flatMap((block) => block.entries);
  const units = fittingWidth(
    entries.map(({ unit }) => unit.name),
    8,
    widest.unit,
  );
  const remarks = fittingWidth(
    entries.map((entry) => unitRemark(entry, remark)),
    7,
    widest.remark,
  );
  const natural = [serialWidth, units + padding, ...columns.map(figureWidth), remarks + padding];
  const paper = paperFor(natural);
  return { paper, widths: paper === a4 ? stretched(natural, paper) : natural };
}

function stretched(widths: readonly number[], paper: Paper): readonly number[] {
  const times = stretch(widths, paper);
  return widths.map((width, i) => (i === 0 ? width : Math.max(width, Math.min(width * times, widest.stretched))));
}

function figureWidth({ column, cells, subtotals, total, places }: SummaryColumn): number {
  const values = [...cells.flat(), ...subtotals, total];
  const content = isNumeric(column)
    ? Math.max(0, ...values.map((value) => shownText(value, places).length))
    : fittingWidth(
        values.map((value) => shownText(value, places)),
        0,
        widest.text,
      );
  return Math.max(content, headingWidth(column)) + padding;
}
