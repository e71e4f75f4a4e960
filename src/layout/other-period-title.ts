import type { CellAddress } from '../domain/cell-address.ts';
import { cellValue, valueText, type RawSheet } from '../domain/raw-sheet.ts';
import { titlePurpose } from './title-purpose.ts';

/** A title and where it stands. */
export interface PlacedTitle extends CellAddress {
  readonly text: string;
}

/** The title above a row that names another year, where none names this one. `years`: those of the table's title. */
export function otherPeriodTitle(sheet: RawSheet, end: number, years: ReadonlySet<string>): PlacedTitle | null {
  if (years.size === 0) return null;
  const texts = sheet.rows.filter(({ number }) => number < end).flatMap(textsIn);
  const title = texts.find(({ text }) => /\d{4}/u.test(text) && titlePurpose(text, years) === 'other-period');
  if (title === undefined || texts.some(({ text }) => titlePurpose(text, years) === 'own')) return null;
  return title;
}

const textsIn = ({ number: row, contents }: RawSheet['rows'][number]): readonly PlacedTitle[] =>
  contents.flatMap((content, column) =>
    content === undefined ? [] : [{ text: valueText(cellValue(content)), row, column: column + 1 }],
  );
