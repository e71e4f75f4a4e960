import type { Limits } from '../domain/limits.ts';
import { unpackingBudget } from './budget.ts';
import { contentOf } from './content.ts';
import { openDirectory } from './directory.ts';

/** A member of a document that is a ZIP archive, under the name that it has there. */
export interface PackageMember {
  /** With `/` and none at the beginning. */
  readonly name: string;
  readonly content: Buffer;
}

/** All members of such a document, in its own order and within the limits of one file; folders are left out. Throws a `ReadFailure` where one cannot be had. */
export function packageMembers(bytes: Buffer, limits: Limits): readonly PackageMember[] {
  const budget = unpackingBudget(limits);
  const directory = openDirectory(bytes, budget);
  return directory.entries
    .map((entry) => ({ name: entry.fileNameRaw.toString('utf8').replaceAll('\\', '/').replace(/^\/+/, ''), entry }))
    .filter(({ name }) => !name.endsWith('/'))
    .map(({ name, entry }) => ({ name, content: contentOf(entry, directory, budget) }));
}
