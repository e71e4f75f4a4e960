import { unpackingBudget } from '../archive/budget.ts';
import { openMembers } from '../archive/members.ts';
import { defaultLimits, type Limits } from '../domain/limits.ts';
import { isError } from '../findings/finding.ts';
import { ReadFailure, failureFinding } from '../findings/read-failure.ts';
import { UsageError } from '../findings/usage-error.ts';
import { message } from '../findings/wording.ts';
import { distinctPaths, memberPlace } from '../intake/member-path.ts';
import type { FolderFile } from './host.ts';
import { openOwnFile } from './own-sheet.ts';

/** Of an archive of a whole campaign: more than what one return may cost, and still bounded. */
export const archiveLimits: Limits = {
  ...defaultLimits,
  fileBytes: 2 ** 31 - 1,
  inflatedBytes: 2 ** 31,
  members: 200_000,
};

/** What is in an archive that `merge --archive` made, one file after the other, at paths that lead nowhere but into a folder; null for a file that is no ZIP archive. */
export async function archivedFiles(location: string, name: string): Promise<Iterable<FolderFile> | null> {
  const opened = await openOwnFile(location, name, archiveLimits);
  return opened.kind === 'zip' ? filesIn(Buffer.from(opened.content), name) : null;
}

function* filesIn(bytes: Buffer, name: string): Iterable<FolderFile> {
  const distinct = distinctPaths();
  try {
    for (const member of openMembers(bytes, unpackingBudget(archiveLimits))) {
      const { path } = memberPlace(member.name);
      if (!member.isLink && !path.endsWith('/')) yield { path: distinct(path), bytes: member.read() };
    }
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    const failed = failureFinding(error, name);
    if (!isError(failed)) throw error;
    throw new UsageError({ zh: message(failed, 'zh'), en: message(failed, 'en') }, { file: name });
  }
}
