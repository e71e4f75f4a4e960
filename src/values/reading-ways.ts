import { isDecimal, isZero, type Decimal } from '../domain/decimal.ts';
import { cellValue } from '../domain/raw-sheet.ts';
import type { ReadingWay } from '../domain/reading-way.ts';
import type { Figure } from '../domain/return.ts';
import type { ReadFigure } from './figure-place.ts';
import type { NumberRead } from './number/reading.ts';

/** The same figure, with why it is not what its cell shows. */
export const turned = (read: ReadFigure, ways: readonly ReadingWay[]): ReadFigure =>
  ways.length === 0 ? read : { ...read, figure: { ...read.figure, ways } };

/** Why a text became this number. `factor`: of the header, null for none. */
export function numberWays(
  { how, value, isMeasured, way = 'measure' }: NumberRead,
  factor: Decimal | null,
): readonly ReadingWay[] {
  if (how === 'converted') return way === 'measure' ? ['converted'] : [way, 'converted'];
  return factor === null || isMeasured || isZero(value) ? [way] : [way, 'header-unit'];
}

const byHeader: readonly ReadingWay[] = ['header-unit'];

/**
 * Why a figure is not what its cell shows; null where it is. A plain number that only its header's measure multiplies says
 * nothing of it itself: whole columns are such. A number with a measure in its format is not the header's to convert.
 */
export function waysOf({ value, ways, content }: Figure, factor: Decimal | null): readonly ReadingWay[] | null {
  if (ways !== undefined) return ways;
  if (factor === null || content === null || value === null || !isDecimal(value) || isZero(value)) return null;
  return typeof cellValue(content) === 'object' ? null : byHeader;
}
