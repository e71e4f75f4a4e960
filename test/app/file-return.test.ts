import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Report, ReportedFinding } from '../case-report.ts';
import { runIn } from '../cli/run-in.ts';
import { smallCampaign, smallReturn, type Files } from '../cli/small-campaign.ts';

/** Findings of a small campaign with these files. */
async function findings(files: Files, ...options: readonly string[]): Promise<readonly ReportedFinding[]> {
  const argv = ['merge', '--format', 'json', '--fail-on', 'none', '-q', ...options];
  const { stdout } = await runIn(smallCampaign(files), argv, { isCaptured: true });
  const report: Report = JSON.parse(stdout);
  return report.findings;
}

const places = (found: readonly ReportedFinding[]): readonly string[] =>
  found.map(({ file, cell, code }) => `${file} ${cell} ${code}`);

const scan = '%PDF-1.7\n';
const receipt = (line: string): string => `文件名,报送单位,收到时间\n东山镇.csv,,2020-02-03 10:00\n${line}\n`;

test.each<[string, string, readonly string[]]>([
  ['西河乡.xls', scan, ['file/unsupported']],
  ['西河乡.xlsx', smallReturn('西河乡', 5, 80, 0.2), ['file/wrong-extension']],
  ['西河乡.xlsx', '西河乡\n', ['layout/header-not-found', 'file/wrong-extension']],
])('only of a file that was read is it said that it was read as what it is: %s, %j', async (path, content, codes) => {
  const found = await findings({
    'returns/西河乡.csv': null,
    [`returns/${path}`]: content,
    'receipts.csv': receipt(`${path},,2020-02-03 10:00`),
  });
  expect(found.map(({ code }) => code).toSorted()).toEqual(codes.toSorted());
});

test('a unit of the receipts that the roster does not have is told in the receipts, not in the return', async () => {
  const found = await findings({ 'receipts.csv': receipt('西河乡.csv,西江乡,2020-02-03 10:00') });
  expect(places(found)).toContain('receipts.csv B3 unit/unknown');
  expect(places(found).filter((each) => each.includes('unit/unknown'))).toHaveLength(1);
});

test('Chinese numerals are read, and told; one that may mean two amounts is not', async () => {
  const found = await findings({ 'returns/西河乡.csv': smallReturn('西河乡', '十二', '二百零六', '三万') });
  expect(places(found)).toEqual([
    '西河乡.csv B2 value/normalised',
    '西河乡.csv C2 value/normalised',
    '西河乡.csv D2 value/not-a-number',
  ]);
});

test('a Word document whose table holds the return is one, with every figure at its cell', async () => {
  const document = readFileSync(join(import.meta.dirname, '../read/documents/libreoffice.docx'));
  const folder = smallCampaign({ 'returns/东山镇.csv': null, 'returns/报表.docx': document });
  const { stdout } = await runIn(folder, ['merge', '--format', 'json', '--fail-on', 'none', '-q'], {
    isCaptured: true,
  });
  const report: Report = JSON.parse(stdout);
  expect(report.units[0]).toMatchObject({
    name: '东山镇',
    file: '报表.docx',
    values: { events: 1234, attendance: 56, cash: '3.5', remarks: '第一行\n第二行' },
  });
  expect(report.files.find(({ path }) => path === '报表.docx')).toMatchObject({ format: 'docx', sheets: ['表格1'] });
  expect(report.findings.find(({ code }) => code === 'value/normalised')).toMatchObject({ sheet: '表格1', cell: 'B3' });
});
