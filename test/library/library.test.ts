import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, loadCampaign, readReturn, UsageError } from '../../src/library/index.ts';
import { caseFolder, reportOfCase } from '../case-report.ts';
import { runIn } from '../cli/run-in.ts';
import { smallCampaign, smallReturn } from '../cli/small-campaign.ts';

const anonymous = (report: string): string => report.replace(/("version":\s*")[^"]*/, '$10.0.0');

describe('compile', () => {
  test.each(['every-finding', 'every-form'])('reports of %s what merge does, byte for byte', async (name) => {
    const expected = await reportOfCase(name);
    const { asOf }: { asOf: string } = JSON.parse(expected);
    const { report, reportText, findings } = await compile(await loadCampaign(caseFolder(name)), {
      asOf: new Date(asOf),
    });
    expect(anonymous(reportText)).toBe(expected);
    expect(report).toEqual(JSON.parse(reportText));
    expect(findings).toBe(report.findings);
  });

  test('gives the workbook that merge writes, and writes nothing', async () => {
    const folder = smallCampaign();
    const before = readdirSync(folder, { recursive: true });
    const asOf = new Date('2020-02-20T01:00:00Z');
    const compilation = await compile(await loadCampaign(join(folder, 'shuangyong.json')), { asOf });
    const path = join(folder, 'a.xlsx');
    const workbook = Buffer.from(await compilation.workbook(path));
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
    const { written } = await runIn(folder, ['merge', 'returns', '-o', path], { isCaptured: true });
    expect(workbook.equals(Buffer.from(written.get(path) ?? ''))).toBe(true);
  });

  test('speaks the language asked for, adds up rejected returns when told to, and tells how it goes on', async () => {
    const campaign = await loadCampaign(
      smallCampaign({ 'returns/东山镇.csv': smallReturn('东山镇', '三次左右吧', 120, 0.1) }),
    );
    const steps: string[] = [];
    const onProgress = (done: number, total: number): unknown => steps.push(`${done}/${total}`);
    const [zh, en] = [
      await compile(campaign),
      await compile(campaign, { language: 'en', includeRejected: true, onProgress }),
    ];
    const messages = [zh, en].map(
      ({ findings }) => findings.find(({ code }) => code === 'value/not-a-number')?.message ?? '',
    );
    expect(messages.map((message) => /[\u4E00-\u9FFF]/u.test(message.replaceAll(/“.*?”/gu, '')))).toEqual([
      true,
      false,
    ]);
    expect([zh, en].map(({ report }) => report.totals['attendance'])).toEqual([80, 200]);
    expect(steps).toEqual(['1/2', '2/2']);
  });
});

describe('readReturn', () => {
  test('gives each figure with its text and its cell', async () => {
    const campaign = await loadCampaign(smallCampaign());
    const bytes = Buffer.from(smallReturn('东山镇', 3, '１２０', 0.5, '无'));
    const read = await readReturn(bytes, campaign, { name: '东山镇.csv', language: 'en' });
    expect(read).toMatchObject({ name: '东山镇.csv', format: 'csv', encoding: 'utf-8', unit: '东山镇', sheets: [] });
    expect(read.rows).toEqual([
      {
        sheet: null,
        row: 2,
        figures: {
          unit: { value: '东山镇', text: '东山镇', cell: 'A2', isUnread: false },
          events: { value: 3, text: '3', cell: 'B2', isUnread: false },
          attendance: { value: 120, text: '１２０', cell: 'C2', isUnread: false },
          cash: { value: '0.5', text: '0.5', cell: 'D2', isUnread: false },
          remarks: { value: '无', text: '无', cell: 'E2', isUnread: false },
        },
      },
    ]);
    expect(read.findings).toEqual([
      expect.objectContaining({ code: 'value/normalised', file: '东山镇.csv', cell: 'C2', unit: '东山镇' }),
    ]);
  });

  test('reads a path as it reads its bytes, in every format', async () => {
    const campaign = await loadCampaign(caseFolder('every-form'));
    const folder = join(caseFolder('every-form'), 'returns');
    for (const name of readdirSync(folder).filter((each) => !each.endsWith('.zip'))) {
      const read = await readReturn(join(folder, name), campaign);
      expect(read.rows.length).toBeGreaterThan(0);
      expect(await readReturn(readFileSync(join(folder, name)), campaign, { name })).toEqual(read);
    }
  });

  test('takes what is wrong with a file for a finding, and what is wrong with the call for an error', async () => {
    const folder = smallCampaign({
      'a.pdf': '%PDF-1.4',
      'a.zip': Buffer.from('UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==', 'base64'),
    });
    const campaign = await loadCampaign(folder);
    expect(await readReturn(join(folder, 'a.pdf'), campaign)).toMatchObject({
      rows: [],
      findings: [{ code: 'file/unsupported' }, {}],
    });
    await expect(readReturn(join(folder, 'b.csv'), campaign)).rejects.toThrow(UsageError);
    await expect(readReturn(join(folder, 'a.zip'), campaign)).rejects.toThrow('archive');
    await expect(readReturn(Buffer.from('a'), { ...campaign })).rejects.toThrow(TypeError);
  });
});

describe('loadCampaign', () => {
  test('finds the campaign of its folder, of its returns folder and by its file', async () => {
    const folder = smallCampaign();
    const loaded = await Promise.all(
      ['', 'returns', 'shuangyong.json'].map((path) => loadCampaign(join(folder, path))),
    );
    for (const campaign of loaded) expect(campaign).toEqual(loaded[0]);
    expect(loaded[0]).toMatchObject({
      file: join(folder, 'shuangyong.json'),
      returnsFolder: join(folder, 'returns'),
      title: '测试表',
      deadline: '2020-02-05T16:00:00Z',
      table: { id: 'urn:shuangyong:table:small' },
      units: [{ name: '东山镇', category: '镇' }, { name: '西河乡' }],
    });
  });

  test('names the place of a mistake, in both languages', async () => {
    const folder = smallCampaign({ 'shuangyong.json': '{\n  "titel": "测试" }' });
    const mistake: unknown = await loadCampaign(folder).catch((error: unknown) => error);
    if (!(mistake instanceof UsageError)) throw new Error('expected a mistake');
    expect(mistake.place).toMatchObject({ line: 2 });
    expect([mistake.text('zh'), mistake.text('en')]).toEqual([expect.stringContaining('title'), mistake.message]);
  });

  test('tells a folder or file that is not there', async () => {
    await expect(loadCampaign(join(smallCampaign(), 'nowhere'))).rejects.toThrow(UsageError);
  });
});
