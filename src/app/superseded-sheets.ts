import { plainText } from '../domain/plain-text.ts';
import { correctionOf, type Correction } from '../layout/superseded.ts';
import type { SheetReading } from './read-sheet.ts';

/** Sheets that others correct: 更正前 beside 更正后, 表一 beside 表二（更正）. They say so by their names, or in a line above the table. */
export function supersededSheets<Sheet extends SheetReading>(sheets: readonly Sheet[]): ReadonlySet<Sheet> {
  const said = sheets.map((sheet) => ({ sheet, ...correctionIn(sheet) }));
  const later = said.filter(({ is }) => is === 'later');
  const earlier = said.filter(({ is }) => is === 'earlier').map(({ sheet }) => sheet);
  if (earlier.length > 0) return new Set(earlier.length < sheets.length ? earlier : []);
  const [anew, ...others] = later;
  const rest = said.filter(({ is }) => is === null).map(({ sheet }) => sheet);
  if (anew?.isPlain !== true || others.length > 0) return new Set();
  return new Set(rest.filter((sheet) => sheets.length === 2 && namesIn(sheet) === namesIn(anew.sheet)));
}

function correctionIn({ name, heading }: SheetReading): Correction {
  const all = [name ?? '', ...heading.split('\n')].map((text) => correctionOf(plainText(text)));
  return all.find(({ is }) => is !== null) ?? { is: null, stem: '', isPlain: false };
}

const namesIn = ({ rows }: SheetReading): string => rows.map(({ words, raw }) => words.nameOf(raw)).join('\n');
