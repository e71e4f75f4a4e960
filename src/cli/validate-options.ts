import type { TypedSelection } from '../app/selection-from.ts';
import { UsageError } from '../findings/usage-error.ts';
import type { Listing } from '../report/reporter.ts';
import type { CommonOptions } from './common-options.ts';
import { conflict, needs, validateWords } from './validate-words.ts';

/** What commander makes of the options of `validate`. */
export interface ValidateOptions extends CommonOptions {
  readonly stdinName?: string;
  readonly rule?: readonly string[];
  readonly code?: readonly string[];
  readonly maxFindings?: string;
  readonly statistics?: boolean;
  readonly watch?: boolean;
  readonly poll?: boolean;
  readonly expect?: boolean;
  readonly update?: boolean;
  readonly explainLayout?: boolean;
}

/** The options that only `validate` has, checked. */
export interface ValidateRequest {
  readonly typed: TypedSelection;
  readonly listing: Listing;
  /** What the return from stdin is called; `-` where it was not said. */
  readonly stdinName: string;
}

/** Throws `UsageError` for options that mean nothing, or nothing together. */
export function validateRequest(paths: readonly string[], options: ValidateOptions): ValidateRequest {
  refuseTogether(paths, options);
  if (options.statistics === true && !countingFormats.has(options.format))
    throw new UsageError(validateWords.statisticsFormat);
  const most = options.maxFindings === undefined ? null : mostOf(options.maxFindings);
  return {
    typed: { codes: wordsOf(options.code), rules: wordsOf(options.rule) },
    listing: { most, isCounted: options.statistics === true },
    stdinName: options.stdinName ?? '-',
  };
}

/** The others list findings one by one, and have no place for counts. */
const countingFormats: ReadonlySet<string | undefined> = new Set([undefined, 'pretty', 'json']);

function refuseTogether(paths: readonly string[], options: ValidateOptions): void {
  const given = givenOf(paths, options);
  for (const [one, other] of apart) if (given.has(one) && given.has(other)) throw new UsageError(conflict(one, other));
  for (const [one, other] of together) if (given.has(one) && !given.has(other)) throw new UsageError(needs(one, other));
}

const together: readonly (readonly [string, string])[] = [
  ['--stdin-name', '-'],
  ['--poll', '--watch'],
  ['--update', '--expect'],
];

const ofFindings = ['--rule', '--code', '--max-findings', '--statistics'];
const apart: readonly (readonly [string, string])[] = [
  ['--watch', '-'],
  ['--expect', '-'],
  ['--watch', '--explain-layout'],
  ['--watch', '--update'],
  ['--expect', '--explain-layout'],
  ...[...ofFindings, '--record', '--report', '--log'].map((option) => ['--expect', option] as const),
  ...[...ofFindings, '--log'].map((option) => ['--explain-layout', option] as const),
];

/** Every option that was given, and `-` where stdin is read, as they are typed. */
function givenOf(paths: readonly string[], options: ValidateOptions): ReadonlySet<string> {
  const typed = Object.entries(options)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name]) => `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);
  return new Set([...typed, ...(paths.includes('-') ? ['-'] : [])]);
}

/** `--code a,b --code c`: each word by itself. */
function wordsOf(lists: readonly string[] | undefined): readonly string[] {
  if (lists === undefined) return [];
  const words = lists
    .flatMap((list) => list.split(','))
    .map((word) => word.trim())
    .filter((word) => word !== '');
  if (words.length === 0) throw new UsageError(validateWords.nothingSelected);
  return words;
}

/** 0 lifts the limit. */
function mostOf(word: string): number {
  if (!/^\d{1,9}$/.test(word)) throw new UsageError(validateWords.notANumber);
  return word === '0' || Number(word) === 0 ? Infinity : Number(word);
}
