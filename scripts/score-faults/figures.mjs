import { exact, total } from '../make-sample/exact.mjs';
import { parts } from './table.mjs';

/**
 * One data row as the generator knows it.
 * @typedef {object} Row
 * @property {Record<string, bigint>} figures by column key, in 0.0001; a key that is not there is a blank
 * @property {Record<string, string | null>} texts by column key
 * @property {Record<string, import('./draw.mjs').Shown>} shown what a cell shows instead
 */

/** What is usual in a category: medians of a unit. */
const usual = {
  乡镇: {
    events: 14,
    crowd: 55,
    volunteers: 0.16,
    troops: 0.5,
    troopCash: 1.4,
    martyrs: 9,
    disabled: 24,
    veterans: 130,
    retired: 5,
    cash: 0.06,
    goods: 0.03,
    letters: 340,
    calls: 120,
  },
  街道: {
    events: 18,
    crowd: 45,
    volunteers: 0.2,
    troops: 0.7,
    troopCash: 2,
    martyrs: 12,
    disabled: 34,
    veterans: 210,
    retired: 9,
    cash: 0.05,
    goods: 0.025,
    letters: 520,
    calls: 210,
  },
  区级部门: {
    events: 5,
    crowd: 40,
    volunteers: 0.3,
    troops: 0.9,
    troopCash: 2.6,
    martyrs: 6,
    disabled: 9,
    veterans: 26,
    retired: 6,
    cash: 0.1,
    goods: 0.04,
    letters: 60,
    calls: 42,
  },
  企业: {
    events: 4,
    crowd: 60,
    volunteers: 0.25,
    troops: 0.8,
    troopCash: 4,
    martyrs: 5,
    disabled: 8,
    veterans: 34,
    retired: 5,
    cash: 0.12,
    goods: 0.05,
    letters: 80,
    calls: 36,
  },
};

/** Standard deviations on a logarithmic scale: of a unit's size, and of a figure at a given size. */
const spread = { size: 0.35, figure: 0.4 };
const whole = Math.hypot(spread.size, spread.figure);
/** Standard deviations. A figure further out would be asked about by any clerk, so that it is none to find nothing in. */
const farthest = 2.2;

/** @param {import('../make-sample/random.mjs').Random} random */
export function normal(random) {
  for (;;) {
    const z = Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
    if (Math.abs(z) <= farthest) return z;
  }
}

/** How far a figure of a unit lies from the median of its category, as a logarithm. */
function deviation(random, size) {
  for (;;) {
    const all = size + spread.figure * normal(random);
    if (Math.abs(all) <= farthest * whole) return all;
  }
}

const positive = (figure) => Math.max(1, Math.round(figure));

/**
 * A plausible row that keeps every rule: log-normal in its category, so that some units are many times as large as others.
 * @param {import('../make-sample/random.mjs').Random} random
 * @param {{ category: import('./units.mjs').Category, share?: number }} of `share`: 0.25 for one of four villages
 * @returns {Row}
 */
function plausibleRow(random, { category, share = 1 }) {
  const its = usual[category];
  const size = spread.size * normal(random);
  const about = (median) => median * share * Math.exp(deviation(random, size));
  const events = positive(about(its.events));
  const attendance = Math.max(events * 12, positive(about(its.events * its.crowd)));
  const volunteers = Math.min(positive(about(its.events * its.crowd * its.volunteers)), Math.floor(attendance / 2));
  const people = Object.fromEntries(parts.map((key) => [key, exact(positive(about(its[key])))]));
  const heads = total(parts.map((key) => BigInt(its[key])));
  const [cash, goods] = [its.cash, its.goods].map((each) => amount(about(Number(heads) * each), random));
  const visits = random.chance(its.troops) ? random.between(1, 4) : 0;
  return {
    figures: {
      events: exact(events),
      attendance: exact(attendance),
      volunteers: exact(volunteers),
      troopVisits: exact(visits),
      troopCash: visits === 0 ? 0n : amount(its.troopCash * Math.exp(deviation(random, 0)), random),
      families: total(Object.values(people)),
      ...people,
      cash,
      goods,
      money: cash + goods,
      letters: exact(positive(about(its.letters))),
      calls: exact(positive(about(its.calls))),
      coverage: BigInt(random.between(720, 1000)) * 1000n,
    },
    texts: {
      form: random.pick(['集中', '分散', '集中与分散结合']),
      startDate: `2020-01-${String(random.between(10, 23)).padStart(2, '0')}`,
      remarks: random.pick([null, null, null, '含离退休人员', '节前走访', '由社区协助']),
    },
    shown: {},
  };
}

/**
 * The rows of a unit: one, or one for each of its villages. The troops are visited by the unit, and not by each village.
 * @param {import('../make-sample/random.mjs').Random} random
 * @param {import('./units.mjs').Category} category
 * @param {number} count
 */
export const plausibleRows = (random, category, count) =>
  Array.from({ length: count }, (_, at) => {
    const row = plausibleRow(random, { category, share: 1 / count });
    if (at > 0) Object.assign(row.figures, { troopVisits: 0n, troopCash: 0n });
    return row;
  });

/** 万元 as units write it: to two places, some to the last 元. */
const amount = (figure, random) =>
  random.chance(0.75)
    ? BigInt(Math.max(1, Math.round(figure * 100))) * 100n
    : BigInt(Math.max(100, Math.round(figure * 10_000)));

/**
 * What the unit reported a year before: much the same.
 * @param {Readonly<Record<string, bigint>>} figures
 * @param {import('../make-sample/random.mjs').Random} random
 */
export const yearBefore = (figures, random) =>
  Object.fromEntries(
    Object.entries(figures).map(([key, figure]) => {
      const step = key === 'cash' || key === 'goods' || key === 'money' || key === 'troopCash' ? 100n : 10_000n;
      const before = BigInt(Math.round((Number(figure) / Number(step)) * Math.exp(0.12 * normal(random))));
      return [key, key === 'coverage' ? figure : before * step];
    }),
  );
