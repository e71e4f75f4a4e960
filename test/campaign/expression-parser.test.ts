import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { ExpressionMistake, withCaret } from '../../src/campaign/expression-mistake.ts';
import { parseExpression } from '../../src/campaign/expression-parser.ts';
import { decimalText } from '../../src/domain/decimal.ts';
import { columnsIn, operands, type Expression } from '../../src/domain/expression.ts';
import type { Column, ColumnType } from '../../src/domain/table.ts';
import { textWidth } from '../../src/domain/text-width.ts';
import { anyText } from '../any-text.ts';

const column = (key: string, type: ColumnType): Column => ({
  key,
  title: key,
  group: [],
  measure: null,
  type,
  aggregate: 'none',
  aliases: [],
  source: null,
  required: false,
  step: null,
});
const columns = [
  ...['familiesVisited', 'martyrs', 'disabled', 'veterans', 'retired', 'troopDeeds', '户数'].map((key) =>
    column(key, 'integer'),
  ),
  column('cash', 'number'),
  column('remarks', 'string'),
  column('held', 'boolean'),
];
const parse = (text: string): Expression => parseExpression(text, columns);

/** An expression in prefix form: `(== a (+ b c))`. */
function prefix(expression: Expression): string {
  const inside = operands(expression).map(prefix);
  switch (expression.kind) {
    case 'number':
      return decimalText(expression.value);
    case 'text':
      return `'${expression.value}'`;
    case 'boolean':
      return String(expression.value);
    case 'column':
      return expression.key;
    case 'category':
      return '@category';
    case 'list':
      return `[${inside.join(' ')}]`;
    case 'call':
      return `(${[expression.name, ...inside].join(' ')})`;
    default:
      return `(${['operator' in expression ? expression.operator : expression.kind, ...inside].join(' ')})`;
  }
}

describe('the language of the contract', () => {
  test.each([
    [
      'familiesVisited == martyrs + disabled + veterans + retired',
      '(== familiesVisited (+ (+ (+ martyrs disabled) veterans) retired))',
    ],
    ["category in ['乡镇', '街道']", "(in @category ['乡镇' '街道'])"],
    ['troopDeeds == 0', '(== troopDeeds 0)'],
    ['户数 >= 1', '(>= 户数 1)'],
    ['martyrs - disabled - veterans != 0', '(!= (- (- martyrs disabled) veterans) 0)'],
    ['(martyrs + disabled) * 2 <= cash / 3', '(<= (* (+ martyrs disabled) 2) (/ cash 3))'],
    ['held || !held && martyrs > 1', '(|| held (&& (not held) (> martyrs 1)))'],
    ['-martyrs < -1.50', '(< (negate martyrs) (negate 1.5))'],
    ['!(martyrs == 1)', '(not (== martyrs 1))'],
    ['sum(martyrs, disabled) == max([martyrs, 2])', '(== (sum martyrs disabled) (max [martyrs 2]))'],
    ['round(cash, 2) == abs(min(cash, 0.1))', '(== (round cash 2) (abs (min cash 0.1)))'],
    ['remarks != ""', "(!= remarks '')"],
    ["remarks == 'a,(b;＋c'", "(== remarks 'a,(b;＋c')"],
    ['held == true', '(== held true)'],
    ['martyrs in [1, 2.5]', '(in martyrs [1 2.5])'],
    ['sum((martyrs), (disabled)) > 0', '(> (sum martyrs disabled) 0)'],
    ['cash == 0.1234567890123456789012345', '(== cash 0.1234567890123456789012345)'],
  ])('%s', (text, tree) => expect(prefix(parse(text))).toBe(tree));

  test('a sum of many columns', () => {
    const many = Array.from({ length: 300 }, () => 'martyrs').join(' + ');
    expect(columnsIn(parse(`${many} == 0`))).toEqual(['martyrs']);
  });
});

/** The mistake in a text, null where there is none; any other error is passed on. */
function mistakeOf(text: string): ExpressionMistake | null {
  try {
    parse(text);
    return null;
  } catch (error) {
    if (error instanceof ExpressionMistake) return error;
    throw error;
  }
}

