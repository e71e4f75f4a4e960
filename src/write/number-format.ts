import { decimalText, isDecimal } from '../domain/decimal.ts';
import type { Value } from '../domain/return.ts';

/** Decimal places that are shown at most, and that a mean is rounded to. */
export const mostPlaces = 10;

/** Places that a worksheet's `ROUND` still rounds to: its numbers have 15 digits. */
export const roundedPlaces = 15;

/** Decimal places of a figure, 0 for what is none. */
export const decimalPlaces = (value: Value): number =>
  isDecimal(value) ? (decimalText(value).split('.')[1]?.length ?? 0) : 0;

/** Decimal places of all values, of which `shown` are shown. */
export const exactPlaces = (shown: number, values: readonly Value[]): number =>
  shown < mostPlaces ? shown : Math.max(shown, ...values.map(decimalPlaces));

/** How the figures of a column are shown. */
export interface FigureLook {
  readonly places: number;
  /** Money has its thousands set apart. */
  readonly isMoney: boolean;
}

/** Every figure of a column shows as many places as the one that has most, so that the points stand under each other; zero is 0. */
export function numberFormat({ places, isMoney }: FigureLook): string {
  const whole = isMoney ? '#,##0' : '0';
  if (places === 0) return whole;
  const figure = `${whole}.${'0'.repeat(places)}`;
  return `${figure};-${figure};0`;
}

/** A difference has its sign before it. */
export function changeFormat({ places, isMoney }: FigureLook): string {
  const figure = (isMoney ? '#,##0' : '0') + (places === 0 ? '' : `.${'0'.repeat(places)}`);
  return `+${figure};-${figure};0`;
}
