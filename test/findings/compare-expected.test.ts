import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { compareExpected } from '../../src/findings/compare-expected.ts';
import type { ExpectedFinding, SampleFinding } from '../../src/findings/expectation.ts';
import { finding } from '../../src/findings/finding.ts';
import { term } from '../../src/findings/terms.ts';

const seenAt = (cell: string, column = 'cash'): SampleFinding => ({
  found: finding(
    'value/required',
    { at: { file: 'a.csv', sheet: null, cell }, column },
    { title: '慰问金', nothing: '0' },
  ),
  member: null,
});
const closed = (...findings: readonly ExpectedFinding[]): Parameters<typeof compareExpected>[0] => ({
  findings,
  isOpen: false,
});

test('each expectation takes a finding of its own, so that two expected and one found is one missing', () => {
  const code = 'value/required';
  const twice = compareExpected(closed({ code }, { code }), [seenAt('B2')]);
  expect(twice).toMatchObject({ met: [[seenAt('B2'), { code }]], missing: [{ code }], unexpected: [] });
});

test('a loose expectation leaves a finding to the one that can take no other', () => {
  const loose: ExpectedFinding = { code: 'value/required' };
  const strict: ExpectedFinding = { code: 'value/required', cell: 'B2' };
  const { missing, unexpected } = compareExpected(closed(loose, strict), [seenAt('B2'), seenAt('C2')]);
  expect({ missing, unexpected }).toEqual({ missing: [], unexpected: [] });
});

test.each<[Partial<ExpectedFinding>, boolean]>([
  [{}, true],
  [{ severity: 'error', cell: 'B2', column: 'cash', sheet: null, rule: null }, true],
  [{ cell: 'B3' }, false],
  [{ cell: null }, false],
  [{ severity: 'warning' }, false],
  [{ facts: { title: '慰问金' } }, true],
  [{ facts: { title: '慰问品' } }, false],
  [{ facts: { toString: 'x' } }, false],
  [{ member: 'b.csv' }, false],
])('%j meets it: %s', (details, isMet) => {
  const { missing } = compareExpected(closed({ code: 'value/required', ...details }), [seenAt('B2')]);
  expect(missing.length === 0).toBe(isMet);
});

test('a word of ours among the facts goes by its key', () => {
  const found = finding(
    'file/unreadable',
    { at: { file: 'a.xlsx', sheet: null, cell: null } },
    { reason: term('truncated-zip'), remedy: term('save-it-again') },
  );
  const expected = closed({ code: 'file/unreadable', facts: { reason: 'truncated-zip' } });
  expect(compareExpected(expected, [{ found, member: null }]).missing).toEqual([]);
});

test('when a sample was received is no matter, unless it is expected', () => {
  const at = { file: 'a.csv', sheet: null, cell: null };
  const unproven = { found: finding('receipt/unproven', { at }, { time: '2020-02-03' }), member: null };
  expect(compareExpected(closed(), [unproven]).unexpected).toEqual([]);
  expect(compareExpected(closed({ code: 'receipt/unproven' }), [unproven]).missing).toEqual([]);
  expect(compareExpected(closed({ code: 'receipt/unproven' }), []).missing).toHaveLength(1);
});

const count = (cell: string, all: readonly (string | undefined)[]): number =>
  all.filter((each) => each === cell).length;

test('as many expectations are met as can be, in whatever order they stand', () => {
  const cells = fc.array(fc.constantFrom('B2', 'C2', 'D2'), { maxLength: 5 });
  const wanted = fc.array(fc.option(fc.constantFrom('B2', 'C2', 'D2'), { nil: undefined }), { maxLength: 5 });
  fc.assert(
    fc.property(cells, wanted, (found, expected) => {
      const expectations = expected.map((cell): ExpectedFinding => ({
        code: 'value/required',
        ...(cell === undefined ? {} : { cell }),
      }));
      const seen = found.map((cell) => seenAt(cell));
      const strict = ['B2', 'C2', 'D2'].reduce(
        (sum, cell) => sum + Math.min(count(cell, found), count(cell, expected)),
        0,
      );
      const most = Math.min(found.length, strict + expected.filter((cell) => cell === undefined).length);
      for (const order of [expectations, expectations.toReversed()]) {
        const { met, missing, unexpected } = compareExpected(closed(...order), seen);
        expect(met).toHaveLength(most);
        expect(met.length + missing.length).toBe(expected.length);
        expect(met.length + unexpected.length).toBe(found.length);
      }
    }),
  );
});
