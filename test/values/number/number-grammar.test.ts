import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { decimalText } from '../../../src/domain/decimal.ts';
import { readNumber } from '../../../src/values/number/number-grammar.ts';
import { fullWidth, grouped } from './written.ts';
import { anyText } from '../../any-text.ts';

/** `normalised 1234`, or `unread`. `bare`: what a figure is in that names no measure. */
function reading(text: string, asked: string | null = '万元', bare = asked): string {
  const read = readNumber(text, { asked, bare });
  return read.how === 'unread' ? 'unread' : `${read.how} ${decimalText(read.value)}`;
}

test.each<[string, string]>([
  ['12', 'plain 12'],
  [' 12 ', 'plain 12'],
  ['　12　', 'plain 12'],
  ['007', 'plain 7'],
  ['12.50', 'plain 12.5'],
  ['-3', 'plain -3'],
  ['-0', 'plain 0'],
  ['8.8E-5', 'normalised 0.000088'],
  ['-1e-10', 'normalised -0.0000000001'],
  ['+3', 'normalised 3'],
  ['.5', 'normalised 0.5'],
  ['5.', 'unread'],
  ['１２．５', 'normalised 12.5'],
  ['－３', 'normalised -3'],
  ['1\u200B2', 'normalised 12'],
])('digits and signs: %j is %s', (text, read) => {
  expect(reading(text)).toBe(read);
});

test.each<[string, string]>([
  ['1,234', 'normalised 1234'],
  ['1，234，567.8', 'normalised 1234567.8'],
  ['12 345', 'normalised 12345'],
  ['1\u00A0234', 'normalised 1234'],
  ['-1,234', 'normalised -1234'],
  ['1,23,4', 'unread'],
  ['1,2345', 'unread'],
  ['1234,567', 'unread'],
  ['1,234,', 'unread'],
  ['1.234,5', 'unread'],
  ['1,5', 'unread'],
  ['1 23', 'unread'],
  ['1234 567', 'unread'],
  ['1\n2', 'unread'],
  ['1　2', 'unread'],
])('a thousands separator groups by three: %j is %s', (text, read) => {
  expect(reading(text)).toBe(read);
});

test.each<[string, string | null, string]>([
  ['12户', '户', 'normalised 12'],
  ['12 户', '户', 'normalised 12'],
  ['12户', '户（人）', 'normalised 12'],
  ['12人', '户（人）', 'normalised 12'],
  ['12人次', '人', 'unread'],
  ['12次', '场', 'unread'],
  ['12户', null, 'unread'],
  ['1.5万元', '万元', 'normalised 1.5'],
  ['5000元', '万元', 'converted 0.5'],
  ['1,234.5元', '万元', 'converted 0.12345'],
  ['0.1亿元', '万元', 'converted 1000'],
  ['3千元', '万元', 'converted 0.3'],
  ['3万元', '元', 'converted 30000'],
  ['1元', '亿元', 'converted 0.00000001'],
  ['-5元', '元', 'normalised -5'],
  ['5元整', '元', 'normalised 5'],
  ['3户2人', '户', 'unread'],
  ['50%', '万元', 'unread'],
  ['50%', '%', 'normalised 50'],
  ['５０％', '%', 'normalised 50'],
  ['5constructor', '万元', 'unread'],
  ['5‰', '%', 'converted 0.5'],
  ['0.5%', '‰', 'converted 5'],
  ['12.5%', null, 'normalised 0.125'],
  ['１２.５％', null, 'normalised 0.125'],
  ['5‰', null, 'normalised 0.005'],
  ['-7%', null, 'normalised -0.07'],
  ['12%', '户', 'unread'],
  ['0.5万人', '人', 'converted 5000'],
  ['5000人', '万人', 'converted 0.5'],
  ['0.5万人', '人次', 'unread'],
  ['人民币3万元', '元', 'normalised 30000'],
])('a measure behind the figure: %j in %s is %s', (text, measure, read) => {
  expect(reading(text, measure)).toBe(read);
});

