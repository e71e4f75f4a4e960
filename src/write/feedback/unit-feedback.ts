import type { Instant } from '../../domain/instant.ts';
import type { RegisterEntry } from '../../domain/register.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Outcome } from '../../findings/outcome.ts';
import type { Mark } from './mark.ts';
import { remarksOf, type Remark } from './remark.ts';
import { isForUnit } from './unit-words.ts';

/** What one unit is to be told. */
export interface UnitFeedback {
  readonly entry: RegisterEntry;
  /** Path of its current return. */
  readonly file: string;
  /** Of that return, which may correct an earlier one. */
  readonly receivedAt: Instant | null;
  /** What must be corrected first. */
  readonly remarks: readonly Remark[];
}

/** Every unit with something to mend or to check in its current return, in the order of every output. */
export function unitFeedback({ campaign, register, findings }: Outcome): readonly UnitFeedback[] {
  const byFile = new Map<string, Finding[]>();
  for (const found of findings) {
    if (found.at === null || !isForUnit(found)) continue;
    const own = byFile.get(found.at.file);
    if (own === undefined) byFile.set(found.at.file, [found]);
    else own.push(found);
  }
  const received = new Map(register.files.map(({ path, receivedAt }) => [path, receivedAt]));
  return register.entries.flatMap((entry) => {
    const found = entry.file === null ? [] : (byFile.get(entry.file) ?? []);
    if (entry.file === null || found.length === 0) return [];
    const receivedAt = received.get(entry.file) ?? null;
    return [{ entry, file: entry.file, receivedAt, remarks: remarksOf(found, campaign.table) }];
  });
}

export const countOf = ({ remarks }: UnitFeedback, mark: Mark): number =>
  remarks.filter(({ severity }) => severity === mark).length;
