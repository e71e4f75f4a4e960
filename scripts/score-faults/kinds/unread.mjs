import { exact, exactText } from '../../make-sample/exact.mjs';
import { columnOf } from '../table.mjs';
import { turned } from './kind.mjs';

/** Columns of counts that no equation holds together with others. */
const counts = ['letters', 'calls', 'attendance', 'volunteers', 'events', 'veterans', 'troopVisits'];
const money = ['troopCash', 'goods', 'cash'];

/**
 * A figure that nobody can read for certain.
 * @param {readonly [id: string, zh: string, en: string]} names
 * @param {readonly ((figure: string, measure: string) => string)[]} spellings
 * @param {readonly string[]} [keys]
 * @returns {import('./kind.mjs').Kind}
 */
const unread = ([id, zh, en], spellings, keys = counts) => ({
  id,
  zh,
  en,
  plant({ paper, random, turn }) {
    const key = random.pick(keys);
    const figure = paper.rows[0].figures[key] || exact(12);
    const { measure } = columnOf.get(key);
    paper.showUnreadable(0, key, turned(spellings, turn)(exactText(figure), measure));
    paper.expect('error', 'value/not-a-number', `0/${key}`);
  },
});

const always = (...texts) => texts.map((text) => () => text);
const next = (figure, by) => String(Math.floor(Number(figure)) + by);

/** @type {readonly import('./kind.mjs').Kind[]} */
export const unreadKinds = [
  unread(
    ['range', '范围', 'a range'],
    [
      (n) => `${n}-${next(n, 5)}`,
      (n) => `${n}～${next(n, 3)}`,
      (n) => `${n}至${next(n, 10)}`,
      (n, measure) => `${n}—${next(n, 2)}${measure}`,
      (n) => `${n}到${next(n, 4)}`,
    ],
  ),
  unread(
    ['alternatives', '两个数取其一', 'two numbers, either of them'],
    [(n) => `${n}或${next(n, 1)}`, (n) => `${n}、${next(n, 1)}`, (n) => `${n}/${next(n, 2)}`],
  ),
  unread(
    ['letters', '字母当数字', 'letters for digits'],
    [(n) => `${n}O`, (n) => `l${n}`, (n) => `${n}o`, (n) => `I${n}`, (n) => `1${n}S`],
  ),
  unread(
    ['elsewhere', '见附件', 'a figure that stands elsewhere'],
    always('见附件', '详见附表', '同上', '（见附件）', '另附'),
  ),
  unread(
    ['grouped', '千分位逗号错位', 'separators out of place'],
    always('1,23,4', '12,3456', '1,2345', '1，23', '1234,567'),
  ),
  unread(['calculation', '算式', 'a calculation'], [(n) => `${n}+2`, () => '3×4', (n) => `${n}+5+1`, () => '3*4']),
  unread(['indefinite', '没有确定的数', 'no definite number'], always('十几', '数十', '若干', '几十', '许多')),
  unread(
    ['bound', '只有上限或下限', 'only a bound'],
    [(n) => `${n}以上`, (n) => `不足${n}`, (n) => `>${n}`, (n) => `超过${n}`],
  ),
  unread(['no-figure-yet', '还没有数', 'no figure yet'], always('待定', '不详', '？', '待统计', '不适用')),
  unread(
    ['comma-for-point', '逗号、句号当小数点', 'a comma for the point'],
    always('1,5', '3。5', '2·5', '12,50', '0,8'),
    money,
  ),
  unread(['spaced', '数字中间有空格', 'a space inside a number'], always('1 23', '12 3', '1234 567', '4 5')),
  unread(
    ['other-measure', '写成了别的单位', 'another measure behind it'],
    [(n) => `${n}人`, (n) => `${n}元`, (n) => `${n}千克`],
    ['veterans', 'martyrs', 'letters', 'events'],
  ),
  unread(['tick', '打勾', 'a tick'], always('√', '有', '是', '已开展', '×')),
  unread(['brackets', '括号里的数', 'a number in brackets'], [(n) => `(${n})`, (n) => `（${n}）`]),
  unread(
    ['numeral', '中文数字有两种读法', 'a numeral with two meanings'],
    always('一百五', '一二三', '三五', '七八十', '一二〇'),
  ),
  unread(
    ['stray-mark', '末尾多了标点', 'a stray mark at the end'],
    [(n) => `${n}。`, (n) => `${n}、`, (n) => `${n}，`, (n) => `${n}.`],
  ),
  unread(
    ['scaled-twice', '万元栏里又写万', '万 where the column is in 万元'],
    always('3.5万', '三万', '2万', '1.2万'),
    money,
  ),
  unread(
    ['percent', '百分数填在别的栏', 'a percentage in another column'],
    always('50%', '12.5%', '百分之三十'),
    money,
  ),
  unread(
    ['typed-date', '数变成了日期文字', 'a number that became a date'],
    always('3月5日', '5-Mar', '2020-03-05', '3月5'),
  ),
  unread(['formula-text', '公式存成了文字', 'a formula stored as text'], always('=SUM(B2:B6)', '=B2+C2', '=D4')),
];
