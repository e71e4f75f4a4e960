import { changedArchive, isArchive } from './archive.mjs';
import { byteChanges } from './bytes.mjs';
import { randomOf } from './random.mjs';
import { textChanges } from './text.mjs';

/**
 * A file as it was sent.
 * @typedef {{ name: string, content: Buffer }} SeedFile
 * @typedef {SeedFile & { how: string }} Mutant
 */

/** The file number `index` of a run: the same for the same seed and files. @param {readonly SeedFile[]} seeds @param {number} seed @param {number} index @returns {Promise<Mutant>} */
export async function mutant(seeds, seed, index) {
  const random = randomOf(seed * 1_000_003 + index);
  const { name, content } = random.pick(seeds);
  const archive = isArchive(content) && random.below(3) > 0 ? await changedArchive(content, random) : null;
  if (archive !== null) return { name, ...archive };
  const isText = !content.subarray(0, 4096).includes(0);
  const changes = isText && random.below(2) === 0 ? textChanges : byteChanges;
  const how = random.pick(Object.keys(changes));
  const changed =
    byteChanges[how]?.(content, random) ??
    Buffer.from(textChanges[how]?.(content.toString('latin1'), random) ?? '', 'latin1');
  return { name, content: changed, how };
}
