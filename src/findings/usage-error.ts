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
  /** What the column of that key is called in Chinese. */
  readonly heading?: string;
}

/** The user's mistake, not a unit's: ends the run with exit status 2, and names the place. */
export class UsageError extends Error {
  readonly words: Words;
  readonly place: Place | null;

  constructor(words: Words, place: Place | null = null) {
    super(placed(words, place, 'en'));
    this.name = 'UsageError';
    this.words = words;
    this.place = place;
  }

  /** `shuangyong.json:4: deadline: expected …`. */
  text(language: Language): string {
    return placed(this.words, this.place, language);
  }
}

/** One mistake for all of them, each on a line, so that they can be mended in one go. */
export function mistakesTogether([first, ...others]: readonly [UsageError, ...UsageError[]]): UsageError {
  if (others.length === 0) return first;
  const listed = (language: Language): string =>
    [first.words[language], ...others.map((other) => `  ${other.text(language)}`)].join('\n');
  return new UsageError({ zh: listed('zh'), en: listed('en') }, first.place);
}

function placed(words: Words, place: Place | null, language: Language): string {
  if (place === null) return words[language];
  const { file, line, cell, key, heading } = place;
  const where = file + (line === undefined ? '' : `:${line}`) + (cell === undefined ? '' : `!${cell}`);
  const name = language === 'zh' ? (heading ?? key) : key;
  return [where, ...(name === undefined ? [] : [name]), words[language]].join(': ');
}
