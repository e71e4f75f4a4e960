import type { Language, Words } from './entry.ts';
import { nestedQuotes } from './nested-quotes.ts';

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
  /** Further mistakes of the same kind: in other lines of the file. */
  readonly others: readonly UsageError[];

  constructor(words: Words, place: Place | null = null, others: readonly UsageError[] = []) {
    super([placed(words, place, 'en'), ...others.map(({ message }) => message)].join('\n'));
    this.name = 'UsageError';
    this.words = words;
    this.place = place;
    this.others = others;
  }

  /** `shuangyong.json:4: deadline: expected …`; a line for each. */
  text(language: Language): string {
    return [placed(this.words, this.place, language), ...this.others.map((each) => each.text(language))].join('\n');
  }
}

/** Mistakes beyond these say nothing new. */
const mostTold = 20;

/** Collects the user's mistakes in a file, so that all are told at once. */
export class UsageErrors {
  readonly #errors: UsageError[] = [];

  /** What is read; null where that was a mistake, which is kept. */
  attempt<Result>(read: () => Result): Result | null {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      this.#errors.push(error);
      return null;
    }
  }

  /** Throws the mistakes, if there were any, as one. */
  refuse(): void {
    const [first, ...others] = this.#errors;
    if (first === undefined) return;
    const left = others.length + 1 - mostTold;
    const more = {
      zh: `另有 ${left} 处没有列出`,
      en: `${left} more are not listed`,
    };
    const told = others.slice(0, mostTold - 1);
    throw new UsageError(first.words, first.place, left > 0 ? [...told, new UsageError(more)] : told);
  }
}

function placed(words: Words, place: Place | null, language: Language): string {
  const told = nestedQuotes(words[language]);
  if (place === null) return told;
  const { file, line, cell, key, heading } = place;
  const where = file + (line === undefined ? '' : `:${line}`) + (cell === undefined ? '' : `!${cell}`);
  const name = language === 'zh' ? (heading ?? key) : key;
  return [where, ...(name === undefined ? [] : [name]), told].join(': ');
}
