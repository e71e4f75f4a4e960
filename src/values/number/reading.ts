import type { Decimal } from '../../domain/decimal.ts';
import type { ReadingWay } from '../../domain/reading-way.ts';
import type { TermKey } from '../../findings/terms.ts';

/** A number that was read in a figure cell. */
export interface NumberRead {
  readonly how: 'plain' | 'normalised' | 'approximate' | 'converted';
  readonly value: Decimal;
  /** True where the text names a measure of its own; the header's then does not apply. */
  readonly isMeasured: boolean;
  /** What is to be said besides; for most nothing. */
  readonly note?: TermKey;
  /** The form that it is written in; left out where the number is plain. */
  readonly way?: ReadingWay;
}

/** A text that is no definite number. */
export interface NumberUnread {
  readonly how: 'unread';
  /** What it is instead. */
  readonly reason: TermKey;
  /** What to write. */
  readonly mend: TermKey;
  /** The figures that were probably meant, the likeliest first. */
  readonly guesses: readonly string[];
  /** What the figure is counted in where that is the trouble, else empty. */
  readonly unit: string;
}

/** How a text in a figure cell was read. */
export type Reading = NumberRead | NumberUnread;

/** The measures of a column's figures. */
export interface FigureMeasures {
  /** Of the figure that is wanted; null where the column asks for none. */
  readonly asked: string | null;
  /** Of a figure that names none: what the header states, else what is asked. */
  readonly bare: string | null;
}

/** One way to write something in a figure cell. */
export interface Form {
  /** As the documents call it. */
  readonly name: { readonly zh: string; readonly en: string };
  /** What it is that a figure of this form was read by; left out where none is read. */
  readonly way?: ReadingWay;
  /** Texts of this form, each behind the measure that its column asks for (null: none). */
  readonly examples: readonly (readonly [text: string, asked: string | null])[];
  /** What a text of this form is; null for any other text. */
  readonly read: (text: NumberText, measures: FigureMeasures) => Reading | null;
}

/** A text in the spellings that the forms look at. */
export interface NumberText {
  /** As it was typed, without white space round it. */
  readonly typed: string;
  /** In half width, without invisible characters. */
  readonly half: string;
  /** Also without any white space, in small letters. */
  readonly key: string;
}

export const normalised = (value: Decimal, note?: TermKey): NumberRead => ({
  how: 'normalised',
  value,
  isMeasured: false,
  ...(note === undefined ? {} : { note }),
});

/** What goes with a refusal where it is known. */
interface Refused {
  readonly guesses?: readonly string[];
  readonly unit?: string;
}

export const refused = (reason: TermKey, mend: TermKey, { guesses = [], unit = '' }: Refused = {}): NumberUnread => ({
  how: 'unread',
  reason,
  mend,
  guesses,
  unit,
});
