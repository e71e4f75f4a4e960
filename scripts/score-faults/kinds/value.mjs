import { exact, exactText } from '../../make-sample/exact.mjs';
import { singleLooks, xlsxRowLooks } from '../looks.mjs';
import { columnOf } from '../table.mjs';
import { turned } from './kind.mjs';

/** An error of one cell; `change` gives the column and what its cell shows. */
const wrong = (id, [zh, en], { code, looks = singleLooks, change }) => ({
  id,
  zh,
  en,
  looks,
  plant(ground) {
    const { key, shown, isRead = false } = change(ground);
    const { figures, shown: cells } = ground.paper.rows[0];
    if (figures.troopVisits === 0n) figures.troopVisits = exact(1);
    if (isRead) cells[key] = shown;
    else ground.paper.showUnreadable(0, key, shown);
    ground.paper.expect('error', code, `0/${key}`);
  },
});

const free = ['letters', 'calls', 'attendance', 'volunteers'];

/** @type {readonly import('./kind.mjs').Kind[]} */
const errors = [
  {
    id: 'required',
    zh: '必填的没有填',
    en: 'a required figure left blank',
    plant({ paper }) {
      delete paper.rows[0].figures.events;
      paper.expect('error', 'value/required', '0/events');
    },
  },
  wrong('not-integer', ['整数栏填了小数', 'a fraction where whole numbers are asked'], {
    code: 'value/not-an-integer',
    change: ({ paper, random, turn }) => ({
      key: random.pick(['letters', 'calls']),
      shown: turned([12.5, '12.5', '30.25', 0.5, '7.5'], turn),
      isRead: true,
      paper,
    }),
  }),
  wrong('negative', ['负数', 'a negative number'], {
    code: 'value/out-of-range',
    change: ({ turn }) => ({ key: 'letters', shown: turned([-5, '-12', -1, -200], turn), isRead: true }),
  }),
  wrong('over-hundred', ['百分比超过 100', 'more than 100 %'], {
    code: 'value/out-of-range',
    change: ({ turn }) => ({ key: 'coverage', shown: turned([104, '120', 100.5, 9200, '108'], turn), isRead: true }),
  }),
  wrong('too-many-places', ['小数位数太多', 'too many places'], {
    code: 'value/invalid',
    change: ({ turn }) => ({
      key: 'troopCash',
      shown: turned([1.23456, '0.123456', 2.00001, '3.14159'], turn),
      isRead: true,
    }),
  }),
  wrong('not-in-list', ['不在选项之内', 'a text that is not in the list'], {
    code: 'value/not-in-list',
    change: ({ turn }) => ({
      key: 'form',
      shown: turned(['其他', '线上', '集中、分散', '慰问', '未开展'], turn),
      isRead: true,
    }),
  }),
  wrong('too-long', ['备注太长', 'a text that is too long'], {
    code: 'value/invalid',
    change: ({ turn }) => ({
      key: 'remarks',
      shown: '本单位春节期间由主要领导带队走访慰问驻地部队和优抚对象，'.repeat(2 + (turn % 3)),
      isRead: true,
    }),
  }),
  wrong('formula-error', ['公式出错', 'a formula that gives an error'], {
    code: 'value/formula-error',
    looks: xlsxRowLooks,
    change: ({ random, turn }) => ({
      key: random.pick(free),
      shown: { formula: 'B2/0', result: { error: turned(['#DIV/0!', '#REF!', '#VALUE!', '#N/A', '#NAME?'], turn) } },
    }),
  }),
  wrong('formula-no-value', ['公式没有保存结果', 'a formula whose result was not stored'], {
    code: 'value/formula-no-value',
    looks: xlsxRowLooks,
    change: ({ random, turn }) => ({
      key: random.pick(free),
      shown: { formula: turned(['6+6', 'SUM(D2:E2)', 'D2*2'], turn) },
    }),
  }),
  wrong('date-in-number', ['数变成了日期', 'a number that became a date cell'], {
    code: 'value/date-in-number',
    looks: xlsxRowLooks,
    change: ({ random, turn }) => ({
      key: random.pick(free),
      shown: new Date(`2020-${turned(['03-05', '10-15', '02-03'], turn)}T00:00:00Z`),
    }),
  }),
  wrong('not-a-date', ['不是日期', 'no date'], {
    code: 'value/not-a-date',
    change: ({ turn }) => ({
      key: 'startDate',
      shown: turned(['2020年2月30日', '春节前', '1月', '2020-13-05', '12'], turn),
    }),
  }),
];

const separated = (text) => text.replace(/^\d+/, (whole) => whole.replaceAll(/\B(?=(\d{3})+$)/g, ','));
const wide = (text) => text.replaceAll(/\d/g, (digit) => String.fromCodePoint(digit.codePointAt(0) + 0xfee0));

/** A figure in another spelling, which means the same. */
const spelt = (id, [zh, en], { told: [severity, code], keys, spellings, figure }) => ({
  id,
  zh,
  en,
  plant({ paper, random, turn }) {
    const key = random.pick(keys);
    const { figures, shown } = paper.rows[0];
    figures[key] = figure?.(figures[key]) ?? figures[key];
    shown[key] = turned(spellings, turn)(exactText(figures[key]), columnOf.get(key).measure, figures[key]);
    paper.expect(severity, code, `0/${key}`);
  },
});

/** @type {readonly import('./kind.mjs').Kind[]} */
const readings = [
  spelt('approximate', ['约数', 'an approximation'], {
    told: ['warning', 'value/approximate'],
    keys: ['letters', 'attendance', 'veterans', 'families'],
    spellings: [
      (n) => `约${n}`,
      (n) => `${n}余`,
      (n) => `${n}左右`,
      (n, measure) => `近${n}${measure}`,
      (n, measure) => `${n}多${measure}`,
      (n) => `大约${n}`,
    ],
  }),
  spelt('spelling', ['全角、千分位、带单位', 'full width, separators, a measure behind it'], {
    told: ['info', 'value/normalised'],
    keys: ['letters', 'attendance', 'veterans', 'families'],
    spellings: [
      (n) => wide(n),
      (n, measure) => `${n}${measure}`,
      (n, measure) => `${separated(n)} ${measure}`,
      (n) => `+${n}`,
      (n, measure) => `${wide(n)}${measure}`,
    ],
  }),
  spelt('nothing', ['写“无”“—”', 'words and signs for nothing'], {
    told: ['info', 'value/normalised'],
    keys: ['retired', 'martyrs'],
    figure: () => 0n,
    spellings: ['无', '—', '／', '零', '没有', '未开展'].map((text) => () => text),
  }),
  spelt('converted', ['按元填并写明“元”', 'an amount with 元 behind it'], {
    told: ['info', 'value/unit-converted'],
    keys: ['cash', 'goods', 'money', 'troopCash'],
    figure: (amount) => amount || exact(2),
    spellings: [(_n, _measure, amount) => `${amount}元`, (_n, _measure, amount) => `${separated(String(amount))}元`],
  }),
];
// Nobody of a kind visited means fewer families, and money for the troops means a visit.
const withoutBreaking = (kind) => ({
  ...kind,
  plant(ground) {
    const { figures } = ground.paper.rows[0];
    const before = { ...figures };
    kind.plant(ground);
    for (const key of ['retired', 'martyrs']) figures.families -= before[key] - figures[key];
    if (figures.troopCash > 0n && figures.troopVisits === 0n) figures.troopVisits = exact(1);
  },
});

/** @type {readonly import('./kind.mjs').Kind[]} */
export const valueKinds = [...errors, ...readings.map(withoutBreaking)];
