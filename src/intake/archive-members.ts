import type { Budget } from '../archive/budget.ts';
import { openMembers, type Member } from '../archive/members.ts';
import type { FoundFile, OpenedFile } from '../domain/found-file.ts';
import { memberPlace } from './member-path.ts';
import { passedOver, type PassedOver } from './passed-over.ts';

/** A member of an archive that may hold a return. */
export interface ArchiveMember {
  /** Under the archive's path, and with its place and time on disk. */
  readonly found: FoundFile;
  readonly member: Member;
}

/** How far the unpacking of one file on disk has come. */
export interface Unpacking {
  readonly budget: Budget;
  /** Makes a path that was given before another one. */
  readonly distinct: (path: string) => string;
  /** Whether this archive is itself in an archive. */
  readonly isNested: boolean;
}

/** What is in an archive, in code unit order of path; nothing is unpacked. Throws a `ReadFailure` where its directory cannot be read. */
export function archiveMembers(
  { found: archive, content, sha256 }: OpenedFile,
  { budget, distinct }: Unpacking,
): readonly (ArchiveMember | PassedOver)[] {
  const leftFolders = new Set<string>();
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  return openMembers(bytes, budget)
    .flatMap((member) => {
      const { path, reason } = memberPlace(member.name);
      const isFolder = path.endsWith('/');
      if (isFolder && leftFolders.has(path)) return [];
      if (isFolder) leftFolders.add(path);
      const found = {
        ...archive,
        path: distinct(`${archive.path}/${path}`),
        bytes: isFolder ? 0 : member.bytes,
        archive: archive.archive ?? { path: archive.path, sha256 },
      };
      const why = reason ?? (member.isLink ? 'symbolic-link' : null);
      return [why === null ? { found, member } : passedOver(found, why)];
    })
    .toSorted((a, b) => (a.found.path < b.found.path ? -1 : 1));
}
