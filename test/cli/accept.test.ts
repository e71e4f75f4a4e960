import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { encodedText } from '../../src/write/encoded-text.ts';
import { runIn, type Ran } from './run-in.ts';
import { folderWith, settings, smallReturn, smallTable, type Files } from './small-campaign.ts';

const reason = '灯会按景区闸机计数';

const table = {
  ...smallTable,
  'x-rules': [
    { id: 'R01', assert: 'attendance <= events * 1000', severity: 'explain', message: '平均每场超过1000人次' },
    { id: 'R02', assert: 'cash <= 10', severity: 'soft', message: '慰问金偏大' },
    { id: 'R03', assert: 'events <= 300', severity: 'hard', message: '场次过多' },
  ],
};

/** 东山镇 breaks R01 and R02 and has an approximation, 西河乡 breaks R03, 南浦镇 nothing. */
const campaign = (files: Files = {}): string =>
  folderWith({
    'shuangyong.json': JSON.stringify(settings),
    'table.schema.json': JSON.stringify(table),
    'units.csv': '单位名称,单位编码,别名\n东山镇,D1,东山\n西河乡,D2,\n南浦镇,D3,\n',
    'receipts.csv': '文件名,收到时间\n东山镇.csv,2020-02-03 10:00\n西河乡.csv,2020-02-03\n南浦镇.csv,2020-02-03\n',
    'returns/东山镇.csv': smallReturn('东山镇', 2, '约2500', 12.5),
    'returns/西河乡.csv': smallReturn('西河乡', 400, 80, 0.2),
    'returns/南浦镇.csv': smallReturn('南浦镇', 4, 80, 0.2),
    ...files,
  });

const accept = (folder: string, ...argv: readonly string[]): Promise<Ran> =>
  runIn(folder, ['accept', ...argv, '--reason', reason, '--as-of', '2020-02-06', '--lang', 'zh']);

const fileIn = (folder: string): string => readFileSync(join(folder, 'accepted.csv'), 'utf8');
const header = '\uFEFF单位,代码,审核公式,指标,原值,说明,核实人,日期\r\n';

interface SeenUnit {
  readonly name: string;
  readonly validity: string;
  readonly included: boolean;
}

/** Validity of the units after a merge. */
async function validities(folder: string): Promise<readonly string[]> {
  const { stdout } = await runIn(folder, ['merge', '--format', 'json', '-q', '-o', 'out.xlsx']);
  const { units }: { units: SeenUnit[] } = JSON.parse(stdout);
  return units.map(({ name, validity, included }) => `${name} ${validity}${included ? '' : ', left out'}`);
}

/** A return of two rows with its own totals, which say 9 events. */
const totalled = (second: number): string =>
  `${smallReturn('南浦镇', 4, 80, 0.2)}南浦镇,${second},20,0.1\n合计,9,100,0.3\n`;

/** A return of two rows that both break R01, with the same figures. */
const rowed = (first: string, second: string): string => `${smallReturn(first, 2, 2500, 0.2)}${second},2,2500,0.1\n`;

