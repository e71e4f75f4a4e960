import { isBlankText } from '../domain/plain-text.ts';
import { cellValue, valueText, type RawRow } from '../domain/raw-sheet.ts';
import type { SheetGrid } from '../domain/sheet-grid.ts';
import type { HeaderColumn } from './header.ts';
import { matchColumn, type ColumnMatch } from './match-column.ts';
import { isNumberedGroup, isRank, withoutStrangers } from './stranger-groups.ts';
import type { TitleIndex } from './title-index.ts';
import { unmarked } from './unmarked.ts';

/** Rows of indicators, and the columns that name them from the outermost to the innermost; all 1-based. */
export interface IndicatorRows {
  readonly top: number;
  readonly bottom: number;
  readonly names: readonly number[];
  /** The panel's first and last column. */
  readonly left: number;
  readonly right: number;
  /** The columns of the panel to its left, null for the first. */
  readonly before: PanelColumns | null;
}

type PanelColumns = Pick<IndicatorRows, 'left' | 'right'>;

/** What each row of indicators is to the table, as a header that lies on its side: `address.row` is the sheet's column and the other way round. */
export function indicatorHeaders(grid: SheetGrid, rows: IndicatorRows, index: TitleIndex): readonly HeaderColumn[] {
  const headers: HeaderColumn[] = [];
  const nearest = new Map<number, string>();
  const own = grid.sheet.rows.filter(({ number }) => number >= rows.top && number <= rows.bottom);
  const bands = new Bands(rows, index, bandsGoingOn(own, rows, index));
  for (const row of own) {
    const { number } = row;
    const names = rows.names.map((column) => ({ column, text: grid.shownText(number, column) }));
    const path = pathOf(names);
    bands.pass(row);
    if (path.length === 0) continue;
    const leaf = path.at(-1)?.column ?? 1;
    const match = matchOf(path, [...outerTexts(names, leaf, nearest), ...bands.texts], index);
    headers.push({ address: { row: leaf, column: number }, match });
  }
  return withoutStrangers(headers, index);
}

/** Where a panel's bands stand beside rows of the next one, each panel is read down to its end, and the next goes on under the last of them. */
function bandsGoingOn(rows: readonly RawRow[], { left, before }: IndicatorRows, index: TitleIndex): readonly string[] {
  if (before === null) return [];
  const bands = new Bands(before, index);
  let isBeside = false;
  for (const row of rows)
    if (bands.pass(row)) isBeside ||= row.contents.some((content, at) => content !== undefined && at + 1 >= left);
  return isBeside ? bands.texts.filter((text) => index.meaning(text).isGroup) : [];
}

/** The outer names in rows of their own that stand over a panel's indicators, from row to row. */
class Bands {
  texts: readonly string[];
  readonly #panel: PanelColumns;
  readonly #index: TitleIndex;
  #isOpen = false;
  #hasOwn = false;

  /** `over`: those that the panel begins under. */
  constructor(panel: PanelColumns, index: TitleIndex, over: readonly string[] = []) {
    this.#panel = panel;
    this.#index = index;
    this.texts = over;
    this.#hasOwn = over.length > 0;
  }

  /** Whether the row is one of them. Several, one under another, go together. */
  pass(row: RawRow): boolean {
    const found = this.#textsIn(row);
    if (found.length > 0) this.texts = [...(this.#isOpen ? this.texts : []), ...found];
    this.#isOpen = found.length > 0;
    return this.#isOpen;
  }

  /** Those in the panel's own columns; until it has had such, those that stand alone to its left are over all panels. */
  #textsIn(row: RawRow): readonly string[] {
    const { left, right } = this.#panel;
    const own = this.#bandsIn(row, left, right);
    this.#hasOwn ||= own.length > 0;
    return own.length > 0 || this.#hasOwn || left === 1 ? own : this.#bandsBefore(row);
  }

  #bandsBefore(row: RawRow): readonly string[] {
    const isAlone = row.contents.every((content, at) => content === undefined || at + 1 < this.#panel.left);
    return isAlone ? this.#bandsIn(row, 1, this.#panel.left - 1) : [];
  }

  /** None where anything but serial numbers stands beside them. */
  #bandsIn(row: RawRow, left: number, right: number): readonly string[] {
    const cells = row.contents.slice(left - 1, right).filter((content) => content !== undefined);
    const texts = cells.map((content) => valueText(cellValue(content)));
    const bands = texts.filter((text) => !isRank(text));
    return bands.every((text) => this.#isBand(text, cells.length === 1)) ? bands : [];
  }

  #isBand(text: string, isAlone: boolean): boolean {
    const { isGroup, name } = this.#index.meaning(text);
    return name === null && (isGroup || (isAlone && isNumberedGroup(text)));
  }
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
