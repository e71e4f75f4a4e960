import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import JSZip from 'jszip';
import { UsageError } from '../../src/findings/usage-error.ts';
import { fileChunks } from '../../src/intake/file-chunks.ts';
import { archiveChunks } from '../../src/write/archive-zip.ts';
import { runIn } from '../cli/run-in.ts';
import { folderWith, settings, smallCampaign, smallReturn } from '../cli/small-campaign.ts';
import { mergedCase } from './merged-case.ts';

const clock = ['--as-of', '2020-02-20T09:00:00+08:00', '--fail-on', 'none', '-q'];
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function filesIn(path: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const { files } = await JSZip.loadAsync(readFileSync(path));
  const read = Object.values(files).map(async (file) => [file.name, await file.async('uint8array')] as const);
  return new Map(await Promise.all(read));
}

test('an archive holds the returns as received, the campaign, the report and the summary', async () => {
  const folder = await mergedCase('every-form', '--archive', '存档.zip');
  const files = await filesIn(join(folder, '存档.zip'));
  const names = ['shuangyong.json', 'table.schema.json', 'units.csv', 'receipts.csv', '汇总.xlsx'];
  for (const name of [...names, 'returns/二月三日邮件.zip', 'returns/马喇镇.xls'])
    expect([name, digest(files.get(name) ?? new Uint8Array())]).toEqual([
      name,
      digest(readFileSync(join(folder, name))),
    ]);
  // What came in an archive is kept in it.
  expect([...files.keys()].filter((name) => name.includes('二月三日邮件'))).toEqual(['returns/二月三日邮件.zip']);
  const report: { files: { path: string; state: string }[] } = JSON.parse(
    Buffer.from(files.get('报告.json') ?? '').toString(),
  );
  expect(report.files.length).toBeGreaterThan(15);
});

test('the same run gives the same bytes, and the archive outlives the folder', async () => {
  const folder = await mergedCase('versions', '--archive', 'a.zip');
  await runIn(folder, ['merge', 'returns', '-o', '汇总.xlsx', '--archive', 'b.zip', ...clock]);
  expect(digest(readFileSync(join(folder, 'a.zip')))).toBe(digest(readFileSync(join(folder, 'b.zip'))));
  rmSync(join(folder, 'returns'), { recursive: true });
  rmSync(join(folder, 'shuangyong.json'));
  const { status, stdout } = await runIn(folder, ['verify', 'a.zip', '--lang', 'zh', '-q']);
  expect([status, stdout]).toEqual([0, expect.stringContaining('与来源一致')]);
  expect((await runIn(folder, ['trace', 'a.zip', '--column', 'events', '--lang', 'zh'])).stdout).toContain('合计');
});

test('a return that was exchanged in an archive is found', async () => {
  const folder = await mergedCase('altered', '--archive', 'a.zip');
  const zip = await JSZip.loadAsync(readFileSync(join(folder, 'a.zip')));
  zip.file('returns/东山镇.csv', '填报单位,活动场次\n东山镇,9\n');
  zip.file('../../逃出.txt', 'x');
  writeFileSync(join(folder, 'a.zip'), await zip.generateAsync({ type: 'nodebuffer' }));
  const { status, stdout } = await runIn(folder, ['verify', 'a.zip', '--lang', 'zh', '-q']);
  expect([status, stdout]).toEqual([1, expect.stringContaining('summary/source-changed')]);
  expect(existsSync(join(folder, '../../逃出.txt'))).toBe(false);
});