describe('accept', () => {
  test('makes accepted.csv as Excel shows it, and the next merge counts what was explained', async () => {
    const folder = campaign();
    expect((await validities(folder))[0]).toBe('东山镇 rejected, left out');
    const { status, stdout, stderr } = await accept(folder, '东山镇', 'R01', '--by', '张三');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(
      '已登记，下次汇总起生效：accepted.csv\n' +
        '  东山镇.csv!C2 · rule/violated R01 · attendance · 平均每场超过1000人次：参加人次 2500 > 活动场次 2 * 1000 = 2000\n' +
        `  说明：${reason}（张三，2020-02-06）\n`,
    );
    expect(fileIn(folder)).toBe(
      `${header}东山镇,rule/violated,R01,attendance,参加人次 2500，活动场次 2,${reason},张三,2020-02-06\r\n`,
    );
    expect((await validities(folder))[0]).toBe('东山镇 flagged');
    await accept(folder, '东山', '--all');
    expect(await validities(folder)).toEqual(['东山镇 valid', '西河乡 rejected, left out', '南浦镇 valid']);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('stands across a correction that leaves the figures alone, and lapses with one that does not', async () => {
    const folder = campaign();
    await accept(folder, '东山镇', '--all');
    writeFileSync(
      join(folder, 'returns/东山镇-20200205-1200.csv'),
      smallReturn('东山镇', '２', '约2500', '12.50', '改了备注'),
    );
    expect((await validities(folder))[0]).toBe('东山镇 valid');
    writeFileSync(join(folder, 'returns/东山镇-20200205-1300.csv'), smallReturn('东山镇', 2, '约2600', 12.5));
    expect((await validities(folder))[0]).toBe('东山镇 rejected, left out');
    const { stdout } = await runIn(folder, ['merge', '--lang', 'zh', '-o', 'out.xlsx', '-q']);
    expect(stdout).toContain('原来核实的是“约2500”，现在是“约2600”，原说明不再有效');
    expect(stdout).toContain('已核实的问题 1 条');
  });

  test('of a total stands while total and rows stay the same', async () => {
    const folder = campaign({ 'returns/南浦镇.csv': totalled(4) });
    expect(await accept(folder, '南浦镇')).toMatchObject({ status: 0, stderr: '' });
    expect(fileIn(folder)).toContain('layout/total-mismatch,,events,合计 9，各行相加 8,');
    expect((await validities(folder))[2]).toBe('南浦镇 valid');
    writeFileSync(join(folder, 'returns/南浦镇.csv'), totalled(3));
    expect((await validities(folder))[2]).toBe('南浦镇 flagged');
  });

  test('of a row of several is none of another with the same figures, wherever it stands', async () => {
    const folder = campaign({ 'returns/东山镇.csv': rowed('红旗村', '东风村') });
    expect(await accept(folder, '东山镇', 'R01')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('有 2 个'),
    });
    expect(await accept(folder, '东山镇', 'R01', '--cell', 'C2')).toMatchObject({ status: 0, stderr: '' });
    expect(fileIn(folder)).toContain('R01,attendance,红旗村：参加人次 2500，活动场次 2,');
    expect((await validities(folder))[0]).toBe('东山镇 rejected, left out');
    await accept(folder, '东山镇', 'R01', '--cell', 'C3');
    expect((await validities(folder))[0]).toBe('东山镇 valid');
    writeFileSync(join(folder, 'returns/东山镇.csv'), rowed('东风村', '红旗村'));
    expect((await validities(folder))[0]).toBe('东山镇 valid');
  });

  test('of rows that are called alike tells them by their figures', async () => {
    const folder = campaign({ 'returns/东山镇.csv': rowed('东山镇', '东山镇') });
    await accept(folder, '东山镇', 'R01', '--cell', 'C3');
    expect(fileIn(folder)).toContain('"东山镇（2，2500，0.1）：参加人次 2500，活动场次 2"'.replaceAll('"', ''));
    expect((await validities(folder))[0]).toBe('东山镇 rejected, left out');
  });

  test('without a row, as typed by hand, stands for an error of one row, and of several is told', async () => {
    const line = `${header}东山镇,rule/violated,R01,attendance,参加人次 2500，活动场次 2,${reason},,\r\n`;
    const one = smallReturn('红旗村', 2, 2500, 0.2) + '东风村,3,2500,0.1\n';
    const folder = campaign({ 'returns/东山镇.csv': one, 'accepted.csv': line });
    expect((await validities(folder))[0]).toBe('东山镇 valid');
    writeFileSync(join(folder, 'returns/东山镇.csv'), rowed('红旗村', '东风村'));
    expect((await validities(folder))[0]).toBe('东山镇 rejected, left out');
    const { stdout } = await runIn(folder, ['merge', '--lang', 'zh', '-o', 'out.xlsx', '-q']);
    expect(stdout).toContain('有几行都是“参加人次 2500，活动场次 2”（红旗村、东风村），应在原值前');
  });

  test('of a rule lapses with the figures of its condition too', async () => {
    const conditional = { id: 'R04', when: 'events > 100', assert: 'cash > 1', severity: 'explain' };
    const folder = campaign({
      'table.schema.json': JSON.stringify({ ...table, 'x-rules': [conditional] }),
      'returns/南浦镇.csv': smallReturn('南浦镇', 200, 80, 0.2),
    });
    await accept(folder, '南浦镇', 'R04');
    expect(fileIn(folder)).toContain('R04,cash,慰问金 0.2，活动场次 200,');
    expect((await validities(folder))[2]).toBe('南浦镇 valid');
    writeFileSync(join(folder, 'returns/南浦镇.csv'), smallReturn('南浦镇', 250, 80, 0.2));
    expect((await validities(folder))[2]).toBe('南浦镇 rejected, left out');
  });

  test('said twice is said once; another reason is a mistake', async () => {
    const folder = campaign();
    await accept(folder, '东山镇', 'R02');
    const before = fileIn(folder);
    expect(await accept(folder, '东山镇', 'R02')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^已有相同的核实说明，没有重复登记/),
    });
    // A line of the table holds no line breaks.
    const argv = ['accept', '东山镇', 'R01', '--reason', '灯会按\n景区  闸机计数', '--lang', 'zh'];
    expect([(await runIn(folder, argv)).status, (await runIn(folder, argv)).status]).toEqual([0, 0]);
    const other = await runIn(folder, ['accept', '东山镇', 'R02', '--reason', '含上级拨付物资折款', '--lang', 'zh']);
    expect(other).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(`已有核实说明：${reason}（2020-02-06）`),
    });
    expect(fileIn(folder)).toMatch(
      new RegExp(`^${before}东山镇,rule/violated,R01,[^\n]*,灯会按 景区 闸机计数,,[^\n]*\n$`, 'u'),
    );
  });

  test.each<[string, string[], string]>([
    ['a code', ['value/approximate'], 'value/approximate,,attendance,约2500'],
    [
      '--code and --column',
      ['--code', 'value/approximate', '--column', '参加人次'],
      'value/approximate,,attendance,约2500',
    ],
    ['--rule', ['--rule', 'R02'], 'rule/violated,R02,cash,慰问金 12.5'],
    ['--cell', ['--cell', 'd2'], 'rule/violated,R02,cash,慰问金 12.5'],
  ])('finds the finding by %s', async (_, argv, line) => {
    const folder = campaign();
    expect(await accept(folder, '东山镇', ...argv)).toMatchObject({ status: 0, stderr: '' });
    expect(fileIn(folder)).toBe(`${header}东山镇,${line},${reason},,2020-02-06\r\n`);
  });

  test.each<[string, string[], string[]]>([
    [
      'several findings',
      ['东山镇'],
      ['有 3 个问题待核实', '--all', '东山镇.csv!C2 · rule/violated R01', 'value/approximate'],
    ],
    ['a hard rule', ['西河乡', 'R03'], ['强制性审核必须改正，不能用说明了结：西河乡.csv!B2 · rule/violated R03']],
    ['a unit with errors alone', ['西河乡'], ['西河乡没有待核实的问题；有错误须改正', 'R03']],
    ['a unit without findings', ['南浦镇'], ['南浦镇没有待核实的问题']],
    ['a rule that is kept', ['东山镇', 'R03'], ['东山镇没有这样的问题；待核实的有', 'R01', 'R02']],
    ['an unknown unit', ['东山真'], ['没有“东山真”这个单位；是不是：东山镇？']],
    ['an unknown rule', ['东山镇', 'R1'], ['统计表没有审核公式“R1”；是不是：R01']],
    ['an unknown code', ['东山镇', 'value/approx'], ['没有“value/approx”这个代码']],
    ['an unknown column', ['东山镇', '--column', '参加人数'], ['统计表没有指标“参加人数”', '参加人次']],
    ['a short reason', ['东山镇', 'R01', '--reason', '太短'], ['说明“太短”太短，至少写 6 个字']],
    ['an empty reason', ['东山镇', 'R01', '--reason', '已核实，情况属实'], ['没有说出原因']],
    ['another folder', ['东山镇', 'R01', 'nowhere'], ['nowhere']],
  ])('refuses %s with status 2, and writes nothing', async (_, argv, words) => {
    const folder = campaign();
    const { status, stdout, stderr } = await runIn(folder, ['accept', '--reason', reason, ...argv, '--lang', 'zh']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    for (const word of words) expect(stderr).toContain(word);
    expect(existsSync(join(folder, 'accepted.csv'))).toBe(false);
  });

  test('asks for a reason and a campaign', async () => {
    expect(await runIn(campaign(), ['accept', '东山镇', '--lang', 'zh'])).toMatchObject({
      status: 2,
      stderr: 'shuangyong: 缺少选项：--reason <TEXT>\n',
    });
    const folder = folderWith({ 'returns/东山镇.csv': smallReturn('东山镇', 2, '约2500', 12.5) });
    expect(await accept(folder, '东山镇', '--all')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('没有找到 shuangyong.json'),
    });
  });

  test('shows what a return holds without obeying it', async () => {
    const folder = campaign({
      'returns/东山镇.csv': smallReturn('东山镇', 2, 2, 2, '') + '\u001B[31m,,,,,约7\u0007\n',
    });
    const { stdout, stderr } = await accept(folder, '东山镇', '--all');
    for (const control of ['\u001B', '\u0007']) expect(stdout + stderr).not.toContain(control);
  });
});

