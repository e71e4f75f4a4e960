import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { describe, expect, test } from '@jest/globals';
import { caseFolder, type Report } from '../case-report.ts';
import { runIn } from './run-in.ts';
import { smallCampaign, smallReturn, type Files } from './small-campaign.ts';

const returnsOf = (name: string): Buffer => readFileSync(join(caseFolder('every-finding'), 'returns', name));

async function mergedWith(files: Files): Promise<Report> {
  const folder = smallCampaign({
    'units.csv': '单位名称,类别\n东山镇,镇\n西河乡,乡\n南湖镇,镇\n',
    ...files,
  });
  const { status, stdout } = await runIn(folder, ['merge', '--format', 'json', '-q']);
  expect(status).toBe(1);
  return JSON.parse(stdout);
}

describe('a bad file is a finding, and the rest of the job goes on', () => {
  test.each([
    ['empty', '南湖镇.xlsx', Buffer.alloc(0), 'file/empty'],
    ['nothing but white space', '南湖镇.csv', '\uFEFF \r\n', 'file/empty'],
    ['cut off in transfer', '南湖镇.xlsx', returnsOf('断桥乡.xlsx'), 'file/unreadable'],
    ['with a password', '南湖镇.xlsx', returnsOf('密林镇.xlsx'), 'file/encrypted'],
    ['a PDF', '南湖镇.pdf', returnsOf('扫描乡.pdf'), 'file/unsupported'],
    ['a PDF that calls itself a workbook', '南湖镇.xlsx', returnsOf('扫描乡.pdf'), 'file/unsupported'],
    [
      'an archive with nothing in it',
      '南湖镇.zip',
      Buffer.from('504b0506000000000000000000000000000000000000', 'hex'),
      'file/empty',
    ],
    [
      'noise',
      '南湖镇.xlsx',
      Buffer.from(Array.from({ length: 999 }, (_, at) => (at * 7919) % 256)),
      'file/unsupported',
    ],
    ['in no known encoding', '南湖镇.csv', Buffer.from('cccd81fffefffd', 'hex'), 'file/unreadable'],
    ['quotes that do not pair', '南湖镇.csv', '"' + smallReturn('南湖镇', 1), 'file/unreadable'],
    ['another table', '南湖镇.csv', '姓名,年龄\n张三,20\n', 'layout/header-not-found'],
  ])('%s', async (...[, name, content, code]) => {
    const { units, findings, totals } = await mergedWith({ [`returns/${name}`]: content });
    expect(findings).toContainEqual(expect.objectContaining({ file: name, code, severity: 'error' }));
    expect(units.map(({ name: unit, validity, timeliness }) => [unit, validity, timeliness === 'missing'])).toEqual([
      ['东山镇', 'valid', false],
      ['西河乡', 'valid', false],
      ['南湖镇', 'rejected', false],
    ]);
    expect(totals).toMatchObject({ events: 7, cash: '0.3' });
  });

  // Nothing is closed to root, so that only another user can see this.
  (process.getuid?.() === 0 ? test.skip : test)('no permission to read', async () => {
    const folder = smallCampaign({ 'returns/南湖镇.csv': smallReturn('南湖镇', 1) });
    chmodSync(join(folder, 'returns/南湖镇.csv'), 0);
    const { stdout } = await runIn(folder, ['merge', '--format', 'json']);
    expect(JSON.parse(stdout).findings).toContainEqual(expect.objectContaining({ code: 'file/unreadable' }));
  });
});

test('a rejected return stands in the report with its values, and its figures are in no total but with --include-rejected', async () => {
  const folder = smallCampaign({ 'returns/西河乡.csv': smallReturn('西河乡', 4, '十几', 0.2) });
  const run = async (...argv: string[]): Promise<Report> =>
    JSON.parse((await runIn(folder, ['merge', '--format', 'json', ...argv])).stdout);
  const [without, included] = [await run(), await run('--include-rejected')];
  expect(without.units[1]).toMatchObject({ validity: 'rejected', included: false, values: { events: 4 } });
  expect(without.totals).toMatchObject({ events: 3 });
  expect(included.units[1]).toMatchObject({ validity: 'rejected', included: true });
  expect(included.totals).toMatchObject({ events: 7, cash: '0.3' });
});

test('text that looks like a formula stays text in every output', async () => {
  const formulas = ['=1+1', '+1', '-2', '@SUM(A1)', '=HYPERLINK("x")'];
  const folder = smallCampaign({
    'units.csv': `单位名称\n${formulas.map((_, at) => `第${at}村`).join('\n')}\n`,
    'receipts.csv': `文件名,收到时间\n${formulas.map((_, at) => `第${at}村.csv,2020-02-03 10:00`).join('\n')}\n`,
    'returns/东山镇.csv': null,
    'returns/西河乡.csv': null,
    ...Object.fromEntries(
      formulas.map((text, at) => [
        `returns/第${at}村.csv`,
        smallReturn(`第${at}村`, 1, `"${text.replaceAll('"', '""')}"`, 1, `"${text.replaceAll('"', '""')}"`),
      ]),
    ),
  });
  const { stdout } = await runIn(folder, ['merge', '--format', 'json', '--include-rejected']);
  const report: Report = JSON.parse(stdout);
  expect(report.units.map(({ values }) => values['remarks'])).toEqual(formulas);
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(join(folder, '汇总.xlsx'));
  const texts = new Map<string, boolean>();
  workbook.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula !== undefined && formulas.includes(`=${cell.formula}`)) texts.set(`=${cell.formula}`, false);
        else if (typeof cell.value === 'string' && formulas.includes(cell.value)) texts.set(cell.value, true);
      }),
    ),
  );
  expect(Object.fromEntries(texts)).toEqual(Object.fromEntries(formulas.map((text) => [text, true])));
});