test.each<[string, string | null, string]>([
  ['3.5万', '元', 'normalised 35000'],
  ['1.2亿', null, 'normalised 120000000'],
  ['3千', '户', 'normalised 3000'],
  ['3.5万', '万元', 'unread'],
  ['3千', '万元', 'unread'],
  ['0.5万', '百元', 'unread'],
  ['5千', '千克', 'unread'],
  ['约3.5万', '户', 'approximate 35000'],
])('a figure in 千, 万 or 亿: %j in %s is %s', (text, measure, read) => {
  expect(reading(text, measure)).toBe(read);
});

test.each<[string, string, string, string]>([
  ['三万', '元', '万元', 'unread'],
  ['三万', '万元', '元', 'normalised 30000'],
  ['3.5万', '元', '万元', 'unread'],
  ['3.5万', '万元', '元', 'normalised 35000'],
  ['三万元', '元', '万元', 'normalised 30000'],
])(
  'the header’s measure is what a bare figure is in: %j, %s asked, %s in the header, is %s',
  (...[text, asked, bare, read]) => {
    expect(reading(text, asked, bare)).toBe(read);
  },
);

test.each<[string, string | null, string]>([
  ['一', '户', 'approximate 1'],
  ['二百零六', null, 'normalised 206'],
  ['　十二 ', '人', 'normalised 12'],
  ['五户', '户', 'normalised 5'],
  ['十 户', '户（人）', 'normalised 10'],
  ['五户', null, 'unread'],
  ['五人', '户', 'unread'],
  ['三万元', '万元', 'normalised 3'],
  ['三万五千元', '万元', 'converted 3.5'],
  ['两千元', '万元', 'converted 0.2'],
  ['二百零六', '万元', 'normalised 206'],
  ['十万零一千户', '户', 'normalised 101000'],
  ['十万零一千元', '万元', 'converted 10.1'],
  ['一千零二百户', '户', 'unread'],
  ['三千人', '人', 'normalised 3000'],
  ['五千克', '千克', 'normalised 5'],
  ['五千公斤', '吨', 'converted 5'],
  ['五公斤', '斤', 'converted 10'],
  ['五美元', '元', 'unread'],
  ['三百万人次', '万人次', 'normalised 300'],
  ['三百万人次', '百万人次', 'normalised 3'],
  ['约三万人', '万人', 'approximate 3'],
  ['三万', '元', 'normalised 30000'],
  ['三万', '万元', 'unread'],
  ['约二十', '户', 'approximate 20'],
  ['二十余户', '户', 'approximate 20'],
  ['二十余万', '元', 'approximate 200000'],
  ['二十余五', '户', 'unread'],
  ['20余5', '户', 'unread'],
  ['一百五', '户', 'unread'],
  ['十几', '户', 'unread'],
  ['数十', '户', 'unread'],
  ['三、四', '户', 'unread'],
  ['三五户', '户', 'unread'],
])('Chinese numerals: %j in %s is %s', (text, measure, read) => {
  expect(reading(text, measure)).toBe(read);
});

test.each(['无', '没有', '零', '/', '／', '—', '——', '-', '–', '…', '……', '...', ' 无 ', '暂无'])(
  '%j is nil',
  (text) => {
    expect(reading(text)).toBe('normalised 0');
  },
);

test.each<[string, string]>([
  ['约200', 'approximate 200'],
  ['约 200', 'approximate 200'],
  ['大约1,200', 'approximate 1200'],
  ['近90', 'approximate 90'],
  ['将近90', 'approximate 90'],
  ['200余', 'approximate 200'],
  ['20余万元', 'approximate 20'],
  ['200多', 'approximate 200'],
  ['90左右', 'approximate 90'],
  ['90万元左右', 'approximate 90'],
  ['约5000元', 'approximate 0.5'],
  ['约', 'unread'],
  ['约无', 'unread'],
  ['约10-15', 'unread'],
  ['不足20', 'unread'],
])('approximations: %j is %s', (text, read) => {
  expect(reading(text)).toBe(read);
});

