import type { Words } from '../../findings/entry.ts';

/** Something that a draft rests on or leaves open, for whoever looks it over. */
export interface DraftNote {
  /** The cell that it rests on; null where none does. */
  readonly cell: string | null;
  readonly words: Words;
}
