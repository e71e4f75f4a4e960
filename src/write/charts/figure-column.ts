import { toNumber, type Decimal } from '../../domain/decimal.ts';
import { isScaled } from '../../domain/measure.ts';
import { decimalPlaces, mostPlaces, numberFormat } from '../number-format.ts';
import type { DataColumn, ValueAxis } from './chart.ts';

/** Figures of one measure as a column of cells. */
export const figureColumn = (title: string, figures: readonly (Decimal | null)[]): DataColumn => ({
  title,
  values: figures.map((figure) => (figure === null ? null : toNumber(figure))),
  format: numberFormat({
    places: Math.min(mostPlaces, Math.max(0, ...figures.map(decimalPlaces))),
    isMoney: false,
  }),
});

/**
 * Number format of its labels, short enough to stand on a bar: from a million on in 万, from a hundred million on in 亿, unless the
 * measure has such a word itself (万元); else a whole number from a thousand on, and two places below.
 */
export function labelFormatOf({ values, format }: DataColumn, measure: string | null): string {
  const figures = values.map(Number);
  const largest = Math.max(0, ...figures.map(Math.abs));
  if (largest < 1e6) return shortFormat(placesIn(format), Math.min(...figures));
  if (measure !== null && isScaled(measure)) return '#,##0';
  return largest < 1e8 ? `${tenThousands}"万"` : `${hundredMillions}"亿"`;
}

/** A comma behind the figure divides by a thousand; the point is set where ten thousand or a hundred million has it. */
const tenThousands = String.raw`0\.0,`;
const hundredMillions = String.raw`0\.00,,`;

function shortFormat(places: number, least: number): string {
  if (places === 0) return '0';
  // Programs differ in whether a condition's figures keep their sign.
  return least < 0 ? numberFormat({ places: 2, isMoney: false }) : '[>=1000]0;[=0]0;0.00';
}

/** Their axis: figures stand behind the bars, so it has none itself, and leaves room for the one behind the longest. */
export function figureAxis({ values }: DataColumn): ValueAxis {
  const largest = Math.max(...values.map(Number));
  const max = largest > 0 ? Number((largest * 1.3).toPrecision(3)) : null;
  return { format: 'General', max, step: null, isShown: false };
}

const placesIn = (format: string): number => /\.(0+)/.exec(format)?.[1]?.length ?? 0;
