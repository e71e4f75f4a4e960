import { expect, test } from '@jest/globals';
import { countsOf } from '../../src/findings/counts.ts';
import { absent, entries, entry, outcomeOf, sampleOutcome, unit } from '../report/sample-outcome.ts';

test('units are counted over those that must report, findings over all', () => {
  expect(countsOf(sampleOutcome())).toEqual({
    expected: 11,
    received: 8,
    onTime: 5,
    late: 3,
    missing: 2,
    valid: 4,
    flagged: 2,
    rejected: 2,
    nil: 1,
    errors: 3,
    warnings: 6,
    infos: 2,
  });
});

test('a unit that need not report and did stands outside counts, whatever its timeliness is called', () => {
  const voluntary = unit('9', '区委党校', { required: false });
  for (const timeliness of ['onTime', 'late', 'notRequired'] as const) {
    const more = entry(voluntary, { timeliness, validity: 'rejected', isNil: true });
    expect(countsOf(outcomeOf([...entries, more]))).toEqual(countsOf(outcomeOf(entries)));
  }
});

test('a unit whose deadline has not come is expected, and neither received nor missing', () => {
  const counts = countsOf(outcomeOf([absent(unit('1', '新华乡'), 'notDue')]));
  expect(counts).toMatchObject({ expected: 1, received: 0, missing: 0, valid: 0 });
});
