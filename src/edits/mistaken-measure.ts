import { decimalOfNumber, multiply, toNumber, type Decimal } from '../domain/decimal.ts';
import { conversion } from '../domain/measure.ts';
import { isNumeric, type Column } from '../domain/table.ts';

/** The measure that a figure was likely taken in where the column asks for another: 元 for 万元. */
export interface MistakenMeasure {
  readonly measure: string;
  /** What the column asks for. */
  readonly asked: string;
  /** What a figure in `measure` is multiplied by to be in the column's. */
  readonly factor: Decimal;
}

const scaled = /^(?:亿|千万|百万|十万|万|千|百)(.+)$/u;

/** Null for a column whose measure nobody mistakes: 户, 次. */
export function mistakenMeasure(column: Column): MistakenMeasure | null {
  const { measure: asked } = column;
  if (asked === null || !isNumeric(column)) return null;
  const measure = asked === '元' ? '万元' : scaled.exec(asked)?.[1];
  const factor = measure === undefined ? null : conversion(measure, asked);
  if (measure === undefined || factor === null) return null;
  return { measure, asked, factor };
}

/** A figure in the column's measure, if it was taken in the other. */
export const mended = (figure: Decimal, { factor }: MistakenMeasure): Decimal => multiply(figure, factor);

/** The figure if it were in a measure half-way between the two, by ratio: a hundred times less for 元 and 万元. */
export const halfWay = (figure: Decimal, { factor }: MistakenMeasure): Decimal =>
  multiply(figure, decimalOfNumber(Math.sqrt(toNumber(factor))));