describe('a mistake is told at its place', () => {
  test.each([
    ['martyr == 1', 0, 'the table has no column "martyr"; did you mean martyrs?'],
    ['martyrs == 1 && nonsense == 2', 16, 'the table has no column "nonsense"'],
    ['martyrs', 0, 'expected something that is true or false'],
    ['martyrs + 1', 0, 'expected something that is true or false'],
    ["martyrs == 'x'", 11, 'expected a number here, and this is a text'],
    ['remarks == 1', 11, 'expected a text here, and this is a number'],
    ['category == 1', 12, 'expected a text here'],
    ["category in ['乡镇', 1]", 19, 'expected a text here'],
    ["martyrs in ['a']", 0, 'expected a text here, and this is a number'],
    ['martyrs in 1', 11, 'expected a list'],
    ['martyrs in disabled', 11, 'expected a list'],
    ["martyrs in [['a']]", 12, 'a list cannot stand in a list'],
    ['remarks < "b"', 0, 'expected a number here, and this is a text'],
    ['(held + 1) * 2 == 3', 1, 'expected a number here'],
    ['martyrs && held', 0, 'expected something that is true or false'],
    ['!martyrs', 1, 'expected something that is true or false'],
    ['-held == 1', 1, 'expected a number here'],
    ['1 < martyrs < 3', 0, 'expected a number here'],
    ["sum(['a']) == 1", 4, 'expected a number here, and this is a text'],
    ['abs(martyrs, 1) == 1', 0, 'abs takes 1 operand'],
    ['sum() == 1', 0, 'sum takes at least 1 operand'],
    ['round(cash, 1, 2) == 1', 0, 'round takes 1–2 operands'],
    ['round(cash, martyrs) == 1', 12, 'the places to keep'],
    ['round(cash, 0.5) == 1', 12, 'the places to keep'],
    ['mx(martyrs) == 1', 0, '"mx" is no function; there are abs min max sum round'],
    ['constructor(martyrs) == 1', 0, '"constructor" is no function'],
    ['martyrs(1) == 1', 0, '"martyrs" is no function'],
    ['constructor == 1', 0, 'the table has no column "constructor"'],
    ['null == 1', 0, 'the table has no column "null"'],
    ['this == 1', 0, 'not supported'],
    ['remarks.length == 1', 0, 'not supported'],
    ["remarks['length'] == 1", 0, 'not supported'],
    ['remarks?.length == 1', 0, 'not supported'],
    ['held ? held : held', 0, 'not supported'],
    ['martyrs = 1', 8, 'not understood from here (write == for equality'],
    ['martyrs === 1', 10, 'expected a column, a number or a bracket here'],
    ['martyrs == 1 | held', 13, 'not understood from here'],
    ['martyrs % 2 == 1', 8, 'not understood from here'],
    ['+martyrs == 1', 0, 'not understood from here'],
    ['`a` == remarks', 0, 'not understood from here'],
    ['martyrs == 1e3', 11, 'a number cannot have an exponent'],
    ['martyrs == 1x', 12, 'not understood from here'],
    ['martyrs disabled', 8, 'expected an operator here, or the end'],
    ['martyrs == 1, held', 14, 'expected an operator here, or the end'],
    ['(martyrs, 1) == 1', 8, 'a comma too many or too few'],
    ['martyrs == 1;', 12, '";" cannot be used'],
    [',held', 0, 'a comma too many or too few'],
    ['(held,)', 5, 'a comma too many or too few'],
    ['martyrs in [1,]', 13, 'a comma too many or too few'],
    ['martyrs in [1,,2]', 11, 'an item of this list is missing'],
    ['sum(martyrs disabled) == 1', 3, 'a comma too many or too few'],
    ['martyrs in [1 2]', 11, 'a comma too many or too few'],
    ['martyrs ==', 10, 'expected a column, a number or a bracket here'],
    ['(martyrs == 1', 13, 'a bracket is not closed'],
    ['sum(martyrs == 1', 16, 'a bracket is not closed'],
    ["remarks == 'a", 13, 'this quote is not closed'],
    ['martyrs ＝＝ 1', 8, '"＝" cannot be used; operators and punctuation must be half-width'],
    ['（martyrs == 1）', 0, '"（" cannot be used'],
    ['', 0, ''],
    [' ', 0, ''],
    [`held == ${'('.repeat(9000)}`, 0, 'the expression is too long or too deep'],
    [`${'!'.repeat(3000)}held`, 501, 'the expression is too long or too deep'],
    ['martyrs + '.repeat(2000), 0, 'the expression is too long or too deep'],
  ])('%s', (text, index, mistake) => {
    const found = mistakeOf(text);
    expect([found?.index, found?.words.en.slice(0, mistake.length)]).toEqual([index, mistake]);
  });
});

test('a table’s own column `category` cannot be told from the unit’s category', () => {
  expect(() => parseExpression("category == 'a'", [column('category', 'string')])).toThrow('another key');
});

test('the caret stands below its place, wide characters before it or not', () => {
  expect(withCaret('户数 == x', 6)).toBe('\n  户数 == x\n  \u3000\u3000    ^');
});

test('of a long expression only what is near the place is shown, so that no terminal wraps it', () => {
  const text = `${'走访户数 + '.repeat(20)}无此栏${' + 走访户数'.repeat(20)} == 0`;
  const [, line = '', caret = ''] = withCaret(text, text.indexOf('无')).split('\n');
  expect(line.slice(0, line.indexOf('无'))).toMatch(/^ {2}… .*走访户数 \+ $/u);
  expect(textWidth(line, 'narrow')).toBeLessThanOrEqual(80);
  expect(textWidth(caret, 'narrow') - 1).toBe(textWidth(line.slice(0, line.indexOf('无')), 'narrow'));
});

const taken = (text: string): boolean => mistakeOf(text)?.words.en !== '';

test('no text ends in anything but an expression or an ExpressionMistake', () => {
  const columnsAndValues = [
    'martyrs',
    'held',
    'category',
    'this',
    'hasOwnProperty',
    '__proto__',
    '1',
    '0.5',
    '1e',
    "'a'",
  ];
  const signs = [
    'in',
    '(',
    ')',
    '[',
    ']',
    ',',
    '==',
    '<',
    '+',
    '-',
    '!',
    '&&',
    'sum',
    'round',
    '.',
    '?',
    '"',
    '\\',
    ' ',
  ];
  const tokens = fc.array(fc.constantFrom(...columnsAndValues, ...signs));
  const texts = fc.oneof(
    anyText(),
    tokens.map((parts) => parts.join(' ')),
  );
  expect(() => fc.assert(fc.property(texts, taken), { numRuns: 1000 })).not.toThrow();
});
