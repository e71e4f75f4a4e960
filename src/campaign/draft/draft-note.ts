import type { Words } from '../../findings/entry.ts';

/** Something that a draft rests on or leaves open, for whoever looks it over. */
export interface DraftNote {
  /** The cell that it rests on; null where none does. */
  readonly cell: string | null;
  readonly words: Words;
}

/** How many places a note names. */
export const shown = 6;

/** A note; an empty cell is none. */
export const note = (cell: string | null, zh: string, en: string): DraftNote => ({
  cell: cell === '' ? null : cell,
  words: { zh, en },
});
