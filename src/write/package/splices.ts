import { CannotEdit } from './cannot-edit.ts';

/** A piece of a text to be replaced; positions in UTF-16 units. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export const insertion = (at: number, text: string): Splice => ({ start: at, end: at, text });

/** The text with its pieces replaced; all else stays as it is. Of insertions at one place the first given comes first. Throws `CannotEdit` where two pieces overlap. */
export function spliced(text: string, splices: readonly Splice[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, text: piece } of splices.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < from) throw new CannotEdit('unusual');
    result += text.slice(from, start) + piece;
    from = end;
  }
  return result + text.slice(from);
}
