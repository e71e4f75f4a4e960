import type { Code } from './catalogue.ts';
import type { Severity } from './entry.ts';
import type { Finding } from './finding.ts';
import type { Fact } from './terms.ts';

/** What is to be found in a sample return. */
export interface Expectation {
  readonly findings: readonly ExpectedFinding[];
  /** Whether anything else may be found as well. */
  readonly isOpen: boolean;
}

/** One finding that must appear; what is left out may be anything. */
export interface ExpectedFinding {
  readonly code: Code;
  readonly severity?: Severity;
  /** Path in the archive that the sample is. */
  readonly member?: string;
  readonly sheet?: string | null;
  readonly cell?: string | null;
  readonly column?: string | null;
  readonly rule?: string | null;
  readonly unit?: string | null;
  readonly value?: string | null;
  /** A word of ours is given by its key. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** A finding with the path of its file in the archive that the sample is; null where it is the sample itself. */
export interface SampleFinding {
  readonly found: Finding;
  readonly member: string | null;
}

/** Whether a finding is the one that is expected. */
export function isExpected({ facts = {}, ...expected }: ExpectedFinding, { found, member }: SampleFinding): boolean {
  const { code, severity, at, column, rule, unit, value } = found;
  const seen = { code, severity, member, sheet: at?.sheet ?? null, cell: at?.cell ?? null, column, rule, unit, value };
  return (
    Object.entries(seen).every(([key, is]) => !Object.hasOwn(expected, key) || Reflect.get(expected, key) === is) &&
    Object.entries(facts).every(([name, fact]) => isSameFact(found.facts[name], fact))
  );
}

function isSameFact(seen: Fact | undefined, expected: unknown): boolean {
  const plain = typeof seen === 'object' && 'term' in seen ? seen.term : seen;
  return plain !== undefined && JSON.stringify(plain) === JSON.stringify(expected);
}

/** A finding as it would be expected again: where it stands and what it is about, without its words. */
export function asExpected({ found, member }: SampleFinding): ExpectedFinding {
  const { code, severity, at, column, rule } = found;
  return {
    code,
    severity,
    ...(member === null ? {} : { member }),
    ...(at === null || at.sheet === null ? {} : { sheet: at.sheet }),
    ...(at === null || at.cell === null ? {} : { cell: at.cell }),
    ...(column === null ? {} : { column }),
    ...(rule === null ? {} : { rule }),
  };
}
