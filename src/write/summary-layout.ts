import { isNumeric } from '../domain/table.ts';
import { bodySize } from './cell-styles.ts';
import { headingWidth } from './heading-width.ts';
import { pageWidth } from './paper.ts';
import { partedColumns, printedInParts } from './parted-columns.ts';
import type { ColumnSpan } from './printed-parts.ts';
import type { SummaryColumn } from './summary-column.ts';
import type { UnitNote } from './unit-note.ts';
import { fittingWidth, padding } from './text-width.ts';

/** How wide 汇总表's columns are, and which are printed together. */
export interface SummaryLayout {
  /** In Excel's unit: 序号, 单位名称, 报送情况, the table's columns, 备注. */
  readonly widths: readonly number[];
  /** Sheet columns (1-based) that a page holds: one stretch of all where they fit, else several, each beside the leading columns, which every page repeats. */
  readonly parts: readonly ColumnSpan[];
}

/** Points in which the body's type is printed at least on one page. */
const leastPrinted = 9;

const serialWidth = 4.6;
const markWidth = 8.4;
const widest = { unit: 22, text: 24, remark: 18, stretched: 22, stretchedRemark: 40 } as const;

/** What is noted on each unit, in the sheet's order. */
export interface NamedNote extends UnitNote {
  readonly name: string;
}

/** Widths as narrow as headings and figures allow, then stretched to the paper. */
export function summaryLayout(columns: readonly SummaryColumn[], units: readonly NamedNote[]): SummaryLayout {
  const names = textColumn(
    units.map(({ name }) => name),
    widest.unit,
  );
  const remarks = textColumn(
    units.map(({ remark }) => remark),
    widest.remark,
  );
  const leading = [serialWidth, names, markWidth];
  const others = [
    ...columns.map((column) => ({ group: column.printedWith, width: figureWidth(column) })),
    { group: [], width: remarks },
  ];
  const taken = sum(leading);
  const onePage = sum(others.map(({ width }) => width)) + taken <= pageWidth(leastPrinted);
  return onePage ? inOne(leading, others) : partedColumns(others, { leading, page: pageWidth(printedInParts) });
}

/** A line of Chinese is full at an even width. */
const textColumn = (texts: readonly string[], most: number): number =>
  Math.ceil(fittingWidth(texts, 8, most) / 2) * 2 + padding;

type Widths = readonly { readonly group: readonly string[]; readonly width: number }[];

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

/** A small table is stretched to the page; 备注 takes what the figures need not. */
function inOne(leading: readonly number[], others: Widths): SummaryLayout {
  const natural = others.map(({ width }) => width);
  const room = pageWidth(bodySize) - sum(leading);
  const times = Math.max(1, room / sum(natural));
  const figures = natural.slice(0, -1).map((width) => Math.max(width, Math.min(width * times, widest.stretched)));
  const remark = Math.max(natural.at(-1) ?? 0, Math.min(room - sum(figures), widest.stretchedRemark));
  const widths = [...leading, ...figures, remark];
  return { widths, parts: [{ first: 1, last: widths.length }] };
}

function figureWidth({ column, cells, subtotals, total, shown: shownAs }: SummaryColumn): number {
  const shown = [...cells.flat(), ...subtotals, total].map(shownAs);
  const content = isNumeric(column)
    ? Math.max(0, ...shown.map(({ length }) => length))
    : fittingWidth(shown, 0, widest.text);
  return Math.max(content, headingWidth(column)) + padding;
}
