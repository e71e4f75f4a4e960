// What an explanation stands for must hold the figures that the suspicion rests on, for every code that can have one.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { catalogue, type Code } from '../../src/findings/catalogue.ts';
import { statedFlaw } from '../../src/findings/acceptable.ts';
import { runIn } from './run-in.ts';
import { folderWith, settings, smallReturn, smallTable } from './small-campaign.ts';

const header = '填报单位,活动场次,参加人次,慰问金（万元）,备注\n';
/** Reported alike, so that others stand out. */
const peers = Array.from({ length: 9 }, (_, at) => `第${at + 1}镇`);

type Content = string | Uint8Array;

async function workbook(rows: string, change: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('表');
  for (const line of rows.trim().split('\n'))
    sheet.addRow(line.split(',').map((text) => (/^[\d.]+$/.test(text) ? Number(text) : text)));
  change(sheet);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** By code a return that is told with it, by the figure that is looked at. */
const returns: Partial<Record<Code, (figure: number) => Content | Promise<Content>>> = {
  'rule/violated': (figure) => smallReturn('东山镇', 2, figure + 5000, 1),
  'value/approximate': (figure) => smallReturn('东山镇', 2, `约${figure}`, 1),
  'value/magnitude': (figure) => smallReturn('东山镇', 10, 120, figure * 1000),
  'compare/outlier': (figure) => smallReturn('东山镇', 10, figure * 1000, 1.2),
  'compare/change': (figure) => smallReturn('东山镇', 10, figure * 3000, 1.2),
  'compare/copied': (figure) => smallReturn('东山镇', 4127, 1234, figure + 0.37),
  'layout/total-mismatch': (figure) => `${header}东山镇,2,${figure},1,\n合计,2,77,1,\n`,
  'layout/unmarked-total': (figure) =>
    `${header}东山镇,2,${figure},1.25,\n东山镇二,3,28,1.5,\n城关,5,${figure + 28},2.75,\n`,
  'layout/possible-total': (figure) => `${header}东山镇,2,${figure},,\n东山镇二,3,28,,\n城关,5,${figure + 28},,\n`,
  'layout/table-repeated': (figure) => `${header}东山镇,2,${figure},1.25,\n`.repeat(2),
  'layout/possible-repetition': (figure) =>
    `单位：东山镇\n${`活动场次,参加人次,慰问金（万元）,备注\n2,${figure},1.25,\n3,31,4.5,\n`.repeat(2)}`,
  'layout/changed-copy': (figure) =>
    workbook(`${header}东山镇,2,${figure},1.25,\n`, (sheet) => {
      const copy = sheet.workbook.addWorksheet('表 (2)');
      copy.addRows([header.trim().split(','), ['东山镇', 3, 31, 4.5]]);
    }),
  'layout/column-unknown': (figure) => `填报单位,活动场次,参加人次,慰问金（万元）,备注,物资\n东山镇,2,3,1,,${figure}\n`,
  'layout/cell-unread': (figure) => `${header}东山镇,2,3,1,,023-${figure}\n`,
  'layout/cells-unread': (figure) =>
    `${header}东山镇,2,3,1,,${Array.from({ length: 25 }, (_, at) => `x${at * figure}`).join(',')}\n`,
  'layout/other-table': (figure) => `${header}东山镇,2,3,1,\n\n企业名称,职工人数,产值\n甲厂,${figure},700\n`,
  'layout/measure-unclear': (figure) => `金额单位：元\n${header}东山镇,2,3,${figure},\n`,
  'layout/title-period': (figure) => `2019年双拥活动情况统计表\n${header}东山镇,2,3,${figure},\n`,
  'layout/hidden-content': (figure) =>
    workbook(`${header}东山镇,2,3,${figure},\n`, (sheet) => {
      sheet.getColumn(4).hidden = true;
    }),
  'layout/merged-figure': (figure) =>
    workbook(`${header}东山镇,2,${figure},,\n`, (sheet) => {
      sheet.mergeCells('C2:D2');
    }),
};

const table = {
  ...smallTable,
  'x-rules': [{ id: 'R01', assert: 'attendance <= events * 1000', severity: 'soft', message: '平均每场超过1000人次' }],
};

const campaign = (code: string): string =>
  folderWith({
    'shuangyong.json': JSON.stringify({
      ...settings,
      title: '2020年测试表',
      ...(code === 'compare/change' ? { previous: 'previous.csv' } : {}),
      checks: { copied: { figures: 3 }, outlier: code === 'compare/outlier' ? { units: 8 } : false },
    }),
    'table.schema.json': JSON.stringify(table),
    'units.csv': `单位名称,类别\n${['东山镇', ...peers].map((name) => `${name},镇\n`).join('')}`,
    'receipts.csv': `文件名,收到时间\n${['东山镇.csv', ...peers.map((name) => `${name}.csv`)].map((name, at) => `${name},2020-02-03 1${9 - at}:00\n`).join('')}`,
    'previous.csv': header + ['东山镇', ...peers].map((name) => `${name},10,120,1.2,\n`).join(''),
    ...Object.fromEntries(
      peers.map((name, at) => [
        `returns/${name}.csv`,
        code === 'compare/copied' ? '' : smallReturn(name, 10 + at, 120 + at, `1.${at + 1}`),
      ]),
    ),
  });

interface Seen {
  readonly code: string;
  readonly severity: string;
  readonly unit: string | null;
}

async function severitiesOf(folder: string, code: string): Promise<readonly string[]> {
  const argv = ['status', '--format', 'json', '-q', '--as-of', '2020-02-06'];
  const { stdout } = await runIn(folder, argv);
  const { findings }: { findings: Seen[] } = JSON.parse(stdout);
  return findings.filter((found) => found.code === code && found.unit === '东山镇').map(({ severity }) => severity);
}

test.each(Object.entries(returns))('an explanation of %s lapses when its figure changes', async (code, of) => {
  const folder = campaign(code);
  const send = async (figure: number): Promise<void> => {
    const content = await of(figure);
    writeFileSync(join(folder, 'returns/东山镇.csv'), content);
    if (code === 'compare/copied')
      writeFileSync(join(folder, 'returns/第1镇.csv'), String(content).replaceAll('东山镇', '第1镇'));
  };
  await send(12);
  const argv = ['accept', '东山镇', code, '--all', '--reason', '灯会按景区闸机计数', '--as-of', '2020-02-06'];
  expect(await runIn(folder, argv)).toMatchObject({ status: 0, stderr: '' });
  expect(new Set(await severitiesOf(folder, code))).toEqual(new Set(['info']));
  await send(13);
  expect(await severitiesOf(folder, code)).toContain('warning');
});

const isCode = (code: string): code is Code => Object.hasOwn(catalogue, code);
const isAcceptable = (code: Code): boolean => statedFlaw(code, null, { rules: [] }) === null;

test('every code that can be explained is looked at, but for those that are about no figure', () => {
  const acceptable = Object.keys(catalogue).filter(isCode).filter(isAcceptable);
  expect(acceptable.filter((code) => returns[code] === undefined)).toEqual([
    'file/macros',
    'file/external-links',
    'layout/old-form',
  ]);
});
