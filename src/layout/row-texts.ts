import { cellPlaces } from '../domain/cell-places.ts';
import { isBlankText } from '../domain/plain-text.ts';
import { cellValue, valueText, type RawRow } from '../domain/raw-sheet.ts';

/** One text of a row; `at`: its column, from 0. */
export interface RowText {
  readonly at: number;
  readonly text: string;
}

/** The texts of a row. Numbers are left out: no title is one. */
export function textsOf(row: RawRow | undefined): readonly RowText[] {
  const texts: RowText[] = [];
  const contents = row?.contents ?? [];
  for (const at of cellPlaces(contents)) {
    const content = contents[at];
    if (content === undefined || typeof content === 'number') continue;
    const text = valueText(cellValue(content));
    if (!isBlankText(text)) texts.push({ at, text });
  }
  return texts;
}

/** Whether a row holds a number that is no year. */
export const hasFigures = (row: RawRow | undefined): boolean =>
  row?.contents.some((content) => {
    const value = content === undefined ? null : cellValue(content);
    return typeof value === 'number' && !(value >= 1900 && value < 2200);
  }) === true;
