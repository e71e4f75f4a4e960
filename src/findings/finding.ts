import type { Explanation } from '../domain/acceptance.ts';
import type { Provenance } from '../domain/provenance.ts';
import { catalogue, type Code } from './catalogue.ts';
import type { Severity } from './entry.ts';
import type { Suggestion } from './suggestion.ts';
import type { Fact } from './terms.ts';

type Holes<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Holes<Rest> : never;
type TextsOf<C extends Code> = (typeof catalogue)[C]['message' | 'hint']['zh' | 'en'];

/** The facts that fill the holes in a code's words: forgetting one does not compile. */
export type Facts<C extends Code> = Readonly<Record<Holes<TextsOf<C>>, Fact>>;

/** What a finding is about. */
export interface Subject {
  /** Null where the finding is about the whole campaign, or a unit that sent nothing. */
  readonly at: Provenance | null;
  /** Name of the reporting unit, where it is known. */
  readonly unit?: string | null;
  /** Key of the table's column. */
  readonly column?: string | null;
  /** Id of the table's rule. */
  readonly rule?: string | null;
  /** The cell's text as its reader sees it. */
  readonly value?: string | null;
  /** Instead of the catalogue's own. */
  readonly severity?: Severity;
  /** What might put it right, the likeliest first. */
  readonly suggestions?: readonly Suggestion[];
}

/** Something that was found, as data: its words are made when it is reported. */
export interface Finding {
  readonly code: Code;
  readonly severity: Severity;
  readonly at: Provenance | null;
  readonly unit: string | null;
  readonly column: string | null;
  readonly rule: string | null;
  readonly value: string | null;
  readonly facts: Readonly<Record<string, Fact>>;
  /** What the row is called in a return of several rows: an explanation stands for one of them. */
  readonly row?: string;
  /** What might put it right, the likeliest first; left out where nothing can be told. */
  readonly suggestions?: readonly Suggestion[];
  /** The clerk's explanation that stands for it, which made its severity `info`. */
  readonly accepted?: Explanation;
}

export function finding<C extends Code>(
  code: C,
  subject: Subject,
  facts: Facts<C> & Readonly<Record<string, Fact>>,
): Finding {
  const { at, unit = null, column = null, rule = null, value = null, severity, suggestions = [] } = subject;
  const found = { code, severity: severity ?? catalogue[code].severity, at, unit, column, rule, value, facts };
  return suggestions.length === 0 ? found : { ...found, suggestions };
}

export const isError = ({ severity }: Finding): boolean => severity === 'error';
export const isWarning = ({ severity }: Finding): boolean => severity === 'warning';