describe('the lines that are there', () => {
  const own = '备注,说明,原值,代码,单位,审核公式,指标,核实人,日期';
  const kept = '手工,因合并两镇未能及时更新台账,约9,value/approximate,南浦镇,,attendance,李四,2020-02-01';
  const added = `,${reason},慰问金 12.5,rule/violated,东山镇,R02,cash,,2020-02-06`;

  test.each<[string, string, string]>([
    ['line feeds and no end', `${own}\n${kept}`, '\n'],
    ['line feeds', `${own}\n${kept}\n`, '\n'],
    ['carriage returns', `${own}\r\n${kept}\r\n`, '\r\n'],
  ])('stay as they are, with %s', async (_, text, lineEnd) => {
    const folder = campaign({ 'accepted.csv': text });
    expect(await accept(folder, '东山镇', 'R02')).toMatchObject({ status: 0, stderr: '' });
    expect(fileIn(folder)).toBe(text.replace(/[\r\n]*$/, lineEnd) + added + lineEnd);
  });

  test.each(['gb18030', 'utf-16le'] as const)('stay in %s', async (encoding) => {
    const mark = encoding === 'utf-16le' ? '\uFEFF' : '';
    const text = `${mark}${own}\r\n${kept}\r\n`;
    const encoded = encodedText(text, encoding);
    const bytes = 'bytes' in encoded ? encoded.bytes : new Uint8Array();
    const folder = campaign({ 'accepted.csv': bytes });
    expect(await accept(folder, '东山镇', 'R02')).toMatchObject({ status: 0, stderr: '' });
    const written = readFileSync(join(folder, 'accepted.csv'));
    expect(new TextDecoder(encoding, { ignoreBOM: true }).decode(written)).toBe(`${text}${added}\r\n`);
    expect((await validities(folder))[0]).toBe('东山镇 rejected, left out');
  });

  test('keep their separator', async () => {
    const folder = campaign({ 'accepted.csv': `${own}\r\n${kept}\r\n`.replaceAll(',', ';') });
    await accept(folder, '东山镇', 'R02');
    expect(fileIn(folder).split('\r\n')[2]).toBe(added.replaceAll(',', ';'));
  });

  test.each<[string, Files, string]>([
    ['a character that the encoding lacks', { 'accepted.csv': bytesOf(`${own}\r\n${kept}\r\n`) }, '里没有“😀”这个字'],
    ['no column for the date', { 'accepted.csv': '单位,代码,审核公式,指标,原值,说明\n' }, '表头缺少“日期”一栏'],
    ['an open quote', { 'accepted.csv': `${own}\n手工,"因合并两镇,约9\n` }, 'accepted.csv: '],
    ['a header that is none', { 'accepted.csv': '甲,乙\n1,2\n' }, 'accepted.csv!A1: 单位: '],
  ])('are not touched where there is %s', async (_, files, words) => {
    const folder = campaign(files);
    const before = readFileSync(join(folder, 'accepted.csv'));
    const argv = ['accept', '东山镇', 'R02', '--reason', `${reason}😀`, '--lang', 'zh'];
    expect(await runIn(folder, argv)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(words) });
    expect(readFileSync(join(folder, 'accepted.csv')).equals(before)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('may have another name and place, which need not be there yet', async () => {
    const folder = campaign({ 'shuangyong.json': JSON.stringify({ ...settings, accepted: '核实.csv' }) });
    const { stderr } = await runIn(folder, ['status', '--lang', 'zh']);
    expect(stderr).toBe('核实记录：核实.csv 还不存在，用 shuangyong accept 登记时建立\n');
    await accept(folder, '东山镇', '--all');
    expect((await validities(folder))[0]).toBe('东山镇 valid');
    expect(existsSync(join(folder, '核实.csv'))).toBe(true);
  });
});

function bytesOf(text: string): Uint8Array {
  const encoded = encodedText(text, 'gb18030');
  return 'bytes' in encoded ? encoded.bytes : new Uint8Array();
}

test('no output is written over the explanations', async () => {
  const folder = campaign();
  await accept(folder, '东山镇', '--all');
  const { status, stderr } = await runIn(folder, ['merge', '--report', 'json=accepted.csv']);
  expect({ status, stderr }).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('file of the campaign itself'),
  });
});

