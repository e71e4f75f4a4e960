import { decimalText } from '../../../domain/decimal.ts';
import { scaleWord } from '../../../domain/measure.ts';
import type { Measured } from '../measured.ts';
import { refused, type FigureMeasures, type NumberUnread } from '../reading.ts';
import { refuseMeasure } from './measures.ts';

/** A number that its cell's format shows with a measure, or with 万 under 万元, that does not fit. */
export const refuseShown = (shown: Measured, measures: FigureMeasures): NumberUnread =>
  scaleWord(shown.behind) === null
    ? refuseMeasure(shown, measures)
    : refused('number-scaled-twice', 'write-guess', { guesses: [decimalText(shown.value)] });
