import type { Plain } from '../bulk-rows.ts';

/** One column of figures behind a chart, as it stands in the sheet; every series and its categories are such columns. */
export interface DataColumn {
  readonly title: string;
  /** All columns of a table have as many. */
  readonly values: readonly Plain[];
  /** Of its cells; `@` for texts. */
  readonly format: string;
}

/** Figures behind one or several charts. */
export interface DataTable {
  readonly title: string;
  readonly columns: readonly DataColumn[];
}

/** How the bars of a series are filled: apart from one another without colours too. */
export type Fill = 'dark' | 'light' | 'hatched';

/** How a line is drawn: with marks, dashed, or as the foot of a single mark. */
export type Stroke = 'marked' | 'dashed' | 'upright';

export interface BarSeries {
  readonly column: DataColumn;
  readonly fill: Fill;
}

export interface LineSeries {
  readonly column: DataColumn;
  readonly stroke: Stroke;
  /** The one point, 0-based, that has a label, with its value or the name of the series; null for none. */
  readonly label: { readonly point: number; readonly shows: 'value' | 'name'; readonly side: 't' | 'b' } | null;
}

/** A chart of bars, and of lines over them; all on one axis, so all in one measure. */
export interface Chart {
  readonly title: string;
  /** What it shows, for whoever cannot see it. */
  readonly description: string;
  readonly categories: DataColumn;
  readonly bars: readonly BarSeries[];
  readonly lines: readonly LineSeries[];
  /** Bars lie (`bar`) or stand (`col`). */
  readonly direction: 'bar' | 'col';
  readonly isStacked: boolean;
  /** Between categories, in hundredths of a bar. */
  readonly gap: number;
  /** Number format of the bars' labels; null for none. */
  readonly labelFormat: string | null;
  readonly axis: ValueAxis;
}

export interface ValueAxis {
  readonly format: string;
  /** Null where it follows from the figures. */
  readonly max: number | null;
  /** Distance of its lines; null where it follows from the figures. */
  readonly step: number | null;
  readonly isShown: boolean;
}

/** Some charts with the figures behind them, and what is to be said of them or in their place. */
export interface ChartSet {
  readonly charts: readonly Chart[];
  readonly tables: readonly DataTable[];
  readonly notes: Iterable<string>;
}
