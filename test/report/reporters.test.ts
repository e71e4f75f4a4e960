import { expect, test } from '@jest/globals';
import { isReportFormat, reporters } from '../../src/report/reporters.ts';

test('every format of the contract has a reporter, and no other is known', () => {
  expect(Object.keys(reporters)).toEqual(['pretty', 'json', 'jsonl', 'sarif', 'junit', 'github', 'csv']);
  expect(isReportFormat('sarif')).toBe(true);
  expect(isReportFormat('yaml')).toBe(false);
  expect(isReportFormat('toString')).toBe(false);
});
