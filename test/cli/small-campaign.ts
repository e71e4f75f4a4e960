import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from '@jest/globals';

/** Contents by path in a folder; `null` leaves a file out. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>;

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A new folder that holds these files, and is gone after the test file. */
export function folderWith(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'shuangyong-'));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) {
    if (content === null) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

export const settings = {
  title: '测试表',
  deadline: '2020-02-05',
  table: 'table.schema.json',
  roster: 'units.csv',
  returns: 'returns',
  receipts: 'receipts.csv',
};

/** The table of the small campaign. */
export const smallTable = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:shuangyong:table:small',
  title: '测试表',
  type: 'object',
  'x-table': { version: '1', unitColumn: 'unit' },
  properties: {
    unit: { title: '填报单位', type: 'string' },
    events: { title: '活动场次', type: 'integer', minimum: 0 },
    attendance: { title: '参加人次', type: 'integer', minimum: 0 },
    cash: { title: '慰问金', type: 'number', minimum: 0, 'x-column': { measure: '万元' } },
    remarks: { title: '备注', type: 'string' },
  },
  required: ['unit', 'events'],
};

/** A CSV return of the small table. */
export const smallReturn = (unit: string, ...figures: readonly (number | string)[]): string =>
  `填报单位,活动场次,参加人次,慰问金（万元）,备注\n${[unit, ...figures].join(',')}\n`;

/** Two units that reported in time, without a fault; `files` replaces or adds to what lies there. */
export const smallCampaign = (files: Files = {}): string =>
  folderWith({
    'shuangyong.json': JSON.stringify(settings, null, 2),
    'table.schema.json': JSON.stringify(smallTable, null, 2),
    'units.csv': '单位名称,类别\n东山镇,镇\n西河乡,乡\n',
    'receipts.csv': '文件名,收到时间\n东山镇.csv,2020-02-03 10:00\n西河乡.csv,2020-02-03 11:00\n',
    'returns/东山镇.csv': smallReturn('东山镇', 3, 120, 0.1),
    'returns/西河乡.csv': smallReturn('西河乡', 4, 80, 0.2),
    ...files,
  });
