import type { CellAddress } from '../domain/cell-address.ts';
import { cellValue, valueText, type RawSheet } from '../domain/raw-sheet.ts';
import { titlePurpose } from './title-purpose.ts';

/** A title and where it stands; row 0 for one outside the cells. */
export interface PlacedTitle extends CellAddress {
  readonly text: string;
}

/** What stands above a table, and outside its cells. */
export type Surroundings = Pick<RawSheet, 'rows' | 'paragraphs'>;

/** The title above a table that names another year, where none names this one. `years`: those of the table's title. */
export function otherPeriodTitle({ rows, paragraphs }: Surroundings, years: ReadonlySet<string>): PlacedTitle | null {
  if (years.size === 0) return null;
  const texts = [...rows.flatMap(textsIn), ...paragraphs.map((text) => ({ text, row: 0, column: 0 }))];
  const title = texts.find(({ text }) => /\d{4}/u.test(text) && titlePurpose(text, years) === 'other-period');
  if (title === undefined || texts.some(({ text }) => titlePurpose(text, years) === 'own')) return null;
  return title;
}

const textsIn = ({ number: row, contents }: RawSheet['rows'][number]): readonly PlacedTitle[] =>
  contents.flatMap((content, column) =>
    content === undefined ? [] : [{ text: valueText(cellValue(content)), row, column: column + 1 }],
  );
