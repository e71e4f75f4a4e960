import type { Code } from './catalogue.ts';
import type { Severity } from './entry.ts';
import type { Finding } from './finding.ts';

/** How often one thing was found: a code, and of rules each by itself. */
export interface CodeCount {
  readonly code: Code;
  readonly rule: string | null;
  /** The gravest that it was found with. */
  readonly severity: Severity;
  readonly findings: number;
  /** Files that it was found in. */
  readonly files: number;
  /** The first of them. */
  readonly example: Finding;
}

/** Counts findings by code and rule, most first, then in code unit order. */
export function statisticsOf(findings: readonly Finding[]): readonly CodeCount[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const found of findings) {
    const key = `${found.code} ${found.rule ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [found]);
    else group.push(found);
  }
  return [...groups]
    .toSorted(([key, group], [other, others]) => others.length - group.length || (key < other ? -1 : 1))
    .map(([, group]) => countOf(group));
}

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

const countOf = (group: readonly [Finding, ...Finding[]]): CodeCount => ({
  code: group[0].code,
  rule: group[0].rule,
  severity: group.reduce(
    (gravest, { severity }) => (ranks[severity] < ranks[gravest] ? severity : gravest),
    group[0].severity,
  ),
  findings: group.length,
  files: new Set(group.flatMap(({ at }) => at?.file ?? [])).size,
  example: group[0],
});
