import { expect, test } from '@jest/globals';
import { catalogue, type Code } from '../../../src/findings/catalogue.ts';
import type { Finding } from '../../../src/findings/finding.ts';
import { isForUnit, unitMessage, unitRemedy } from '../../../src/write/feedback/unit-words.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of an object are what its type says
const codes = Object.keys(catalogue) as Code[];

const found = (code: Code): Finding => ({
  code,
  severity: 'error',
  at: null,
  unit: '东山镇',
  column: null,
  rule: null,
  value: null,
  facts: {},
});

const forUnits = codes.filter((code) => catalogue[code].severity !== 'info' && isForUnit(found(code)));

test('a unit is told what it can mend, and nothing that is for the clerk', () => {
  expect(forUnits).toContain('value/required');
  expect(codes.filter((code) => /^(?:unit|receipt|accepted)\//.test(code) && isForUnit(found(code)))).toEqual([]);
  const said = forUnits.map((code) => `${code} ${unitMessage(found(code))} ${unitRemedy(found(code))}`);
  expect(said.filter((text) => /shuangyong|limits|aliases|收文登记|名册|请单位|向两个单位|放回/.test(text))).toEqual(
    [],
  );
});

test('another unit’s name and figures are told to nobody', () => {
  const copied = {
    ...found('compare/copied'),
    facts: { other: '西河乡', otherFile: '西河乡.csv', figures: '12、30', count: 5 },
  };
  expect(unitMessage(copied) + unitRemedy(copied)).not.toMatch(/西河乡|12/);
});

test('what is explained, and what only tells, is not asked', () => {
  const explained = { ...found('value/approximate'), accepted: { reason: '按签到簿估计', by: null, date: null } };
  expect([isForUnit(explained), isForUnit({ ...found('value/normalised'), severity: 'info' })]).toEqual([false, false]);
});
