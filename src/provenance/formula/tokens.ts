import { parseCellName, type CellAddress } from '../../domain/cell-address.ts';

/** A piece of a formula that a summary may have; null for what it never has. */
export type Token =
  | { readonly kind: 'name' | 'mark' | 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'cell'; readonly text: string; readonly address: CellAddress };

const pattern = /\s*(?:([A-Z]{2,8})(?=\()|\$?([A-Z]{1,3})\$?([1-9]\d{0,6})|(\d+(?:\.\d+)?)|"([^"]*)"|([(),:*/=>-]))/y;

/** The pieces of a formula; null where it has any that our own do not have. */
export function tokensOf(formula: string): readonly Token[] | null {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < formula.length) {
    const match = pattern.exec(formula);
    if (match === null) return null;
    const [, name, letters = '', digits, number, text, mark = ''] = match;
    if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else if (digits !== undefined) {
      const address = parseCellName(letters + digits);
      if (address === null) return null;
      tokens.push({ kind: 'cell', text: letters + digits, address });
    } else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else tokens.push(text === undefined ? { kind: 'mark', text: mark } : { kind: 'text', text });
  }
  return tokens;
}
