import type { Entry } from 'yauzl';
import type { Budget } from './budget.ts';
import { contentOf } from './content.ts';
import { openDirectory } from './directory.ts';
import { memberName } from './member-name.ts';

/** A file in an archive of files. */
export interface Member {
  /** With `/`; a name and nothing else: it may hold `..`, be absolute, or stand twice. */
  readonly name: string;
  /** Inflated, as the directory announces. */
  readonly bytes: number;
  /** A symbolic link, which holds a path instead of a file's content. */
  readonly isLink: boolean;
  /** Its bytes; throws a `ReadFailure` where they cannot be had. */
  read(): Buffer;
}

/** The files in an archive, in its own order; inflates nothing yet. Folders are left out. */
export function openMembers(bytes: Buffer, budget: Budget): readonly Member[] {
  const directory = openDirectory(bytes, budget);
  return directory.entries
    .map((entry) => ({
      name: memberName(entry),
      bytes: entry.uncompressedSize,
      isLink: isLink(entry),
      read: (): Buffer => contentOf(entry, directory, budget),
    }))
    .filter(({ name }) => !name.endsWith('/'));
}

/** By the file mode that Unix systems (3) write into the upper half of the attributes. */
const isLink = ({ versionMadeBy, externalFileAttributes }: Entry): boolean =>
  versionMadeBy >>> 8 === 3 && ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;
