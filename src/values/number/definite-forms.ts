import { zero } from '../../domain/decimal.ts';
import { isEllipsis, isNilText } from '../../domain/nil-text.ts';
import { digitsValue, smallNumber } from './digits.ts';
import { readMeasured } from './measured.ts';
import { readMoney } from './money.ts';
import { readMixed, readNumeral, readNumeralWithDecimals, readShareInWords } from './numeral.ts';
import { normalised, type FigureMeasures, type Form, type NumberRead, type NumberText } from './reading.ts';

const nilForm: Form = {
  name: { zh: '表示没有', en: 'words and signs for nothing' },
  way: 'nil',
  examples: [
    ['无', '户'],
    ['没有', '户'],
    ['未开展', '场'],
    ['零', '户'],
    ['—', '户'],
    ['／', '户'],
    ['nil', '户'],
  ],
  read: ({ key }) => (isNilText(key) && !isEllipsis(key) ? normalised(zero) : null),
};

const ellipsisForm: Form = {
  name: { zh: '省略号：不足最小单位', en: 'an ellipsis: less than the smallest unit' },
  way: 'ellipsis',
  examples: [['…', '万元']],
  read: ({ key }) => (isEllipsis(key) ? normalised(zero, 'less-than-unit') : null),
};

/** Ways to write one definite number, the commonest first. */
export const definiteForms: readonly Form[] = [
  nilForm,
  ellipsisForm,
  {
    name: { zh: '全角、正号、千分位、不间断空格、零宽字符', en: 'full width, signs, thousands separators, odd spaces' },
    way: 'spelling',
    examples: [
      ['１２．５', '万元'],
      ['+3', '户'],
      ['−3', '户'],
      ['1,234', '户'],
      ['1，234', '户'],
      ['12 345', '户'],
      ["1'234", '户'],
    ],
    read: ({ key }) => numberOrNull(digitsValue(key)),
  },
  {
    name: { zh: '很小的数，科学计数法', en: 'a small number with a power of ten' },
    way: 'power-of-ten',
    examples: [['8.8E-5', '万元']],
    read: ({ key }) => numberOrNull(smallNumber(key)),
  },
  {
    name: { zh: '带单位，或带百、千、万、亿', en: 'a measure behind it, or 百, 千, 万, 亿' },
    way: 'measure',
    examples: [
      ['3次', '次'],
      ['12 户', '户（人）'],
      ['5000元', '万元'],
      ['1.2亿', '元'],
      ['12.5%', '%'],
      ['12.5%', null],
    ],
    read: ({ key }, measures) => readMeasured(key, measures),
  },
  {
    name: { zh: '中文数字（含大写、廿、卅、两、〇）', en: 'Chinese numerals, financial ones too' },
    way: 'numeral',
    examples: [
      ['二百零六', '户'],
      ['贰拾', '户'],
      ['廿五', '户'],
      ['五户', '户'],
      ['叁万伍仟元整', '万元'],
    ],
    read: ({ key }, measures) => readNumeral(key, measures),
  },
  {
    name: { zh: '中文小数', en: 'Chinese numerals with decimals' },
    way: 'numeral',
    examples: [['三点五万元', '万元']],
    read: ({ key }, measures) => readNumeralWithDecimals(key, measures),
  },
  {
    name: { zh: '数字与万、千混写', en: 'digits mixed with 万 and 千' },
    way: 'mixed',
    examples: [
      ['3万5千', '元'],
      ['3万5千元', '万元'],
    ],
    read: ({ key }, measures) => readMixed(key, measures),
  },
  {
    name: { zh: '百分之几', en: 'a percentage in words' },
    way: 'share-in-words',
    examples: [['百分之十二', '%']],
    read: ({ key }, measures) => readShareInWords(key, measures),
  },
  {
    name: { zh: '金额（¥、人民币、元角分整）', en: 'an amount of money' },
    way: 'money',
    examples: [
      ['¥35,000', '万元'],
      ['人民币3万元', '元'],
      ['¥35,000.00元整', '元'],
      ['五元五角', '元'],
    ],
    read: ({ key }, measures) => readMoney(key, measures),
  },
  {
    name: { zh: '前面有“共”“合计”', en: '共 or 合计 before it' },
    way: 'counted',
    examples: [['共12户', '户']],
    read: readCounted,
  },
];

const numberOrNull = (value: Parameters<typeof normalised>[0] | null): NumberRead | null =>
  value === null ? null : normalised(value);

const counted = /^(?:总共|共计|合计|总计|一共|共|计):?(?=.)/u;

function readCounted({ typed, half, key }: NumberText, measures: FigureMeasures): NumberRead | null {
  const rest = key.replace(counted, '');
  return rest === key || isNilText(rest) ? null : readDefinite({ typed, half, key: rest }, measures);
}

/** One definite number in any of these ways; null for anything else. */
export function readDefinite(text: NumberText, measures: FigureMeasures): NumberRead | null {
  for (const { read } of definiteForms) {
    const reading = read(text, measures);
    if (reading !== null) return reading.how === 'unread' ? null : reading;
  }
  return null;
}

/** The same for a text that is all in half width. */
export const readKey = (key: string, measures: FigureMeasures): NumberRead | null =>
  readDefinite({ typed: key, half: key, key }, measures);
