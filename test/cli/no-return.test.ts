import { expect, test } from '@jest/globals';
import { utf8Flag, zipBytes } from '../intake/zip-bytes.ts';
import { runIn } from './run-in.ts';
import { smallCampaign, smallReturn } from './small-campaign.ts';

const campaign = (unit: string, note: string): string =>
  smallCampaign({
    'units.csv': '单位名称\n东山镇\n城东街道\n',
    'receipts.csv': `文件名,报送单位,收到时间\n东山镇.csv,,2020-02-05\n邮件.zip,${unit},2020-02-05\n邮件.zip/说明.txt,${note},2020-02-05\n照片.png,${note},2020-02-05\n`,
    'returns/西河乡.csv': null,
    'returns/照片.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    'returns/邮件.zip': zipBytes(
      { flags: utf8Flag, name: '城东.csv', content: smallReturn('', 3, 40, 0.2) },
      { flags: utf8Flag, name: '城东（2）.csv', content: smallReturn('', 3, 40, 0.3) },
      { flags: utf8Flag, name: '说明.txt', content: '请查收。\n' },
    ),
  });

interface Report {
  readonly files: readonly { readonly path: string; readonly state: string }[];
  readonly findings: readonly {
    readonly code: string;
    readonly file: string;
    readonly cell: string | null;
    readonly hint: string;
  }[];
}

async function report(unit: string, note: string): Promise<Report> {
  const argv = ['status', '--format', 'json', '--as-of', '2020-02-20', '--fail-on', 'none', '--lang', 'zh'];
  const read: Report = JSON.parse((await runIn(campaign(unit, note), argv)).stdout);
  return read;
}

test('what a receipt calls 非报表 is passed over, on disk and in an archive, and is no error', async () => {
  const { files, findings } = await report('城东街道', '非报表');
  expect(files.filter(({ state }) => state === 'ignored').map(({ path }) => path)).toEqual([
    '照片.png',
    '邮件.zip/说明.txt',
  ]);
  const about = findings.filter(({ file }) => file === '照片.png' || file === '邮件.zip/说明.txt');
  expect(about.map(({ code }) => code)).toEqual(['file/ignored', 'file/ignored']);
});

test('without it the finding of a file of no unit says how to write it', async () => {
  const { findings } = await report('城东街道', '');
  const stray = findings.find(({ code, file }) => code === 'unit/unknown' && file === '照片.png');
  expect(stray?.hint).toContain('不是报表的，在那一栏写“非报表”');
});

test('a wrong unit in the receipts is told once, at its cell, with the names that it may be short for', async () => {
  const { findings } = await report('城东', '非报表');
  const wrong = findings.filter(({ code }) => code === 'unit/unknown');
  expect(wrong.map(({ file, cell }) => [file, cell])).toEqual([['receipts.csv', 'B3']]);
  expect(wrong[0]?.hint).toContain('名称相近的有：城东街道。');
});

test('so it is where findings are told while returns are read', async () => {
  const argv = ['validate', 'returns/东山镇.csv', 'returns/邮件.zip', '--format', 'jsonl'];
  const { stdout } = await runIn(campaign('城东', '非报表'), argv);
  expect(stdout.match(/"unit\/unknown"/g)).toHaveLength(1);
});
