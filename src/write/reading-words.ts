import { decimalText, type Decimal } from '../domain/decimal.ts';
import type { ReadingWay } from '../domain/reading-way.ts';

const words: Readonly<Record<ReadingWay, string>> = {
  trimmed: '去掉首尾空白',
  spelling: '全角、正号、千分位等写法化为数字',
  'power-of-ten': '科学计数法化为小数',
  measure: '去掉所带的计量单位',
  scale: '百、千、万、亿化为数字',
  numeral: '中文数字化为数字',
  mixed: '数字与万、千混写，化为数字',
  'share-in-words': '百分之几化为数字',
  money: '金额写法化为数字',
  counted: '去掉“共”“合计”等字',
  nil: '表示没有，按 0 计',
  ellipsis: '省略号，按 0 计',
  approximate: '约数，按所写的数计',
  'lone-one': '单独的“一”，按 1 计',
  converted: '按所写的单位换算',
  'header-unit': '按表头的单位换算',
  date: '日期统一为年-月-日',
  truth: '统一为“是”“否”',
  merged: '与前一格合并，取同一内容',
};

/** Why a figure is not what its cell shows, in Chinese. `factor`: what its header's measure multiplies it by. */
export const wordsOf = (ways: readonly ReadingWay[], factor: Decimal | null): string =>
  ways
    .map((way) => words[way] + (way === 'header-unit' && factor !== null ? `（×${decimalText(factor)}）` : ''))
    .join('；');
