import { isBlankText } from '../domain/plain-text.ts';
import type { RawRow } from '../domain/raw-sheet.ts';
import type { SheetGrid } from '../domain/sheet-grid.ts';
import type { HeaderColumn } from './header.ts';
import { matchColumn, type ColumnMatch } from './match-column.ts';
import { textsOf } from './row-texts.ts';
import { isNumberedGroup, withoutStrangers } from './stranger-groups.ts';
import type { TitleIndex } from './title-index.ts';
import { unmarked } from './unmarked.ts';

/** Rows of indicators, and the columns that name them from the outermost to the innermost; all 1-based. */
export interface IndicatorRows {
  readonly top: number;
  readonly bottom: number;
  readonly names: readonly number[];
}

/** What each row of indicators is to the table, as a header that lies on its side: `address.row` is the sheet's column and the other way round. */
export function indicatorHeaders(grid: SheetGrid, rows: IndicatorRows, index: TitleIndex): readonly HeaderColumn[] {
  const headers: HeaderColumn[] = [];
  const nearest = new Map<number, string>();
  let bands: readonly string[] = [];
  let isBand = false;
  for (const row of grid.sheet.rows) {
    const { number } = row;
    if (number < rows.top || number > rows.bottom) continue;
    const names = rows.names.map((column) => ({ column, text: grid.shownText(number, column) }));
    const path = pathOf(names);
    const band = bandTexts(row, index);
    if (band.length > 0) bands = [...(isBand ? bands : []), ...band];
    isBand = band.length > 0;
    if (path.length === 0) continue;
    const leaf = path.at(-1)?.column ?? 1;
    const match = matchOf(path, [...outerTexts(names, leaf, nearest), ...bands], index);
    headers.push({ address: { row: leaf, column: number }, match });
  }
  return withoutStrangers(headers, index);
}

/** Outer names in a row of their own, which stand over all panels; none where the row holds anything else. */
function bandTexts(row: RawRow, { meaning }: TitleIndex): readonly string[] {
  const texts = textsOf(row).map(({ text }) => text);
  const isAlone = Object.keys(row.contents).length === 1;
  const isBand = (text: string): boolean => meaning(text).isGroup || (isAlone && isNumberedGroup(text));
  return texts.every((text) => isBand(text) && meaning(text).name === null) ? texts : [];
}

interface NamePart {
  readonly column: number;
  readonly text: string;
}

/** The texts that name a row; a merged one once. */
const pathOf = (names: readonly NamePart[]): readonly NamePart[] =>
  names.filter(({ text }, at) => !isBlankText(text) && text !== names[at - 1]?.text);

/** Without merged cells an outer name stands beside its first indicator alone: it reaches down to the next one. `nearest`: the last name in each column, which the row's own take the place of. */
function outerTexts(names: readonly NamePart[], leaf: number, nearest: Map<number, string>): readonly string[] {
  const isOuter = ({ column, text }: NamePart): boolean => column < leaf && isBlankText(text);
  const outer = names.filter(isOuter).flatMap(({ column }) => nearest.get(column) ?? []);
  for (const { column, text } of names) if (!isBlankText(text)) nearest.set(column, text);
  return outer;
}

function matchOf(path: readonly NamePart[], besides: readonly string[], index: TitleIndex): ColumnMatch {
  const texts = path.map(({ text }) => text);
  const match = matchColumn(texts, besides, index);
  const bare = texts.map((text) => unmarked(text, index));
  if (match.kind !== 'unknown' || bare.every((text, at) => text === texts[at])) return match;
  const bareMatch = matchColumn(bare, [...besides, ...texts.slice(0, -1)], index);
  return bareMatch.kind === 'unknown' ? match : bareMatch;
}
