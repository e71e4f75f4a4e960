import { isExpected, type Expectation, type ExpectedFinding, type SampleFinding } from './expectation.ts';

/** How a sample's findings stand to what is expected of it. */
export interface Comparison {
  /** Which finding answers which expectation, in the order of findings. */
  readonly met: readonly (readonly [SampleFinding, ExpectedFinding])[];
  /** Expected, and not found. */
  readonly missing: readonly ExpectedFinding[];
  /** Found, and not expected. */
  readonly unexpected: readonly SampleFinding[];
}

/** Each expectation is answered by one finding of its own, and as many are answered as can be. When and how a sample was received says nothing of the table: it is compared only where it is expected. */
export function compareExpected({ findings, isOpen }: Expectation, seen: readonly SampleFinding[]): Comparison {
  const answers = answersOf(findings, seen);
  const met = [...answers].toSorted(([a], [b]) => a - b);
  return {
    met: met.flatMap(([at, expected]) => {
      const [finding, expectation] = [seen[at], findings[expected]];
      return finding === undefined || expectation === undefined ? [] : [[finding, expectation] as const];
    }),
    missing: findings.filter((_, index) => !met.some(([, expected]) => expected === index)),
    unexpected: isOpen ? [] : seen.filter((finding, at) => !answers.has(at) && isAboutContent(finding)),
  };
}

const isAboutContent = ({ found }: SampleFinding): boolean => !found.code.startsWith('receipt/');

/** The expectation that each finding answers, by their indexes: a largest matching, found by augmenting paths (Kuhn). */
function answersOf(expected: readonly ExpectedFinding[], seen: readonly SampleFinding[]): ReadonlyMap<number, number> {
  const answers = new Map<number, number>();
  const candidates = expected.map((each) => [...seen.keys()].filter((at) => answersTo(each, seen[at])));
  const place = (index: number, tried: Set<number>): boolean =>
    (candidates[index] ?? []).some((at) => {
      if (tried.has(at)) return false;
      tried.add(at);
      const holder = answers.get(at);
      if (holder !== undefined && !place(holder, tried)) return false;
      answers.set(at, index);
      return true;
    });
  for (const index of expected.keys()) place(index, new Set());
  return answers;
}

const answersTo = (expected: ExpectedFinding, seen: SampleFinding | undefined): boolean =>
  seen !== undefined && isExpected(expected, seen);
