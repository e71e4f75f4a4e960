import { decimalText, isDecimal } from '../domain/decimal.ts';
import type { Value } from '../domain/return.ts';

/** Excel keeps 15 significant digits, so a figure of a real table has no more places than this that could matter. */
export const mostPlaces = 10;

/** Decimal places of a figure, 0 for what is none. */
export const decimalPlaces = (value: Value): number =>
  isDecimal(value) ? (decimalText(value).split('.')[1]?.length ?? 0) : 0;

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
