import { grouped } from './grouped.mjs';
import { kinds } from './kinds.mjs';

/**
 * @typedef {object} CodeRow
 * @property {string} code
 * @property {number} seeded
 * @property {number} found
 * @property {number} raised findings that nothing asks for
 *
 * @typedef {object} KindRow
 * @property {import('./kinds/kind.mjs').Kind} kind
 * @property {readonly string[]} codes
 * @property {number} seeded instances
 * @property {number} found instances of which everything was found
 * @property {readonly [first: number, among: number, of: number] | null} mended
 */

/** @param {readonly import('./score.mjs').Score[]} scores @returns {CodeRow[]} */
export function codeRows(scores) {
  const due = grouped(
    scores.flatMap(({ judged }) => judged),
    ({ code }) => code,
  );
  const raised = grouped(
    scores.flatMap(({ raised: more }) => more),
    ({ code }) => code,
  );
  return [...new Set([...due.keys(), ...raised.keys()])].toSorted(byName).map((code) => {
    const own = due.get(code) ?? [];
    return {
      code,
      seeded: own.length,
      found: own.filter(({ found }) => found).length,
      raised: raised.get(code)?.length ?? 0,
    };
  });
}

/** @param {readonly import('./score.mjs').Score[]} scores @returns {KindRow[]} */
export const kindRows = (scores) =>
  kinds.map((kind) => {
    const instances = scores.map(({ judged }) => judged.filter((one) => one.kind === kind.id));
    const mends = instances.flat().flatMap(({ mended }) => mended ?? []);
    return {
      kind,
      codes: [...new Set(instances.flat().map(({ code }) => code))],
      seeded: instances.length,
      found: instances.filter((due) => due.length > 0 && due.every(({ found }) => found)).length,
      mended: mends.length === 0 ? null : [countOf(mends, 'first'), countOf(mends, 'among'), mends.length],
    };
  });

const byName = (a, b) => (a < b ? -1 : 1);
const countOf = (items, wanted) => items.filter((item) => item === wanted).length;
