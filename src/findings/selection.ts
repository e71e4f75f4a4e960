import type { Code } from './catalogue.ts';
import type { Finding } from './finding.ts';

/** Which findings a run is asked for: those with one of these codes, and those of one of these rules. */
export interface Selection {
  readonly codes: ReadonlySet<Code>;
  /** Ids of the table's rules. */
  readonly rules: ReadonlySet<string>;
}

/** The findings that are asked for, and the others. */
export interface Selected {
  readonly findings: readonly Finding[];
  readonly unselected: readonly Finding[];
}

const isSelected = ({ code, rule }: Finding, { codes, rules }: Selection): boolean =>
  codes.has(code) || (rule !== null && rules.has(rule));

/** Parts findings by a selection, in their order. */
export const selectFindings = (findings: readonly Finding[], selection: Selection): Selected => ({
  findings: findings.filter((found) => isSelected(found, selection)),
  unselected: findings.filter((found) => !isSelected(found, selection)),
});

/** The codes that a word means: the one of that name, else those that begin with it, up to a stroke or hyphen: `value`, `value/`, `value/not`. */
export function codesMeant(word: string, codes: readonly Code[]): readonly Code[] {
  if (codes.some((code) => code === word)) return codes.filter((code) => code === word);
  const isWhole = (code: string): boolean => /[/-]$/.test(word) || /^[/-]/.test(code.slice(word.length));
  return word === '' ? [] : codes.filter((code) => code.startsWith(word) && isWhole(code));
}
