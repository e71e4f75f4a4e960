import { cellName, type CellAddress } from '../../domain/cell-address.ts';
import { tokensOf, type Token } from './tokens.ts';

/** Where rows and columns stand now that stood elsewhere before; null for one that is gone. */
export interface Moves {
  readonly row: (row: number) => number | null;
  readonly column: (column: number) => number | null;
}

/** A formula as a spreadsheet program makes it when rows and columns move, in one way of writing; null where that cannot be told. */
export function movedFormula(formula: string, moves: Moves): string | null {
  const tokens = tokensOf(formula);
  if (tokens === null) return null;
  const texts: string[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'cell') texts.push(textOf(token));
    else {
      const end = isMark(tokens[at + 1], ':') ? 'top' : isMark(tokens[at - 1], ':') ? 'bottom' : 'alone';
      const moved = movedCell(token.address, end, moves);
      if (moved === null) return null;
      texts.push(cellName(moved));
    }
  }
  return texts.join('');
}

/** The same formula in the one way of writing: without spaces and `$`. */
export const plainFormula = (formula: string): string => tokensOf(formula)?.map(textOf).join('') ?? formula;

const textOf = (token: Token): string => (token.kind === 'text' ? `"${token.text}"` : token.text);

const isMark = (token: Token | undefined, mark: string): boolean => token?.kind === 'mark' && token.text === mark;

/** How far a range shrinks at most that lost rows at its end. */
const reach = 1000;

/** The end of a range that is gone moves to the next row that is left. */
function movedCell({ row, column }: CellAddress, end: 'top' | 'bottom' | 'alone', moves: Moves): CellAddress | null {
  const columnNow = moves.column(column);
  const step = end === 'top' ? 1 : -1;
  const most = end === 'alone' ? 1 : reach;
  let rowNow = moves.row(row);
  for (let further = 1; rowNow === null && further < most; further += 1) rowNow = moves.row(row + step * further);
  return rowNow === null || columnNow === null ? null : { row: rowNow, column: columnNow };
}
