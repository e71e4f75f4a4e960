import { multiply, type Decimal } from '../../domain/decimal.ts';
import { conversion, isIdentity, isScaled, measureKey, scaleWord, shareOf } from '../../domain/measure.ts';
import { digitsValue } from './digits.ts';
import type { FigureMeasures, NumberRead } from './reading.ts';

const measured = /^([+-]?[\d.,']*\d)([^\d.,'+-].*)$/u;

/** A figure in digits and what stands behind it. */
export interface Measured {
  readonly value: Decimal;
  readonly behind: string;
}

/** Takes `1.5万元` apart; null for anything else. */
export function takeApart(key: string): Measured | null {
  const [, digits = '', behind = ''] = measured.exec(key) ?? [];
  const value = behind === '' ? null : digitsValue(digits);
  return value === null ? null : { value, behind };
}

/** 12户, 1.5万元, 3.5万, 12%. */
export function readMeasured(key: string, measures: FigureMeasures): NumberRead | null {
  const parts = takeApart(key);
  return parts === null ? null : inMeasure(parts.value, parts.behind, measures);
}

/** A figure with a measure behind it, or a word such as 万; null where that does not convert, or may mean two amounts. */
export function inMeasure(value: Decimal, behind: string, { asked, bare }: FigureMeasures): NumberRead | null {
  const measure = bareMeasure(behind);
  const scale = scaleWord(measure);
  if (scale !== null) {
    if (isScaled(bare ?? '')) return null;
    return { how: 'normalised', value: multiply(value, scale), isMeasured: false, way: 'scale' };
  }
  const share = asked === null ? shareOf(measure) : null;
  if (share !== null) return { how: 'normalised', value: multiply(value, share), isMeasured: true };
  const factor = conversion(measure, asked ?? '');
  if (factor === null) return null;
  return { how: isIdentity(factor) ? 'normalised' : 'converted', value: multiply(value, factor), isMeasured: true };
}

/** 元整 is 元, and 12(户) is 12户. */
export const bareMeasure = (behind: string): string =>
  measureKey(behind.replace(/^\((.+)\)$/u, '$1')).replace(/(?<=元)[整正]$/u, '');
