import { parseCellName, type CellAddress } from '../../domain/cell-address.ts';

const mostCells = 500;

/** The cells of its own sheet that a formula adds up: `SUM(C5:E5,H5)`, `C5+D5`, also rounded, or blank as long as nothing is filled in. Null for any other formula. */
export function addedCells(formula: string): readonly CellAddress[] | null {
  const text = formula.replaceAll(/[\s$]/g, '').replace(/^=/, '').toUpperCase();
  const cells = addends(text);
  return cells === null || cells.length < 2 || cells.length > mostCells ? null : cells;
}

function addends(text: string): readonly CellAddress[] | null {
  const terms = split(text, '+');
  if (terms.length > 1) return all(terms);
  const bracket = text.indexOf('(');
  if (bracket === -1) return rangeCells(text);
  if (closes(text, bracket) !== text.length - 1) return null;
  const name = text.slice(0, bracket);
  return calls[name]?.(split(text.slice(bracket + 1, -1), ',')) ?? null;
}

const calls: Readonly<Record<string, (parts: readonly string[]) => readonly CellAddress[] | null>> = {
  '': ([inside = '', ...others]) => (others.length === 0 ? addends(inside) : null),
  SUM: all,
  ROUND: ([rounded = '']) => addends(rounded),
  IFERROR: ([tried = '']) => addends(tried),
  IF: branch,
};

/** `IF(COUNT(C5:D5)=0,"",SUM(C5:D5))`: one of the two is the sum, the other shows nothing. */
function branch([, yes = '', no = '']: readonly string[]): readonly CellAddress[] | null {
  if (isNothing(yes)) return addends(no);
  return isNothing(no) ? addends(yes) : null;
}

const isNothing = (text: string): boolean => text === '""' || text === '0' || text === '';

function all(terms: readonly string[]): readonly CellAddress[] | null {
  const cells = terms.map(addends);
  return cells.some((each) => each === null) ? null : cells.flatMap((each) => each ?? []);
}

function rangeCells(text: string): readonly CellAddress[] | null {
  const [from = '', to = from] = text.split(':');
  const [a, b] = [parseCellName(from), parseCellName(to)];
  if (a === null || b === null) return null;
  const height = b.row - a.row + 1;
  const width = b.column - a.column + 1;
  if (height < 1 || width < 1 || height * width > mostCells) return null;
  return Array.from({ length: height * width }, (_, at) => ({
    row: a.row + Math.floor(at / width),
    column: a.column + (at % width),
  }));
}

/** Parts between signs that stand in no brackets and no quotes. */
function split(text: string, sign: string): readonly string[] {
  const parts: string[] = [];
  let [depth, start, isQuoted] = [0, 0, false];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character !== sign || depth !== 0) continue;
    parts.push(text.slice(start, at));
    start = at + 1;
  }
  return [...parts, text.slice(start)];
}

/** Where the bracket that opens at a place closes; -1 where it does not. */
function closes(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text.charAt(at) === '(') depth += 1;
    if (text.charAt(at) === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}
