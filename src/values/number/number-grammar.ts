import { parseDecimal } from '../../domain/decimal.ts';
import { numberForms } from './number-forms.ts';
import { numberText } from './number-text.ts';
import { refused, type FigureMeasures, type Reading } from './reading.ts';

/** Characters of the longest text that is a figure: far beyond any that is meant, far below what a double cannot hold. */
const longest = 60;

const plain = /^-?\d+(?:\.\d+)?$/u;

/** Reads one definite number. What is not a plain decimal is told, and so is why something is no number. */
export function readNumber(text: string, measures: FigureMeasures): Reading {
  const trimmed = text.trim();
  if (trimmed.length > longest) return refused('number-too-long', 'write-one-number');
  const value = plain.test(trimmed) ? parseDecimal(trimmed) : null;
  if (value !== null) return { how: 'plain', value, isMeasured: false };
  const typed = numberText(trimmed);
  for (const { read, way } of numberForms) {
    const reading = read(typed, measures);
    if (reading !== null) return reading.how === 'unread' || way === undefined ? reading : { way, ...reading };
  }
  return refused('number-words', 'write-one-number');
}
