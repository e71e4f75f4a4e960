import type { OpenedFile } from '../domain/found-file.ts';
import type { Limits } from '../domain/limits.ts';
import { pathsUpwards } from '../domain/paths-upwards.ts';
import { arrivals } from '../intake/arrivals.ts';
import { walkReturns } from '../intake/walk-returns.ts';

/** A file of the register: its path in the returns folder, and its digest when it was read. */
export interface WantedFile {
  readonly path: string;
  /** Hexadecimal; null where the bytes could not be had. */
  readonly sha256: string | null;
}

/** Opens files of the returns folder and members of archives in it once more, one after the other. Those whose bytes are no longer what was read are left out. */
export async function* currentFiles(
  folder: string,
  wanted: readonly WantedFile[],
  limits: Limits,
): AsyncIterable<OpenedFile> {
  const digests = new Map(wanted.map(({ path, sha256 }) => [path, sha256]));
  const { files } = await walkReturns(folder, new Set());
  const holders = new Set(wanted.flatMap(({ path }) => pathsUpwards(path)));
  for (const file of files.filter(({ path }) => holders.has(path)))
    for await (const arrival of arrivals(file, limits)) {
      if (!('opening' in arrival) || !('opened' in arrival.opening)) continue;
      const { opened } = arrival.opening;
      const digest = digests.get(arrival.found.path);
      if (digest !== undefined && digest === opened.sha256) yield opened;
    }
}
