import { bodySize } from './cell-styles.ts';

/** Excel's number for A4. Everything is printed on it, in landscape: what office printers have. */
export const a4 = 9;

/** Margins of a sheet in inches. */
export const margins = { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 } as const;

const pointsPerInch = 72;
const longSide = 297 / 25.4; // inches
const points = (longSide - margins.left - margins.right) * pointsPerInch;

/** A unit of column width is one digit of the workbook's normal font (`newWorkbook`): 7 of 96 pixels an inch. */
const pointsPerUnit = 5.25;

/** Width in Excel's unit that is as wide as a page when the body's type is printed in `size` points. */
export const pageWidth = (size: number): number => (points * bodySize) / size / pointsPerUnit;

/** A little above 六号 (7.5): smaller type does not read well in a form or a list. */
const leastReadable = 8;

const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);

/** Whether the body's type stays readable when the columns are fitted to a page. */
export const fitsPage = (widths: readonly number[]): boolean => total(widths) <= pageWidth(leastReadable);

/** How many times wider the columns of a small table may be to fill a page; 1 for one that fills it already. */
export const stretch = (widths: readonly number[]): number => Math.max(1, pageWidth(bodySize) / total(widths));

/** How many pages side by side keep a data sheet readable. */
export const pagesWide = (widths: readonly number[]): number => Math.ceil(total(widths) / pageWidth(leastReadable));
