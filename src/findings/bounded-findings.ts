import type { Severity } from './entry.ts';
import { finding, type Finding } from './finding.ts';

interface Kind {
  readonly severity: Severity;
  /** The first that is left out. */
  first: Finding | null;
  count: number;
}

/**
 * Of each kind of finding in one file the first `most`, and one finding for the rest: nobody reads a hundred thousand, and a
 * file that brings them must not take all memory. What is left out keeps its severity, so that an error stays one.
 */
export function boundedFindings(findings: readonly Finding[], most: number): readonly Finding[] {
  if (findings.length <= most) return findings;
  const kinds = new Map<string, Kind>();
  const kept = findings.filter((found) => {
    const key = `${found.code} ${found.severity}`;
    const kind = kinds.get(key) ?? { severity: found.severity, first: null, count: 0 };
    kinds.set(key, kind);
    kind.count += 1;
    if (kind.count > most) kind.first ??= found;
    return kind.count <= most;
  });
  return [...kept, ...[...kinds.values()].flatMap((kind) => leftOut(kind, most))];
}

function leftOut({ severity, first, count }: Kind, most: number): readonly Finding[] {
  if (first === null) return [];
  const { at, code } = first;
  return [finding('file/findings-left-out', { at, severity }, { code, count: count - most, limit: most })];
}
