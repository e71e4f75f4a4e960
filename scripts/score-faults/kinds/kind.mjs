/**
 * What a kind of fault is planted in.
 * @typedef {object} Ground
 * @property {import('../paper.mjs').Paper} paper the unit's return, without a fault so far
 * @property {import('../district.mjs').Entry} entry
 * @property {import('../district.mjs').District} district
 * @property {import('../../make-sample/random.mjs').Random} random
 * @property {number} turn which instance it is: spellings take turns
 */

/**
 * One kind of fault.
 * @typedef {object} Kind
 * @property {string} id
 * @property {string} zh what it is, as it stands in the tables
 * @property {string} en
 * @property {readonly string[]} [looks] of the returns that it can be planted in; all where left out
 * @property {import('../units.mjs').Category} [category] where not every category will do
 * @property {(ground: Ground) => void} plant also says what must be found
 */

/** What takes its turn of several. */
export const turned = (items, turn) => items[turn % items.length];
