import type { Language, Words } from './entry.ts';

/** Where a mistake in one of the campaign's own files stands. */
export interface Place {
  readonly file: string;
  /** 1-based. */
  readonly line?: number;
  /** On the line, 1-based, in UTF-16 units. Not part of the text: most files are looked at by line. */
  readonly column?: number;
  readonly cell?: string;
  readonly key?: string;
}

/** The user's mistake, not a unit's: ends the run with exit status 2, and names the place. */
export class UsageError extends Error {
  readonly words: Words;
  readonly place: Place | null;

  constructor(words: Words, place: Place | null = null) {
    super(placed(words.en, place));
    this.name = 'UsageError';
    this.words = words;
    this.place = place;
  }

  /** `shuangyong.json:4: deadline: expected …`. */
  text(language: Language): string {
    return placed(this.words[language], this.place);
  }
}

function placed(words: string, place: Place | null): string {
  if (place === null) return words;
  const { file, line, cell, key } = place;
  const where = file + (line === undefined ? '' : `:${line}`) + (cell === undefined ? '' : `!${cell}`);
  return [where, ...(key === undefined ? [] : [key]), words].join(': ');
}