test('a campaign whose files lie elsewhere is archived with what it names, and the original campaign file', async () => {
  const outer = folderWith({ 'x.txt': '' });
  const folder = smallCampaign({
    'shuangyong.json': JSON.stringify({
      ...settings,
      table: join(outer, 'table.schema.json'),
      returns: join(outer, '收到'),
    }),
  });
  renameSync(join(folder, 'table.schema.json'), join(outer, 'table.schema.json'));
  mkdirSync(join(outer, '收到'));
  renameSync(join(folder, 'returns/东山镇.csv'), join(outer, '收到/东山镇.csv'));
  expect((await runIn(folder, ['merge', '-o', '汇总.xlsx', '--archive', 'a.zip', ...clock])).status).toBe(0);
  const files = await filesIn(join(folder, 'a.zip'));
  expect(JSON.parse(Buffer.from(files.get('shuangyong.json') ?? '').toString())).toMatchObject({
    table: 'table.schema.json',
    returns: 'returns',
    roster: 'units.csv',
  });
  expect(files.get('shuangyong.原件.json')).toEqual(new Uint8Array(readFileSync(join(folder, 'shuangyong.json'))));
  expect((await runIn(folder, ['verify', 'a.zip', '-q'])).status).toBe(0);
});

test('nothing is written where an archive cannot be', async () => {
  const folder = smallCampaign();
  for (const archive of ['returns/a.zip', 'nowhere/a.zip', '-', 'units.csv'])
    expect([
      archive,
      (await runIn(folder, ['merge', 'returns', '-o', '汇总.xlsx', '--archive', archive, ...clock])).status,
    ]).toEqual([archive, 2]);
  expect(existsSync(join(folder, '汇总.xlsx'))).toBe(false);
});

test('a file that changes while it is archived spoils the archive', async () => {
  const folder = folderWith({ 'a.csv': 'a' });
  const read = async (sha256: string | null): Promise<number> => {
    let length = 0;
    for await (const chunk of fileChunks(join(folder, 'a.csv'), sha256)) length += chunk.length;
    return length;
  };
  expect(await read(digest(Buffer.from('a')))).toBe(1);
  await expect(read(digest(Buffer.from('b')))).rejects.toThrow('changed');
});

test('a file that is exchanged while it is archived ends the run as its user’s mistake', async () => {
  const changed = new UsageError({ zh: '变了', en: 'changed' });
  // oxlint-disable-next-line require-yield
  async function* failing(): AsyncIterable<Uint8Array> {
    throw changed;
  }
  const made = async (): Promise<void> => {
    for await (const _ of archiveChunks([{ path: 'a.csv', location: '/a.csv', sha256: null }], failing));
  };
  await expect(made()).rejects.toBe(changed);
});

test('a return that is called as the summary keeps its name, and the archive verifies', async () => {
  const folder = smallCampaign({
    'shuangyong.json': JSON.stringify({ ...settings, returns: '.', output: undefined }),
    'receipts.csv': '文件名,收到时间\n汇总.xlsx,2020-02-03 10:00\n',
    'returns/东山镇.csv': null,
    'returns/西河乡.csv': null,
    '汇总.xlsx': smallReturn('东山镇', 3, 120, 0.1),
    '报告.json': '{}',
  });
  const outer = folderWith({ 'x.txt': '' });
  const [summary, archive] = [join(outer, '汇总.xlsx'), join(outer, 'a.zip')];
  expect((await runIn(folder, ['merge', '.', '-o', summary, '--archive', archive, ...clock])).status).toBe(0);
  expect([...(await filesIn(archive)).keys()].filter((name) => /汇总|报告/.test(name)).toSorted()).toEqual([
    '报告 (2).json',
    '报告.json',
    '汇总 (2).xlsx',
    '汇总.xlsx',
  ]);
  const { status, stdout } = await runIn(outer, ['verify', archive, '--lang', 'zh', '-q']);
  expect([status, stdout]).toEqual([0, expect.stringContaining('与来源一致')]);
});

test('a folder in the place of a ledger is no ledger, and is not archived', async () => {
  const folder = smallCampaign({ 'accepted.csv/x.txt': '' });
  expect((await runIn(folder, ['merge', '-o', '汇总.xlsx', '--archive', 'a.zip', ...clock])).status).toBe(0);
  expect([...(await filesIn(join(folder, 'a.zip'))).keys()]).not.toContain('accepted.csv');
});
