import type { Words } from '../findings/entry.ts';
import { nearestName } from './nearest-name.ts';

/** What can be wrong with a part of an expression. */
export const words = {
  tooDeep: { zh: '关系式过长或嵌套过深', en: 'the expression is too long or too deep' },
  comma: { zh: '逗号多余或缺少', en: 'a comma too many or too few' },
  oneExpression: {
    zh: '此处应为运算符或到此为止',
    en: 'expected an operator here, or the end',
  },
  unsupported: {
    zh: '不支持这种写法，只能用本行的栏目、category、数、文字、列表和 abs min max sum round',
    en: 'not supported; there are the row’s columns, category, numbers, texts, lists and abs min max sum round',
  },
  exponent: { zh: '数不能用科学记数法', en: 'a number cannot have an exponent' },
  categoryColumn: {
    zh: 'category 指单位类别，本表又有同名的栏，无法分辨；请给该栏换一个键',
    en: 'category is the unit’s category, and the table has a column of that key; give the column another key',
  },
  listGap: { zh: '列表中有空缺的项', en: 'an item of this list is missing' },
  listInList: { zh: '列表里不能再有列表', en: 'a list cannot stand in a list' },
  places: { zh: '保留位数应为 0 至 20 的整数', en: 'the places to keep must be an integer from 0 to 20' },
  bracket: { zh: '括号不配对', en: 'a bracket is not closed' },
  quote: { zh: '引号不配对', en: 'this quote is not closed' },
  operand: { zh: '此处应为栏目、数或括号', en: 'expected a column, a number or a bracket here' },
  syntax: {
    zh: '此处写法有误（相等写作 ==，可用 + - * / == != < <= > >= && || ! in 和括号）',
    en: 'not understood from here (write == for equality; there are + - * / == != < <= > >= && || ! in and brackets)',
  },
} as const satisfies Record<string, Words>;

export const oddSign = (sign: string): Words => ({
  zh: `不能用“${sign}”，运算符和标点应为半角`,
  en: `"${sign}" cannot be used; operators and punctuation must be half-width`,
});

export function unknownColumn(name: string, keys: Iterable<string>): Words {
  const nearest = nearestName(name, [...keys, 'category']);
  return {
    zh: `表中没有“${name}”这一栏${nearest === null ? '' : `，是否想写 ${nearest}？`}`,
    en: `the table has no column "${name}"${nearest === null ? '' : `; did you mean ${nearest}?`}`,
  };
}

export const unknownFunction = (name: string, names: readonly string[]): Words => ({
  zh: `${name === '' ? '此处' : `“${name}”`}不是函数，可用 ${names.join(' ')}`,
  en: `${name === '' ? 'this' : `"${name}"`} is no function; there are ${names.join(' ')}`,
});

export function arityWords(name: string, least: number, most: number): Words {
  if (most === Infinity)
    return { zh: `${name} 至少要有 ${least} 个参数`, en: `${name} takes at least ${least} operand` };
  const count = least === most ? String(least) : `${least}–${most}`;
  return { zh: `${name} 应有 ${count} 个参数`, en: `${name} takes ${count} operand${most === 1 ? '' : 's'}` };
}
