import { fitsCell, inCell, outgrowsCell, parseDecimal } from '../../domain/decimal.ts';
import { numberForms } from './number-forms.ts';
import { numberText } from './number-text.ts';
import { refused, type FigureMeasures, type NumberRead, type Reading } from './reading.ts';

/** Characters of the longest text that is a figure: far beyond any that is meant, far below what a double cannot hold. */
const longest = 60;

const plain = /^-?\d+(?:\.\d+)?$/u;

/** Reads one definite number. What is not a plain decimal is told, and so is why something is no number. */
export function readNumber(text: string, measures: FigureMeasures): Reading {
  const trimmed = text.trim();
  if (trimmed.length > longest) return refused('number-too-long', 'write-one-number');
  const value = plain.test(trimmed) ? parseDecimal(trimmed) : null;
  if (value !== null) return asCellHolds({ how: 'plain', value, isMeasured: false });
  const typed = numberText(trimmed);
  for (const { read, way } of numberForms) {
    const reading = read(typed, measures);
    if (reading === null) continue;
    if (reading.how === 'unread') return reading;
    return asCellHolds(way === undefined ? reading : { way, ...reading });
  }
  return refused('number-words', 'write-one-number');
}

/** A figure as the summary's cell can hold it, told where that leaves out digits; refused where they are digits that count. */
function asCellHolds(read: NumberRead): Reading {
  if (fitsCell(read.value)) return read;
  if (outgrowsCell(read.value)) return refused('number-too-many-digits', 'write-fewer-digits');
  const value = inCell(read.value);
  return read.how === 'plain'
    ? { ...read, how: 'normalised', value, note: 'beyond-cell', way: 'spelling' }
    : { note: 'beyond-cell', ...read, value };
}
