import type { TermKey } from '../findings/terms.ts';

/** What a spreadsheet shows for a formula that failed, and saves in a text format, with what is wrong. */
const causes: ReadonlyMap<string, TermKey> = new Map([
  ['#DIV/0!', 'error-div0'],
  ['#REF!', 'error-ref'],
  ['#NAME?', 'error-name'],
  ['#VALUE!', 'error-value'],
  ['#N/A', 'error-na'],
  ['#NUM!', 'error-num'],
  ['#NULL!', 'error-null'],
]);

export const isErrorText = (text: string): boolean => text.startsWith('#') && causes.has(text);

/** Null for an error that says nothing more. */
export const causeOf = (error: string): TermKey | null => causes.get(error.toUpperCase()) ?? null;
