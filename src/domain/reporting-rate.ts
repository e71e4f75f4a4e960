import { decimalOfNumber, divide, round, type Decimal } from './decimal.ts';

/** Places that a rate is rounded to, as many as are shown of it (0.545 is 54.5 %): rounded twice, 6 of 11 would be 54.6 %. */
export const ratePlaces = 3;

/** A part of what was expected, from 0 to 1; null where nothing is expected. */
export function reportingRate(part: number, expected: number): Decimal | null {
  const quotient = divide(decimalOfNumber(part), decimalOfNumber(expected));
  return quotient === null ? null : round(quotient, ratePlaces);
}
