import { printedParts, type ColumnSpan, type PrintedColumn } from './printed-parts.ts';

/** How wide a sheet's columns are, and which are printed together. */
export interface PartedColumns {
  /** In Excel's unit, of all columns. */
  readonly widths: readonly number[];
  /** Sheet columns (1-based) that a page holds beside the leading ones, which every page repeats. */
  readonly parts: readonly ColumnSpan[];
}

/** Points in which the body's type is printed where a table takes several pages side by side. */
export const printedInParts = 9.6;

/** Each part exactly as wide as the page: the sheet is fitted to so many pages, and a program that does it fills them one after another. `leading`: widths of the columns that every page repeats; `page`: of a page. */
export function partedColumns(
  columns: readonly PrintedColumn[],
  { leading, page }: { readonly leading: readonly number[]; readonly page: number },
): PartedColumns {
  const room = page - sum(leading);
  const spans = printedParts(columns, room);
  const widths = spans.flatMap(({ first, last }) => {
    const natural = columns.slice(first, last + 1).map(({ width }) => width);
    return natural.map((width) => (width * room) / sum(natural));
  });
  const parts = spans.map(({ first, last }) => ({
    first: first + leading.length + 1,
    last: last + leading.length + 1,
  }));
  return { widths: [...leading, ...widths], parts };
}

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);