test.each([0o600, 0o660, 0o644])('a file of mode %o keeps it', async (mode) => {
  const folder = campaign();
  await accept(folder, '东山镇', 'R01');
  chmodSync(join(folder, 'accepted.csv'), mode);
  await accept(folder, '东山镇', 'R02');
  expect(fileIn(folder)).toContain('R02');
  expect(statSync(join(folder, 'accepted.csv')).mode & 0o777).toBe(mode);
});

test('two runs at once lose nothing', async () => {
  const folder = campaign();
  const program = fileURLToPath(new URL('../../bin/shuangyong.js', import.meta.url));
  const choices = ['R01', 'R02', 'value/approximate'];
  const statuses = await Promise.all(
    choices.map(
      (choice) =>
        new Promise((resolve) => {
          const argv = [program, 'accept', '东山镇', choice, '--reason', reason];
          spawn(process.execPath, argv, { cwd: folder, stdio: 'ignore' }).on('exit', resolve);
        }),
    ),
  );
  expect(statuses).toEqual([0, 0, 0]);
  expect(fileIn(folder).trim().split('\r\n')).toHaveLength(4);
  expect(await validities(folder)).toContain('东山镇 valid');
});

test('a lock that a killed run left behind does not stand in the way', async () => {
  const folder = campaign({ '.accepted.csv.lock': '999999999' });
  const before = new Date(Date.now() - 60_000);
  utimesSync(join(folder, '.accepted.csv.lock'), before, before);
  expect(await accept(folder, '东山镇', 'R02')).toMatchObject({ status: 0, stderr: '' });
  expect(existsSync(join(folder, '.accepted.csv.lock'))).toBe(false);
});
