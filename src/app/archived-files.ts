import { unpackingBudget } from '../archive/budget.ts';
import { openMembers } from '../archive/members.ts';
import type { OpenedFile } from '../domain/found-file.ts';
import { defaultLimits, type Limits } from '../domain/limits.ts';
import { ReadFailure, failureFinding } from '../findings/read-failure.ts';
import { UsageError } from '../findings/usage-error.ts';
import { message } from '../findings/wording.ts';
import { distinctPaths, memberPlace } from '../intake/member-path.ts';
import { openOwnFile } from './own-sheet.ts';

/** Of an archive of a whole campaign: more than what one return may cost, and still bounded. */
export const archiveLimits: Limits = {
  ...defaultLimits,
  fileBytes: 2 ** 31 - 1,
  inflatedBytes: 2 ** 31,
  members: 200_000,
};

/** A file in an archive. */
export interface ArchivedFile {
  /** With `/`; it leads nowhere but into a folder. */
  readonly path: string;
  /** Throws `UsageError` where its bytes cannot be had. */
  read(): Uint8Array;
}

/** What is in an archive that `merge --archive` made; null for a file that is no ZIP archive. */
export async function archivedFiles(location: string, name: string): Promise<readonly ArchivedFile[] | null> {
  const opened = await openOwnFile(location, name, archiveLimits);
  return opened.kind === 'zip' ? filesIn(opened, name) : null;
}

/** The same of an archive that is open. */
export function filesIn({ content }: OpenedFile, name: string): readonly ArchivedFile[] {
  const distinct = distinctPaths();
  const members = attempt(name, () => openMembers(Buffer.from(content), unpackingBudget(archiveLimits)));
  return members.flatMap((member) => {
    const { path } = memberPlace(member.name);
    if (member.isLink || path.endsWith('/')) return [];
    return [{ path: distinct(path), read: () => attempt(name, () => member.read()) }];
  });
}

/** An archive that is broken, or costs too much to unpack, is the user's to know of. */
function attempt<Result>(file: string, step: () => Result): Result {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    const failed = failureFinding(error, file);
    throw new UsageError({ zh: message(failed, 'zh'), en: message(failed, 'en') }, { file });
  }
}
