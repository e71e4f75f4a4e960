/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {(content: Buffer, random: Random) => Buffer} Change */

/** A place and a length within some bytes. @param {Buffer} content @param {Random} random @param {number} most */
function span(content, random, most) {
  const start = random.below(content.length + 1);
  return { start, end: Math.min(content.length, start + 1 + random.below(most)) };
}

/** What may happen to a file's bytes on its way. @type {Readonly<Record<string, Change>>} */
export const byteChanges = {
  'bits flipped'(content, random) {
    const changed = Buffer.from(content);
    for (let left = 1 + random.below(16); left > 0; left--) {
      const at = random.below(changed.length);
      changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8));
    }
    return changed;
  },
  'cut off': (content, random) => content.subarray(0, random.below(content.length)),
  'beginning lost': (content, random) => content.subarray(random.below(Math.min(content.length, 600))),
  'a piece lost'(content, random) {
    const { start, end } = span(content, random, 200);
    return Buffer.concat([content.subarray(0, start), content.subarray(end)]);
  },
  'a piece twice'(content, random) {
    const { start, end } = span(content, random, 2000);
    return Buffer.concat([content.subarray(0, end), content.subarray(start)]);
  },
  'a piece put in'(content, random) {
    const at = random.below(content.length);
    return Buffer.concat([content.subarray(0, at), random.bytes(1 + random.below(64)), content.subarray(at)]);
  },
  'a piece of zeros'(content, random) {
    const { start, end } = span(content, random, 600);
    return Buffer.from(content).fill(0, start, end);
  },
  'a number in the head changed'(content, random) {
    const changed = Buffer.from(content);
    const at = random.below(Math.min(changed.length - 4, 600));
    if (at >= 0) changed.writeUInt32LE(random.pick([0, 1, 0x7fffffff, 0xffffffff, random.below(2 ** 31)]), at);
    return changed;
  },
  'a number in the tail changed'(content, random) {
    const changed = Buffer.from(content);
    const at = changed.length - 4 - random.below(Math.min(changed.length - 4, 400));
    if (at >= 0) changed.writeUInt32LE(random.pick([0, 1, 0x7fffffff, 0xffffffff, random.below(2 ** 31)]), at);
    return changed;
  },
};
