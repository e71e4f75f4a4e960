import { expect, test } from '@jest/globals';
import { fileStateLabel, severityLabel, timelinessLabel, validityLabel } from '../../src/findings/labels.ts';

test('the words are those of the contract', () => {
  const timeliness = ['onTime', 'late', 'missing', 'notDue', 'notRequired'] as const;
  expect(timeliness.map((name) => timelinessLabel(name, 'zh'))).toEqual(['按时', '迟报', '未报', '未到期', '非应报']);
  const validity = ['valid', 'flagged', 'rejected', 'none'] as const;
  expect(validity.map((name) => validityLabel(name, 'zh'))).toEqual(['通过', '待核实', '退回', '—']);
  const severity = ['error', 'warning', 'info'] as const;
  expect(severity.map((name) => severityLabel(name, 'zh'))).toEqual(['错误', '警告', '提示']);
  expect(fileStateLabel('unassigned', 'zh')).toBe('未归属');
  expect(fileStateLabel('merged', 'en')).toBe('merged');
});
