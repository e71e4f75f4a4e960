import { expect, test } from '@jest/globals';
import { decimalText } from '../../../src/domain/decimal.ts';
import { readNumber } from '../../../src/values/number/number-grammar.ts';
import { texts } from './texts.ts';

const signs = { plain: '', normalised: '= ', approximate: '~ ', converted: '> ' } as const;

function outcome(text: string, asked: string | null): string {
  const reading = readNumber(text, { asked, bare: asked });
  if (reading.how !== 'unread') return signs[reading.how] + decimalText(reading.value);
  return [`!${reading.reason.replace('number-', '')}`, ...reading.guesses].join(' ');
}

const cases = texts
  .trim()
  .split('\n')
  .map((line) => line.split(' | '));

test('there are enough of them, none twice', () => {
  const keys = cases.map(([text, measure]) => `${text} | ${measure}`);
  expect(keys.length).toBeGreaterThan(250);
  expect(new Set(keys).size).toBe(keys.length);
});

test.each(cases)('%s under %s is %s', (text = '', measure = '', expected = '') => {
  expect(outcome(text, measure === '-' ? null : measure)).toBe(expected);
});
