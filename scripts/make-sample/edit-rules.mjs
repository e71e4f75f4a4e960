import { exact, total } from './exact.mjs';

// The table's rules once more, in plain arithmetic, so that the expectations are not the program's own opinion.

const troops = ['troopsVisited', 'troopsCash', 'troopsGoods', 'troopsTotal'];
const section2 = ['civilMilitaryMeetings', ...troops, 'troopProblemsSolved', 'supportEvents', 'frontSupport'];
const section3 = ['goodDeeds', 'villageActivities', 'clinicVisits', 'studentsHelped', 'environmentWorks', 'rescues'];
const visits = ['martyrFamilies', 'disabledSoldiers', 'veterans', 'retiredOfficers'];
const money = ['entitledCash', 'entitledGoods'];
const isTownship = (/** @type {string} */ category) => category === '乡镇' || category === '街道';
const isGarrison = (/** @type {string} */ category) => category === '驻黔部队';

/** `reads`: every column of the rule, the one that the finding stands at first. */
const rules = [
  {
    id: 'R01',
    isHard: true,
    reads: ['troopsTotal', 'troopsCash', 'troopsGoods'],
    holds: (of) => of('troopsTotal') === of('troopsCash', 'troopsGoods'),
  },
  {
    id: 'R02',
    isHard: true,
    reads: ['entitledVisited', ...visits],
    holds: (of) => of('entitledVisited') === of(...visits),
  },
  {
    id: 'R03',
    reads: troops,
    holds: (of) => of('troopsCash', 'troopsGoods', 'troopsTotal') === 0n || of('troopsVisited') > 0n,
  },
  { id: 'R04', reads: ['entitledVisited', ...money], holds: (of) => of(...money) === 0n || of('entitledVisited') > 0n },
  { id: 'R05', reads: section3, holds: (of, category) => !isTownship(category) || of(...section3) === 0n },
  { id: 'R06', reads: section2, holds: (of, category) => !isGarrison(category) || of(...section2) === 0n },
  { id: 'R07', reads: ['goodDeeds'], holds: (of, category) => !isGarrison(category) || of('goodDeeds') >= exact(1) },
  {
    id: 'R08',
    reads: [...money, 'entitledVisited'],
    holds: (of) => of('entitledVisited') === 0n || of(...money) <= of('entitledVisited'),
  },
];

/**
 * The rules that a row breaks. A rule that needs a column that is not there, or a figure that cannot be read, is undecided.
 * @param {import('./figures.mjs').Row} row
 * @param {string} category
 * @param {ReadonlySet<string>} readable keys of the columns that the return has and whose figures can be read
 */
export function broken(row, category, readable) {
  const of = (/** @type {string[]} */ ...keys) => total(keys.map((key) => row.figures[key] ?? 0n));
  return rules
    .filter(({ reads, holds }) => reads.every((key) => readable.has(key)) && !holds(of, category))
    .map(({ id, reads, isHard = false }) => ({ id, key: reads[0], isHard }));
}
