import { toNumber } from '../domain/decimal.ts';
import { reportingRate } from '../domain/reporting-rate.ts';

/** Of cells that hold a rate. */
export const rateFormat = '0.0%';

/** A share as a cell holds it, rounded as its formula is; null where nothing is expected. */
export function rateOf(part: number, expected: number): number | null {
  const exact = reportingRate(part, expected);
  return exact === null ? null : toNumber(exact);
}
