import { exact, exactText } from '../../make-sample/exact.mjs';
import { singleLooks } from '../looks.mjs';
import { columnOf } from '../table.mjs';
import { turned } from './kind.mjs';

/** A finding as a line of accepted.csv names it. */
const aboutRule = (rule, column, figures) => ({
  code: 'rule/violated',
  rule,
  column,
  value: figures.map(([key, figure]) => `${columnOf.get(key).flatTitle} ${exactText(figure)}`).join('，'),
});
const aboutCell = (code, column, value) => ({ code, rule: '', column, value });

const reasons = [
  '山区住户分散，雪后道路不通，余户节后补访',
  '已与村里逐户核对，名单附后备查',
  '元宵灯会按景区闸机计数',
];

/**
 * A line of accepted.csv for a finding. `raise` makes the finding and tells its line; `told` is what is said of the line itself.
 * @param {readonly [id: string, zh: string, en: string]} names
 * @param {{ raise: (ground: import('./kind.mjs').Ground) => { line: object, reason?: string }, told?: readonly [import('../paper.mjs').Severity, string] }} how
 * @returns {import('./kind.mjs').Kind}
 */
const accepted = ([id, zh, en], { raise, told }) => ({
  id,
  zh,
  en,
  looks: singleLooks,
  plant(ground) {
    const { line, reason = turned(reasons, ground.turn) } = raise(ground);
    ground.district.accept({ unit: ground.entry.unit.name, reason, ...line }, told ?? null);
  },
});

/** A return with a share that must be explained. */
function lowCoverage({ paper, random }) {
  const { figures } = paper.rows[0];
  figures.coverage = exact(random.between(35, 59));
  return figures;
}

function fewAttended({ paper, random }) {
  const { figures } = paper.rows[0];
  figures.attendance = figures.events * BigInt(random.between(4, 9));
  figures.volunteers = figures.events;
  return figures;
}

/** A rule rests on the figures of its condition too. */
const coverageOf = ({ coverage, families }) => [
  ['coverage', coverage],
  ['families', families],
];

const attendanceOf = ({ attendance, events }) => [
  ['attendance', attendance],
  ['events', events],
];

/** @type {readonly import('./kind.mjs').Kind[]} */
export const acceptedKinds = [
  accepted(['explained', '应说明原因的已说明', 'what must be explained, and is'], {
    raise(ground) {
      const figures = lowCoverage(ground);
      ground.paper.expectAccepted();
      return { line: aboutRule('R04', 'coverage', coverageOf(figures)) };
    },
  }),
  accepted(['looked-at', '应核实的已核实', 'what is unlikely, and was looked at'], {
    raise(ground) {
      const figures = fewAttended(ground);
      ground.paper.expectAccepted();
      return { line: aboutRule('R05', 'attendance', attendanceOf(figures)) };
    },
  }),
  accepted(['estimate-accepted', '约数已说明', 'an approximation that is explained'], {
    raise({ paper }) {
      const { figures, shown } = paper.rows[0];
      shown.letters = `约${exactText(figures.letters)}`;
      paper.expect('info', 'value/approximate', '0/letters');
      return { line: aboutCell('value/approximate', 'letters', shown.letters) };
    },
  }),
  accepted(['explanation-lapsed', '说明之后数字又变了', 'an explanation of a figure that is another now'], {
    told: ['warning', 'accepted/lapsed'],
    raise(ground) {
      const figures = fewAttended(ground);
      ground.paper.expectBroken();
      const before = { ...figures, attendance: figures.attendance + exact(1) };
      return { line: aboutRule('R05', 'attendance', attendanceOf(before)) };
    },
  }),
  accepted(['no-reason', '只写“核实无误”', 'an explanation that gives no reason'], {
    told: ['warning', 'accepted/invalid'],
    raise(ground) {
      const figures = fewAttended(ground);
      ground.paper.expectBroken();
      const reason = turned(['核实无误', '已核实，情况属实', '属实'], ground.turn);
      return { line: aboutRule('R05', 'attendance', attendanceOf(figures)), reason };
    },
  }),
  accepted(['hard-explained', '硬性错误不能靠说明', 'an explanation of a hard error'], {
    told: ['warning', 'accepted/not-acceptable'],
    raise({ paper }) {
      const { figures } = paper.rows[0];
      figures.families += exact(2);
      paper.expectBroken();
      const read = ['families', 'martyrs', 'disabled', 'veterans', 'retired'].map((key) => [key, figures[key]]);
      return { line: aboutRule('R01', 'families', read) };
    },
  }),
  accepted(['nothing-to-explain', '说明的问题已不再出现', 'an explanation of what is found no more'], {
    told: ['info', 'accepted/unmatched'],
    raise: () => ({ line: aboutCell('value/approximate', 'letters', '约200') }),
  }),
];
