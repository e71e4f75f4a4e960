import { decimalText } from '../../../domain/decimal.ts';
import { readKey } from '../definite-forms.ts';
import type { FigureMeasures, NumberRead } from '../reading.ts';

/** What a text reads as in the measure that a bare figure in its cell is in: that is what should be written there. */
export const meant = (key: string, { bare }: FigureMeasures): NumberRead | null => readKey(key, { asked: bare, bare });

/** What was probably meant, as it should be written. */
export const guessesOf = (reading: NumberRead | null): readonly string[] =>
  reading === null ? [] : [decimalText(reading.value)];

export const guessedFrom = (key: string, measures: FigureMeasures): readonly string[] =>
  guessesOf(meant(key, measures));