test.each([
  '10-15',
  '10~15',
  '10至15',
  '3或4',
  '3/4',
  '3、4',
  '1+2',
  '=1+2',
  '1e5',
  '1.5E+10',
  '1.2.3',
  '--5',
  '(5)',
  'O',
  'l2',
  'NaN',
  'Infinity',
  '见附件',
  '2020年2月5日',
  '0x10',
  '',
  '3·5',
  '12户左右人',
  '9'.repeat(400),
  `0.${'0'.repeat(400)}1`,
  '３－５',
])('%j is no definite number', (text) => {
  expect(reading(text)).toBe('unread');
});

const tidy = (text: string): string => {
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return short === '-0' ? '0' : short;
};
test.each<[string, string]>([
  ['999999999999999', 'plain 999999999999999'],
  ['1000000000000000', 'plain 1000000000000000'],
  ['-99999999999.1234', 'plain -99999999999.1234'],
  ['0.30000000000000004', 'normalised 0.3'],
  ['0.3333333333333333', 'normalised 0.333333333333333'],
  ['99999999999.12345', 'normalised 99999999999.1235'],
  ['99,999,999,999.12345万元', 'normalised 99999999999.1235'],
  ['约0.30000000000000004', 'approximate 0.3'],
  ['9007199254740993', 'unread'],
  ['-9,007,199,254,740,993', 'unread'],
  ['500235199001011234', 'unread'],
  ['100000000000.00001', 'unread'],
])('a spreadsheet holds 15 digits: %j is %s', (text, read) => {
  expect(reading(text)).toBe(read);
});

test('what a spreadsheet cannot hold is refused for that', () => {
  expect(readNumber('9007199254740993', { asked: '户', bare: '户' })).toMatchObject({
    how: 'unread',
    reason: 'number-too-many-digits',
  });
  expect(readNumber('0.30000000000000004', { asked: null, bare: null })).toMatchObject({ note: 'beyond-cell' });
});

describe('whatever is written', () => {
  test('never throws', () => {
    fc.assert(
      fc.property(anyText(), fc.constantFrom(null, '万元', '户（人）', '%'), (text, measure) => {
        expect(() => reading(text, measure)).not.toThrow();
      }),
    );
    const parts = fc.constantFrom(
      '1',
      '23',
      ',',
      '.',
      '-',
      ' ',
      '约',
      '余',
      '万元',
      '户',
      '无',
      '…',
      '％',
      '，',
      '左右',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 8 }), (each) => expect(() => reading(each.join(''))).not.toThrow()),
      { numRuns: 500 },
    );
  });

  test('nothing but plain digits is read without a finding', () => {
    const parts = fc.constantFrom('1', '23', ',', '.', '-', '+', ' ', '０', '元', 'e', '/');
    fc.assert(
      fc.property(fc.array(parts, { minLength: 1, maxLength: 6 }), (each) => {
        const text = each.join('');
        const isPlain = /^-?\d+(\.\d+)?$/.test(text.trim());
        expect(reading(text).startsWith('plain ')).toBe(isPlain);
      }),
      { numRuns: 1000 },
    );
  });

  const figure = fc.tuple(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), fc.stringMatching(/^\d{0,6}$/));
  const plain = figure.map(([whole, places]) => (places === '' ? String(whole) : `${whole}.${places}`));
  test.each<[string, (text: string) => string]>([
    ['plain', (text) => text],
    ['in full width', fullWidth],
    ['with commas', (text) => grouped(text, ',')],
    ['with Chinese commas', (text) => grouped(text, '，')],
    ['with spaces', (text) => grouped(text, ' ')],
    ['with its measure', (text) => `${text} 万元`],
  ])('a number printed %s reads back as itself', (_, print) => {
    fc.assert(fc.property(plain, (text) => expect(reading(print(text)).split(' ')[1]).toBe(tidy(text))));
  });
});
