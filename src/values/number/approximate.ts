import { decimalOfNumber } from '../../domain/decimal.ts';
import { isNilText } from '../../domain/nil-text.ts';
import { numeralSigns } from './chinese-numeral.ts';
import { readKey } from './definite-forms.ts';
import { normalised, type FigureMeasures, type Form, type NumberRead, type NumberText } from './reading.ts';

const before = /^(?:约为|大约|约计|大概|大致|估计|约|約|将近|近|上|~|≈|〜)(?=.)/u;
const behind = /(?:左右|上下|\+)$/u;
/** 余, 多 or 来 behind a figure: 20余, 二十余万, but not 20余5. */
const more = new RegExp(`(?<=[\\d${numeralSigns}])[余餘多来](?![\\d零〇一二两三四五六七八九十])`, 'u');

/** 约200, 200余, 20余人, 90左右: the figure that stands in it. */
export const approximateForm: Form = {
  name: { zh: '约数：按所写的数计', en: 'an approximation, read as the figure in it' },
  way: 'approximate',
  examples: [
    ['约200', '户'],
    ['200余', '户'],
    ['近百', '户'],
    ['二十多户', '户'],
    ['90左右', '户'],
    ['200+', '户'],
  ],
  read: readApproximate,
};

/** 一 alone: people type it for — as well. */
export const loneOneForm: Form = {
  name: { zh: '单独一个“一”：可能是横线，按 1 计', en: '一 alone, which may be a dash, read as 1' },
  way: 'lone-one',
  examples: [['一', '户']],
  read: ({ key }) => (key === '一' ? { ...normalised(one, 'one-or-dash'), how: 'approximate' } : null),
};

const one = decimalOfNumber(1);

function readApproximate({ key }: NumberText, measures: FigureMeasures): NumberRead | null {
  const definite = key.replace(before, '').replace(behind, '').replace(more, '');
  if (definite === key || isNilText(definite) || before.test(definite)) return null;
  // 近百 is 近一百.
  const reading = readKey(definite.replace(/^(?=[百千万亿])(?!百分|千分)/u, '一'), measures);
  return reading === null ? null : { ...reading, how: 'approximate' };
}
