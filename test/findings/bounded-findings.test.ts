import { expect, test } from '@jest/globals';
import { boundedFindings } from '../../src/findings/bounded-findings.ts';
import { finding, type Finding } from '../../src/findings/finding.ts';

const macros = (row: number, severity: Finding['severity']): Finding =>
  finding('file/macros', { at: { file: 'a.xlsx', sheet: null, cell: `A${row}` }, severity }, {});
const many = [1, 2, 3, 4, 5].flatMap((row) => [macros(row, 'warning'), macros(row, 'error')]);
const said = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ code, severity, at, facts }) =>
    JSON.stringify([severity, code, at?.cell ?? null, facts['count'] ?? null]),
  );

test('of each kind so many are listed, and the rest is one finding as grave as they are', () => {
  expect(said(boundedFindings(many, 3)).slice(6)).toEqual([
    '["warning","file/findings-left-out","A4",2]',
    '["error","file/findings-left-out","A4",2]',
  ]);
  expect(said(boundedFindings(many, 3)).slice(0, 6)).toEqual(said(many.slice(0, 6)));
});

test('as many as may be are all listed', () => {
  expect(boundedFindings(many, 5)).toEqual(many);
  expect(boundedFindings(many, 10)).toBe(many);
});
