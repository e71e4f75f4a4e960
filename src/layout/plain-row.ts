import { isWide } from '../domain/cell-places.ts';
import { plainText } from '../domain/plain-text.ts';
import type { CellContent, RawRow } from '../domain/raw-sheet.ts';
import { rememberingOf } from '../domain/remembering.ts';
import { isDatePart } from './formal-text.ts';
import { isTotalName } from './named-row.ts';
import type { ColumnKinds } from './row-cells.ts';
import { isNoteText } from './note-text.ts';
import { rowPurpose } from './row-purpose.ts';
import { isSignature, markedUnit } from './signature.ts';
import { isVoid } from './uncounted.ts';

/** Whether a row that follows a row of data is certainly one more: a name, numbers where numbers belong, and remarks at most. */
export type PlainRowTest = (raw: RawRow) => boolean;

/** What a plain row holds in a column. */
type Part = 'figure' | 'name' | 'remark' | 'period' | 'other';

/** Made once per header. Looks at each cell once: in a tall sheet nearly all rows are such, and all that `rowKind` asks takes longer than reading them. */
export function plainRowTest(columns: ColumnKinds, years: ReadonlySet<string>): PlainRowTest {
  const parts = partsOf(columns);
  const fits = cellTests(years);
  const isPlain: PlainRowTest = ({ contents }) => {
    let hasName = false;
    for (let at = 0; at < contents.length; at++) {
      const content = contents[at];
      if (content === undefined) continue;
      const part = parts[at] ?? 'other';
      if (!fits[part](content)) return false;
      if (typeof content !== 'string' || part === 'figure') continue;
      if (part === 'name') hasName = true;
      // A text before any name may be a label.
      else if (!hasName) return false;
    }
    return hasName && contents.some((content, at) => content !== undefined && parts[at] === 'figure');
  };
  // What stands so far to the right is no part of the table.
  return (row) => !isWide(row.contents) && isPlain(row);
}

/** By sheet column, 0-based. */
const partsOf = rememberingOf(({ reported, numeric, period, unit }: ColumnKinds): readonly Part[] => {
  const first = Math.min(...reported);
  const partOf = (column: number): Part => {
    if (numeric.has(column)) return 'figure';
    if (period.has(column)) return 'period';
    if (column === unit || column < first) return 'name';
    return reported.has(column) ? 'remark' : 'other';
  };
  return Array.from({ length: Math.max(unit ?? 0, ...reported, ...period) }, (_, at) => partOf(at + 1));
});

type CellTest = (content: CellContent) => boolean;

const digits = /^-?\d+(?:\.\d+)?$/;

/** What each part may hold. */
function cellTests(years: ReadonlySet<string>): Readonly<Record<Part, CellTest>> {
  const isName = nameTest(years);
  return {
    figure: (content) => typeof content === 'number' || (typeof content === 'string' && digits.test(content)),
    name: (content) => typeof content === 'number' || (typeof content === 'string' && isName(content)),
    remark: (content) => typeof content === 'number' || (typeof content === 'string' && !isVoid(content)),
    period: (content) => (typeof content === 'string' || typeof content === 'number') && isName(String(content)),
    other: (content) => typeof content === 'number',
  };
}

/** Names that are remembered: enough for every village, and no more than a hostile file may fill. */
const remembered = 10_000;

function nameTest(years: ReadonlySet<string>): (text: string) => boolean {
  const names = new Set<string>();
  return (text) => {
    if (names.has(text)) return true;
    const isName = isPlainName(text) && rowPurpose(text, years) === null;
    if (isName && names.size < remembered) names.add(text);
    return isName;
  };
}

/** A text that shows something, is no number, and stands for nothing but a name. */
function isPlainName(text: string): boolean {
  if (/^[\d.,+-]*$/.test(plainText(text)) || markedUnit(text) !== null) return false;
  return !isSignature(text) && !isDatePart(text) && !isNoteText(text) && !isTotalName(text);
}
