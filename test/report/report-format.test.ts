import { expect, test } from '@jest/globals';
import { isAvailable, isReportFormat, reportFormats } from '../../src/report/report-format.ts';
import { reporters } from '../../src/report/reporters.ts';

test('every available format has a reporter, and the rest are known by name', () => {
  expect(reportFormats.filter(isAvailable)).toEqual(Object.keys(reporters));
  expect(isReportFormat('sarif')).toBe(true);
  expect(isReportFormat('yaml')).toBe(false);
});
