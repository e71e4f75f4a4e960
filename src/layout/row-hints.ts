import { cellPlaces } from '../domain/cell-places.ts';
import { isBlankText, plainText } from '../domain/plain-text.ts';
import { cellValue, isFormula, valueText, type CellContent, type RawRow } from '../domain/raw-sheet.ts';
import { rememberingOf } from '../domain/remembering.ts';
import type { RowHint } from '../domain/row-hint.ts';
import { isNumeric, type Table } from '../domain/table.ts';
import { placedColumns } from './header.ts';
import { isNumberingTitle } from './match-column.ts';
import { headingLevel, isTotalRemark } from './named-row.ts';
import type { TableBlock } from './table-block.ts';

/** Reads the words of one block's rows. */
export interface RowWords {
  /** Empty where nothing names the row. */
  readonly nameOf: (raw: RawRow) => string;
  /** All that name it: its unit, its village. */
  readonly namesOf: (raw: RawRow) => readonly string[];
  readonly hintOf: (raw: RawRow) => RowHint;
  /** All that tells the row from others besides its figures and its number: the unit, the village, the month. */
  readonly labelOf: (raw: RawRow) => string;
}

/** What names are told by. */
export interface NameFacts {
  readonly table: Table;
  /** Comparable names of the roster's categories. */
  readonly bandNames: ReadonlySet<string>;
  readonly isOwn: (name: string) => boolean;
}

/** Names that are remembered: the rows of a tall sheet mostly repeat them. */
const remembered = 10_000;

/** Made once per block. */
export function rowWords(block: TableBlock, { table, bandNames, isOwn }: NameFacts): RowWords {
  const { columns } = block;
  const unit = columns.find(({ column }) => column.key === table.unitColumn)?.address.column ?? null;
  const reported = columns.filter(({ column }) => column.key !== table.unitColumn);
  const first = Math.min(...reported.map(({ address }) => address.column));
  const remarks = reported.filter(({ column }) => !isNumeric(column)).map(({ address }) => address.column);
  const naming = [...(unit === null ? [] : [unit]), ...columnsBefore(first, unit)];
  const namesIn = ({ contents }: RawRow): readonly string[] => naming.flatMap((at) => nameIn(contents[at - 1]) ?? []);
  const hints = new Map<string, RowHint>();
  const hintOfNames = (names: readonly string[]): RowHint => {
    const key = names.join('\n');
    const known = hints.get(key);
    if (known !== undefined) return known;
    const hint = headingLevel(names, bandNames) ?? (names.every(isOwn) ? 'own' : null);
    if (hints.size < remembered) hints.set(key, hint);
    return hint;
  };
  const [only, ...others] = naming;
  const single = others.length === 0 ? only : undefined;
  return {
    nameOf: ({ contents }) => firstOf(naming, (at) => nameIn(contents[at - 1])) ?? '',
    namesOf: namesIn,
    labelOf: labelTest(block.headerColumns),
    hintOf(raw) {
      if (remarks.some((at) => saysTotal(raw.contents[at - 1]))) return 'total';
      // A name that was met before, as most in a tall sheet, needs no closer look.
      const name = single === undefined ? undefined : raw.contents[single - 1];
      const known = typeof name === 'string' ? hints.get(name) : undefined;
      if (known !== undefined) return known;
      const names = namesIn(raw);
      return names.length === 0 ? 'nameless' : hintOfNames(names);
    },
  };
}

/** Texts outside the columns of figures, and numbers under titles of their own. */
const labelTest = rememberingOf((headerColumns: TableBlock['headerColumns']): ((raw: RawRow) => string) => {
  const columns = placedColumns(headerColumns);
  const figures = new Set(columns.filter(({ column }) => isNumeric(column)).map(({ address }) => address.column));
  const numbering = headerColumns.flatMap(({ match, address }) =>
    match.kind === 'serial' && isNumberingTitle(match.title) ? [address.column] : [],
  );
  const besides = new Set([...figures, ...numbering]);
  const titled = new Set(headerColumns.map(({ address }) => address.column));
  return ({ contents }) => {
    let [label, before] = ['', -1];
    for (const at of cellPlaces(contents)) {
      const content = contents[at];
      if (content === undefined || besides.has(at + 1)) continue;
      if (typeof content === 'number' && !titled.has(at + 1)) continue;
      const text = valueText(cellValue(content)).trim();
      // How far one text stands from the next tells columns apart.
      label = label === '' ? text : `${label}\t${at - before}\t${text}`;
      before = at;
    }
    return label.trim();
  };
});

/** The first that is not null. */
function firstOf<Each, Found>(all: readonly Each[], find: (each: Each) => Found | null): Found | null {
  for (const each of all) {
    const found = find(each);
    if (found !== null) return found;
  }
  return null;
}

const columnsBefore = (first: number, unit: number | null): readonly number[] =>
  Array.from({ length: Number.isFinite(first) ? first - 1 : 0 }, (_, at) => at + 1).filter((at) => at !== unit);

/** What begins with one is neither blank nor a number, as nearly every name. */
const firstIdeograph = 0x4e00;

/** Null for a blank and for a number, which names nothing. */
function nameIn(content: CellContent | undefined): string | null {
  if (content === undefined || typeof content === 'number') return null;
  const value = isFormula(content) ? cellValue(content) : content;
  if (typeof value === 'string' && value.charCodeAt(0) >= firstIdeograph && value.charCodeAt(0) < 0xa000) return value;
  return typeof value !== 'string' || isBlankText(value) || /^[\d.,+-]+$/u.test(plainText(value)) ? null : value;
}

const saysTotal = (content: CellContent | undefined): boolean =>
  typeof content === 'string' && content.length < 12 && /[计計汇總总]/u.test(content) && isTotalRemark(content);

/** Whether a name is the return's own: a label's, or part of what stands above the table or of the file's path. */
export function ownNameTest(labels: readonly string[], texts: readonly string[]): (name: string) => boolean {
  const own = new Set(labels.map(plainText));
  const around = texts.map(plainText);
  return (name) => {
    const plain = plainText(name);
    return own.has(plain) || (plain.length > 1 && around.some((text) => text.includes(plain)));
  };
}
