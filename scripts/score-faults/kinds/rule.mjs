import { exact } from '../../make-sample/exact.mjs';
import { rowLooks } from '../looks.mjs';
import { parts } from '../table.mjs';
import { turned } from './kind.mjs';

/** Figures are changed so that rules break; what they were, once `prepare` has made the slip possible, is the mend. */
const slip = (id, [zh, en], { name = null, looks, prepare, change }) => ({
  id,
  zh,
  en,
  looks,
  plant(ground) {
    const { figures } = ground.paper.rows[0];
    prepare?.(figures);
    const right = { ...figures };
    change(figures, ground);
    const changed = Object.keys(right).filter((key) => right[key] !== figures[key]);
    ground.paper.expectBroken({ slip: name, wrong: changed, right });
  },
});

/** A rule that is broken without a slip to be recognised. */
const breach = (id, [zh, en], { change }) => ({
  id,
  zh,
  en,
  plant(ground) {
    change(ground.paper.rows[0].figures, ground);
    ground.paper.expectBroken();
  },
});

const wholeOf = (figure) => String(figure / exact(1));
const unequal = (a, b) => a !== b && a !== undefined && b !== undefined;

/** Two neighbouring digits of a whole figure the other way round. */
function transposed(figure) {
  const digits = Array.from(wholeOf(figure));
  const at = digits.findIndex(
    (digit, index) => unequal(digit, digits[index + 1]) && !(index === 0 && digits[1] === '0'),
  );
  if (at < 0) return null;
  [digits[at], digits[at + 1]] = [digits[at + 1], digits[at]];
  return exact(Number(digits.join('')));
}

/** @type {readonly import('./kind.mjs').Kind[]} */
export const ruleKinds = [
  slip('sum-off-by-one', ['合计差 1', 'a sum off by one'], {
    change: (figures, { turn }) => void (figures.families += turn % 2 === 0 ? exact(1) : -exact(1)),
  }),
  slip('digits-swapped', ['合计两位颠倒', 'two digits of a sum swapped'], {
    name: 'digits-swapped',
    prepare(figures) {
      // 44 has nothing to swap: one more household makes it 45.
      while (transposed(figures.families) === null) {
        figures.veterans += exact(1);
        figures.families += exact(1);
      }
    },
    change: (figures) => void (figures.families = transposed(figures.families)),
  }),
  slip('part-wrong', ['分项错一位', 'one digit of a part wrong'], {
    change: (figures, { turn }) => void (figures[turned(parts, turn)] += exact(turned([2, 10, 3, 100], turn))),
  }),
  slip('ten-times', ['多写一个零', 'a zero too many'], {
    name: 'off-by-10',
    change: (figures, { turn }) => void (figures[turned(['families', 'veterans', 'disabled'], turn)] *= 10n),
  }),
  slip('amount-in-yuan', ['一栏按元填', 'one amount in 元'], {
    name: 'off-by-10000',
    change(figures, { paper, turn }) {
      const key = turned(['cash', 'goods', 'money'], turn);
      figures[key] *= 10_000n;
      // So much money for so few families is told by the rule about that, too.
      if (key === 'money') paper.expect('warning', 'value/magnitude', '0/money');
    },
  }),
  slip('shifted', ['错开一栏', 'columns shifted by one'], {
    name: 'shifted-right',
    looks: rowLooks,
    prepare(figures) {
      figures.families -= figures.retired;
      figures.retired = 0n;
    },
    change(figures, { paper }) {
      // The cell of 走访户数 was passed over, and every count behind it stands one cell too far.
      const { families, martyrs, disabled, veterans } = figures;
      delete figures.families;
      Object.assign(figures, { martyrs: families, disabled: martyrs, veterans: disabled, retired: veterans });
      paper.expect('error', 'value/required', '0/families');
    },
  }),
  slip('swapped', ['两栏填反', 'two columns swapped'], {
    name: 'cells-swapped',
    change(figures, { turn }) {
      const [a, b] = turned(
        [
          ['families', 'martyrs'],
          ['money', 'goods'],
          ['families', 'veterans'],
          ['money', 'cash'],
        ],
        turn,
      );
      [figures[a], figures[b]] = [figures[b], figures[a]];
    },
  }),
  slip('left-blank', ['分项漏填', 'a part left blank'], {
    name: 'left-blank',
    change: (figures, { turn }) => void delete figures[turned(['veterans', 'disabled', 'goods'], turn)],
  }),
  breach('part-exceeds', ['其中数大于总数', 'a part greater than its whole'], {
    change: (figures, { random }) => void (figures.volunteers = figures.attendance + exact(random.between(1, 60))),
  }),
  breach('explain', ['应说明原因的', 'what must be explained'], {
    change: (figures, { random }) => void (figures.coverage = exact(random.between(35, 59))),
  }),
  breach('soft', ['一般不会的', 'what is unlikely'], {
    change(figures, { random }) {
      figures.attendance = figures.events * BigInt(random.between(4, 9));
      figures.volunteers = figures.events;
    },
  }),
  breach('amount-without-count', ['有金额没有次数', 'an amount without a count'], {
    change: (figures, { random }) =>
      Object.assign(figures, { troopVisits: 0n, troopCash: exact(random.between(1, 3)) }),
  }),
  breach('notice', ['只作提示的', 'what is only told'], { change: (figures) => void (figures.calls = 0n) }),
];
