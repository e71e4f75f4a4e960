import type { Finding } from '../findings/finding.ts';
import type { ReceivedReturn } from './received-return.ts';

/** By unit's name, the paths of those `strays`, which are of no one unit, that name it, or nearly: a unit that seems to be missing may have sent them. */
export function likelyFiles(strays: readonly ReceivedReturn[]): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, string[]>();
  for (const { file, findings } of strays) {
    for (const name of new Set(findings.flatMap(namedUnits))) {
      const own = files.get(name);
      if (own === undefined) files.set(name, [file.path]);
      else own.push(file.path);
    }
  }
  return files;
}

/** The units between which a file stands. */
function namedUnits({ code, facts }: Finding): readonly string[] {
  if (code === 'unit/unknown') return listed(facts['near']);
  if (code === 'unit/ambiguous') return listed(facts['others']);
  if (code !== 'unit/conflict') return [];
  return [facts['inside'], facts['outside']].filter((name) => typeof name === 'string');
}

const listed = (fact: Finding['facts'][string] | undefined): readonly string[] =>
  typeof fact === 'object' && !('term' in fact) ? fact : [];
