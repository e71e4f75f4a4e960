import type { CellAddress } from '../domain/cell-address.ts';
import type { SheetGrid } from '../domain/sheet-grid.ts';
import { matchColumn, type ColumnMatch } from './match-column.ts';
import { isRowOfMeasures, statedMeasure } from './measure-row.ts';
import { textsOf } from './row-texts.ts';
import { isNumberedGroup, withoutStrangers } from './stranger-groups.ts';
import type { TitleIndex } from './title-index.ts';

/** A label and the place of its value, which may be empty. */
export interface LabelPair {
  readonly label: CellAddress;
  readonly value: CellAddress;
  readonly match: ColumnMatch;
  /** 计量单位 that stands between them. */
  readonly measure: string | null;
}

/** Rows that are looked through for labels. */
const searchDepth = 500;

/** Labels of the table with their values to the right: 慰问金 | 3.5 | 慰问部队 | 2. A label with another one right behind it has no value there. */
export function labelPairs(grid: SheetGrid, index: TitleIndex): readonly LabelPair[] {
  const pairs: LabelPair[] = [];
  let band: string | null = null;
  for (const row of grid.sheet.rows.slice(0, searchDepth)) {
    const texts = textsOf(row);
    const [first] = texts;
    if (texts.length === 1 && first !== undefined && isBand(first.text, index)) band = first.text;
    for (const { at, text } of texts) {
      if (index.meaning(text).name === null) continue;
      const label = { row: row.number, column: at + 1 };
      const found = valuePlace(grid, label, index);
      if (found === null) continue;
      const match = matchColumn([text], outerTexts(grid, label, { band, index }), index);
      pairs.push({ label, match, ...found });
    }
  }
  return withoutStrangers(pairs, index);
}

const isBand = (text: string, { meaning }: TitleIndex): boolean =>
  meaning(text).isGroup || (isNumberedGroup(text) && meaning(text).name === null);

/** Outer names to the left in the row, or merged over it, and the band above. */
function outerTexts(
  grid: SheetGrid,
  { row, column }: CellAddress,
  { band, index }: { readonly band: string | null; readonly index: TitleIndex },
): readonly string[] {
  const left = Array.from({ length: Math.min(column - 1, 64) }, (_, at) => grid.shownText(row, column - 1 - at));
  return [...left.filter((text) => index.meaning(text).isGroup), ...(band === null ? [] : [band])];
}

/** The cell behind a label, or behind the measure that follows it; null where one more label stands there. */
function valuePlace(
  grid: SheetGrid,
  { row, column }: CellAddress,
  index: TitleIndex,
): Pick<LabelPair, 'value' | 'measure'> | null {
  const next = (grid.merge(row, column)?.right ?? column) + 1;
  const text = grid.shownText(row, next);
  if (isLabel(text, index)) return null;
  if (!isRowOfMeasures([text])) return { value: { row, column: next }, measure: null };
  const behind = (grid.merge(row, next)?.right ?? next) + 1;
  return isLabel(grid.shownText(row, behind), index)
    ? null
    : { value: { row, column: behind }, measure: statedMeasure(text) };
}

function isLabel(text: string, index: TitleIndex): boolean {
  const { name, isGroup } = index.meaning(text);
  return name !== null || isGroup;
}
