/**
 * Numbers that look random and are the same for the same seed (mulberry32).
 * @typedef {{ below: (end: number) => number, pick: <T>(from: readonly T[]) => T, bytes: (length: number) => Buffer }} Random
 */

/** @param {number} seed @returns {Random} */
export function randomOf(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (/** @type {number} */ end) => Math.floor(next() * end);
  return {
    below,
    pick: (from) => {
      const found = from[below(from.length)];
      if (found === undefined) throw new RangeError('nothing to pick from');
      return found;
    },
    bytes: (length) => Buffer.from(Array.from({ length }, () => below(256))),
  };
}
