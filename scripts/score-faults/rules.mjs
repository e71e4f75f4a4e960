import { exact, total } from '../make-sample/exact.mjs';
import { parts } from './table.mjs';

/**
 * A rule of the table, as it stands in its schema and once more in plain arithmetic, so that what is expected is not the
 * program's own opinion.
 * @typedef {object} Rule
 * @property {string} id
 * @property {string} at key of the column that a finding stands at
 * @property {readonly string[]} reads keys of every column in it
 * @property {'error' | 'warning' | 'info'} told
 * @property {(of: (...keys: string[]) => bigint) => boolean} holds figures are counts of 0.0001
 * @property {Readonly<Record<string, string>>} schema
 */

/** @type {readonly Rule[]} */
export const rules = [
  {
    id: 'R01',
    at: 'families',
    reads: ['families', ...parts],
    told: 'error',
    holds: (of) => of('families') === of(...parts),
    schema: {
      assert: 'families == martyrs + disabled + veterans + retired',
      severity: 'hard',
      message: '走访户数应等于各类家庭之和',
    },
  },
  {
    id: 'R02',
    at: 'money',
    reads: ['money', 'cash', 'goods'],
    told: 'error',
    holds: (of) => of('money') === of('cash', 'goods'),
    schema: { assert: 'money == cash + goods', severity: 'hard', message: '款物合计应等于慰问金与慰问品折款之和' },
  },
  {
    id: 'R03',
    at: 'volunteers',
    reads: ['volunteers', 'attendance'],
    told: 'error',
    holds: (of) => of('volunteers') <= of('attendance'),
    schema: { assert: 'volunteers <= attendance', severity: 'hard', message: '志愿者人次不应多于参加人次' },
  },
  {
    id: 'R04',
    at: 'coverage',
    reads: ['coverage', 'families'],
    told: 'error',
    holds: (of) => of('families') === 0n || of('coverage') >= exact(60),
    schema: {
      when: 'families > 0',
      assert: 'coverage >= 60',
      severity: 'explain',
      message: '走访覆盖率低于 60% 的应说明原因',
    },
  },
  {
    id: 'R05',
    at: 'attendance',
    reads: ['attendance', 'events'],
    told: 'warning',
    holds: (of) => of('attendance') >= of('events') * 10n,
    schema: { assert: 'attendance >= events * 10', severity: 'soft', message: '每场活动一般不少于 10 人' },
  },
  {
    id: 'R06',
    at: 'troopVisits',
    reads: ['troopVisits', 'troopCash'],
    told: 'warning',
    holds: (of) => of('troopCash') === 0n || of('troopVisits') > 0n,
    schema: {
      when: 'troopCash > 0',
      assert: 'troopVisits > 0',
      severity: 'soft',
      message: '填了部队慰问金，却没有走访次数',
    },
  },
  {
    id: 'R07',
    at: 'money',
    reads: ['money', 'families'],
    told: 'warning',
    holds: (of) => of('money') <= of('families') * 2n,
    schema: { assert: 'money <= families * 2', severity: 'soft', message: '户均款物一般不超过 2 万元' },
  },
  {
    id: 'R08',
    at: 'calls',
    reads: ['calls', 'families'],
    told: 'info',
    holds: (of) => of('families') === 0n || of('calls') > 0n,
    schema: { when: 'families > 0', assert: 'calls > 0', severity: 'notice', message: '走访之外没有电话慰问' },
  },
];

/**
 * The rules that a row breaks. A rule that needs a figure that is not there or cannot be read is undecided; a blank is 0.
 * @param {Readonly<Record<string, bigint>>} figures
 * @param {ReadonlySet<string>} unreadable keys
 */
export function broken(figures, unreadable) {
  const of = (/** @type {string[]} */ ...keys) => total(keys.map((key) => figures[key] ?? 0n));
  return rules.filter(({ reads, holds }) => reads.every((key) => !unreadable.has(key)) && !holds(of));
}
