import type { Entry } from 'yauzl';
import type { Limits } from '../domain/limits.ts';
import { unpackingBudget } from './budget.ts';
import { contentOf } from './content.ts';
import { openDirectory } from './directory.ts';
import { sharedContentOf } from './shared-content.ts';

/** A document that is a ZIP archive of parts, read one at a time within the limits of one file. Names are compared without case, as the format asks. */
export interface Archive {
  /** In lower case, with `/` and none at the beginning. */
  readonly names: Iterable<string>;
  /** A member's bytes; null where there is no such member. */
  read(name: string): Buffer | null;
  /** As `read`, for a small part that many files have byte for byte, such as their styles; the bytes must not be changed. */
  readShared(name: string): Buffer | null;
}

/** Opens an archive by its directory; inflates nothing yet. */
export function openArchive(bytes: Buffer, limits: Limits): Archive {
  const budget = unpackingBudget(limits);
  const directory = openDirectory(bytes, budget);
  const entries = byName(directory.entries);
  return {
    names: [...entries.keys()],
    read(name): Buffer | null {
      const entry = entries.get(name.toLowerCase());
      return entry === undefined ? null : contentOf(entry, directory, budget);
    },
    readShared(name): Buffer | null {
      const entry = entries.get(name.toLowerCase());
      return entry === undefined ? null : sharedContentOf(entry, directory, budget);
    },
  };
}

/** Of two parts with the same name the first counts. */
function byName(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  const named = new Map<string, Entry>();
  for (const entry of entries) {
    const name = partName(entry);
    if (!named.has(name)) named.set(name, entry);
  }
  return named;
}

const partName = ({ fileNameRaw }: Entry): string =>
  fileNameRaw.toString('utf8').replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
