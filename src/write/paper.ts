import { bodySize } from './cell-styles.ts';

/** A paper in landscape: Excel's number for it, and the points between its left and right margin. */
export interface Paper {
  readonly paperSize: 8 | 9;
  readonly points: number;
}

/** Margins of a sheet in inches. */
export const margins = { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 } as const;

const pointsPerInch = 72;
const millimetresPerInch = 25.4;
const pointsBetweenMargins = (millimetres: number): number =>
  (millimetres / millimetresPerInch - margins.left - margins.right) * pointsPerInch;

export const a4: Paper = { paperSize: 9, points: pointsBetweenMargins(297) };
export const a3: Paper = { paperSize: 8, points: pointsBetweenMargins(420) };

/** A unit of column width is one digit of the workbook's default font: 7 of 96 pixels an inch. */
const pointsPerUnit = 5.25;

/** A little above 六号 (7.5): smaller type does not read well on an official table. */
const leastReadable = 8;

/** A4 where the body stays readable when the columns are fitted to it, else A3. */
export const paperFor = (widths: readonly number[]): Paper =>
  bodySize * (a4.points / naturalPoints(widths)) >= leastReadable ? a4 : a3;

/** How many times wider the columns of a small table may be to fill the paper; 1 for one that fills it already. */
export const stretch = (widths: readonly number[], paper: Paper): number =>
  Math.max(1, paper.points / naturalPoints(widths));

/** How many A4 pages side by side keep a data sheet readable. */
export const pagesWide = (widths: readonly number[]): number =>
  Math.ceil((naturalPoints(widths) * leastReadable) / bodySize / a4.points);

const naturalPoints = (widths: readonly number[]): number =>
  widths.reduce((total, width) => total + width, 0) * pointsPerUnit;
