import type { Code } from './catalogue.ts';
import type { Finding } from './finding.ts';

/** Whether a finding may rest on returns other than the one that it is about: then it is known only when all are read. */
export const isOfAll = (code: Code): boolean =>
  code.startsWith('compare/') || code.startsWith('accepted/') || code === 'value/magnitude';

/** Findings, given in the order of every output, in the order in which they can be told: first what each return shows by itself. */
export const asTheyCome = (findings: readonly Finding[]): readonly Finding[] => [
  ...findings.filter(({ code }) => !isOfAll(code)),
  ...findings.filter(({ code }) => isOfAll(code)),
];
