import { expect, test } from '@jest/globals';
import { failOnNames, failuresOf } from '../../src/findings/fail-on.ts';
import { absent, cleanOutcome, entry, findings, outcomeOf, sampleOutcome, unit } from '../report/sample-outcome.ts';

test('only what is named and was found fails a run', () => {
  expect(failuresOf(sampleOutcome(), failOnNames)).toEqual(['error', 'warning', 'late', 'missing']);
  expect(failuresOf(sampleOutcome(), ['missing', 'error'])).toEqual(['error', 'missing']);
  expect(failuresOf(sampleOutcome(), [])).toEqual([]);
  expect(failuresOf(cleanOutcome(), failOnNames)).toEqual([]);
});

const only = (severity: string) =>
  outcomeOf([], {
    findings: findings.filter((found) => found.severity === severity && found.code !== 'unit/missing'),
  });

test('notes fail nothing; warnings only what names them', () => {
  expect(failuresOf(only('info'), failOnNames)).toEqual([]);
  expect(failuresOf(only('warning'), failOnNames)).toEqual(['warning']);
  expect(failuresOf(only('warning'), ['error', 'late', 'missing'])).toEqual([]);
});

test('a unit that need not report is neither late nor missing', () => {
  const voluntary = unit('9', '区委党校', { required: false });
  expect(failuresOf(outcomeOf([entry(voluntary, { timeliness: 'late' })]), failOnNames)).toEqual([]);
  expect(failuresOf(outcomeOf([absent(unit('1', '新华乡'), 'notDue')]), failOnNames)).toEqual([]);
});
