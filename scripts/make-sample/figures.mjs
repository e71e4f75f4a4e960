import { columnOf } from './columns.mjs';
import { exact } from './exact.mjs';

/**
 * One data row as the generator knows it.
 * @typedef {object} Row
 * @property {Record<string, bigint>} figures by column key, in 0.0001; a key that is not there is a blank
 * @property {Record<string, string | number>} shown what the cell shows instead of the figure
 * @property {Record<string, string>} findings by column key, the code that the cell earns
 * @property {string} remarks
 */

/** Least and most of each count; a least below 0 makes 0 likely. */
const ranges = {
  township: {
    educationEvents: [2, 20],
    mediaReports: [2, 30],
    symposiums: [1, 6],
    memorialVisits: [20, 400],
    meritLetters: [-3, 5],
    honourPlaques: [10, 600],
    springCouplets: [60, 1300],
    galas: [-1, 2],
    civilMilitaryMeetings: [-1, 2],
    troopsVisited: [-2, 2],
    troopProblemsSolved: [-3, 3],
    supportEvents: [-1, 2],
    frontSupport: [-3, 2],
    martyrFamilies: [3, 40],
    disabledSoldiers: [5, 60],
    veterans: [20, 320],
    retiredOfficers: [-3, 4],
    condolenceLetters: [50, 1200],
    phoneGreetings: [10, 260],
    placements: [-6, 10],
    hardshipAid: [0, 30],
    inspections: [0, 3],
  },
  village: {
    educationEvents: [1, 4],
    mediaReports: [0, 4],
    symposiums: [0, 2],
    memorialVisits: [0, 80],
    honourPlaques: [4, 120],
    springCouplets: [10, 260],
    martyrFamilies: [1, 8],
    disabledSoldiers: [1, 12],
    veterans: [6, 60],
    condolenceLetters: [10, 200],
    phoneGreetings: [0, 60],
    hardshipAid: [-2, 6],
  },
  department: {
    educationEvents: [1, 5],
    mediaReports: [0, 8],
    symposiums: [0, 3],
    memorialVisits: [-10, 120],
    galas: [-3, 1],
    civilMilitaryMeetings: [-2, 2],
    troopsVisited: [-1, 3],
    troopProblemsSolved: [-3, 3],
    supportEvents: [-1, 3],
    frontSupport: [-4, 1],
    martyrFamilies: [-2, 3],
    disabledSoldiers: [-2, 4],
    veterans: [-3, 12],
    retiredOfficers: [-4, 3],
    condolenceLetters: [-10, 30],
    phoneGreetings: [-5, 20],
    hardshipAid: [-4, 8],
    inspections: [-1, 2],
  },
  garrison: {
    educationEvents: [2, 8],
    mediaReports: [1, 6],
    symposiums: [1, 3],
    memorialVisits: [10, 90],
    galas: [-1, 1],
    goodDeeds: [1, 2],
    villageActivities: [1, 6],
    clinicVisits: [20, 260],
    studentsHelped: [2, 20],
    environmentWorks: [1, 8],
    rescues: [-2, 2],
  },
};

/** @typedef {keyof typeof ranges} Profile */

const parts = ['martyrFamilies', 'disabledSoldiers', 'veterans', 'retiredOfficers'];

/**
 * A plausible row that keeps every rule of the table.
 * @param {import('./random.mjs').Random} random
 * @param {Profile} profile
 * @returns {Row}
 */
export function plausibleRow(random, profile) {
  /** @type {Record<string, bigint>} */
  const figures = {};
  for (const [key, [least, most]] of Object.entries(ranges[profile])) {
    figures[key] = exact(Math.max(0, random.between(least, most)));
  }
  if (profile === 'township' || profile === 'department') Object.assign(figures, troopsMoney(random, figures));
  if (profile !== 'garrison') Object.assign(figures, entitled(random, figures));
  return { figures: withBlanks(random, figures), shown: {}, findings: {}, remarks: '' };
}

/** Hundredths of 万元, as units round. */
const money = (random, least, most) => BigInt(random.between(least, most)) * 100n;

function troopsMoney(random, { troopsVisited }) {
  if (troopsVisited === 0n) return {};
  const troopsCash = random.chance(0.7) ? money(random, 20, 300) : 0n;
  const troopsGoods = money(random, 10, 150);
  return { troopsCash, troopsGoods, troopsTotal: troopsCash + troopsGoods };
}

function entitled(random, figures) {
  const entitledVisited = parts.reduce((sum, key) => sum + (figures[key] ?? 0n), 0n);
  const people = Number(entitledVisited / exact(1));
  if (people === 0) return { entitledVisited };
  const entitledCash = money(random, people, Math.min(people * 20, 800));
  return { entitledVisited, entitledCash, entitledGoods: money(random, 0, Math.min(people * 8, 300)) };
}

/** Some units leave a field blank where there is nothing to report. */
const withBlanks = (random, figures) =>
  Object.fromEntries(
    Object.entries(figures).filter(
      ([key, figure]) => figure !== 0n || columnOf.get(key).isRequired || random.chance(0.7),
    ),
  );
