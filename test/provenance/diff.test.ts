import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { read, utils } from '@e965/xlsx';
import { runIn, type Ran } from '../cli/run-in.ts';
import { editWorkbook } from './edit-workbook.ts';
import { cellOf, summaryOf, summedTwice } from './merged-case.ts';

describe('diff', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await summedTwice();
  }, 60_000);
  const diff = (...argv: readonly string[]): Promise<Ran> => runIn(folder, ['diff', ...argv, '--lang', 'zh']);

  const foreign = (...lines: readonly string[]): void => writeFileSync(join(folder, '外来.csv'), lines.join('\n'));

  test('tells units, states, figures and totals, old and new', async () => {
    const { status, stdout } = await diff('旧.xlsx', '汇总.xlsx');
    expect(status).toBe(0);
    expect(stdout.split('\n')).toEqual(
      expect.arrayContaining([
        '旧.xlsx → 汇总.xlsx',
        '新增单位（1）',
        '  区税务局',
        '减少单位（1）',
        '  南岭镇',
        '单位改名（1）',
        '  区水利局 → 区水务局',
        '及时性（1）',
        '  区教育局  按时 → 未报',
        '  东山镇',
        '    走访慰问·走访户数  120 → 125（+5）',
        '    走访慰问·慰问金  1.25 → 1.5（+0.25）',
        '  乡镇小计',
        '    走访慰问·走访户数  270 → 190（-80）',
      ]),
    );
  });

  test('exits 1 for changes where that is asked for, as git does', async () => {
    expect((await diff('旧.xlsx', '汇总.xlsx', '--exit-code')).status).toBe(1);
    const same = await diff('旧.xlsx', '旧.xlsx', '--exit-code');
    expect([same.status, same.stdout]).toEqual([0, '旧.xlsx → 旧.xlsx：没有变化\n']);
  });

  test('gives JSON, and a workbook', async () => {
    const { stdout } = await diff('旧.xlsx', '汇总.xlsx', '--format', 'json', '-o', '变化.xlsx');
    const found: unknown = JSON.parse(stdout);
    const figure = { unit: '东山镇', column: 'cash', old: '1.25', new: '1.5', difference: '0.25' };
    expect(found).toMatchObject({ same: false, units: { added: ['区税务局'], removed: ['南岭镇'] } });
    expect(found).toMatchObject({ figures: expect.arrayContaining([expect.objectContaining(figure)]) });
    const { Sheets, SheetNames } = read(readFileSync(join(folder, '变化.xlsx')));
    expect(SheetNames).toEqual(['数字变化', '单位变化']);
    const rows = utils.sheet_to_json<unknown[]>(Sheets['数字变化'] ?? {}, { header: 1 });
    expect(rows).toContainEqual(['东山镇', '走访慰问·慰问金', '万元', 1.25, 1.5, 0.25]);
    const again = join(folder, '变化.xlsx');
    const before = readFileSync(again);
    await diff('旧.xlsx', '汇总.xlsx', '-o', '变化.xlsx');
    expect(readFileSync(again).equals(before)).toBe(true);
    expect((await diff('旧.xlsx', '汇总.xlsx', '-o', '旧.xlsx')).status).toBe(2);
  });

  test('compares what stands in the sheet, whoever wrote it', async () => {
    copyFileSync(join(folder, '旧.xlsx'), join(folder, '改.xlsx'));
    const cell = cellOf(await summaryOf(folder, '旧.xlsx'), 'unit', '南岭镇', 'visits');
    await editWorkbook(join(folder, '改.xlsx'), { 汇总表: { [cell]: 90 } });
    const { stdout } = await diff('旧.xlsx', '改.xlsx');
    expect(stdout).toContain('各单位数字（1）\n  南岭镇\n    走访慰问·走访户数  85 → 90（+5）\n');
  });

  test('writes English with English marks', async () => {
    const { stdout } = await runIn(folder, ['diff', '旧.xlsx', '汇总.xlsx', '--lang', 'en']);
    expect(stdout.split('\n')).toEqual(
      expect.arrayContaining(['Units added (1)', '    走访慰问·走访户数  120 → 125 (+5)']),
    );
    expect(stdout).not.toMatch(/[（）：]/u);
  });

  test('takes last year’s table of any make, matches columns by title, and says what it lacks', async () => {
    writeFileSync(
      join(folder, '2019.csv'),
      '单位名称,活动场次,走访户数,慰问金（万元）,上年专栏\n东山镇,2,110,1,7\n老街乡,1,5,0.5,8\n',
    );
    const { status, stdout } = await diff('2019.csv', '汇总.xlsx');
    expect(status).toBe(0);
    expect(stdout).toContain('    走访慰问·走访户数  110 → 125（+15）\n');
    expect(stdout).toContain('减少单位（1）\n  老街乡\n');
    expect(stdout).toContain('只有新表有：走访慰问·最高标准');
    expect(stdout).toContain('其中一份没有及时性和审核状态');
  });

  describe('with a workbook of any make', () => {
    test('finds units by their aliases in the roster, and as they are also written', async () => {
      const roster = readFileSync(join(folder, 'units.csv'), 'utf8');
      const lines = roster.trimEnd().split(/\r?\n/u);
      const aliased = lines.map((line, at) => {
        if (at === 0) return `${line},别名`;
        return line.includes('区水务局') ? `${line},水利管理站` : `${line},`;
      });
      writeFileSync(join(folder, 'units.csv'), aliased.join('\n'));
      foreign('单位名称,走访户数', '东山镇人民政府,110', '水利管理站,5');
      const { stdout } = await diff('外来.csv', '汇总.xlsx');
      writeFileSync(join(folder, 'units.csv'), roster);
      expect(stdout).toContain('    走访慰问·走访户数  110 → 125（+15）\n');
      expect(stdout).not.toContain('减少单位');
      expect(stdout).toContain('  区水务局\n    走访慰问·走访户数  5 → ');
    });

    test('finds columns by the aliases that the campaign’s table has learnt since', async () => {
      const table = readFileSync(join(folder, 'table.schema.json'), 'utf8');
      const { properties, ...rest } = JSON.parse(table);
      properties.visits['x-column'].aliases = ['上门户次'];
      writeFileSync(join(folder, 'table.schema.json'), JSON.stringify({ ...rest, properties }));
      foreign('单位名称,上门户次', '东山镇,110');
      const { stdout } = await diff('外来.csv', '汇总.xlsx');
      writeFileSync(join(folder, 'table.schema.json'), table);
      expect(stdout).toContain('    走访慰问·走访户数  110 → 125（+15）\n');
    });

    test('tells columns of it that are none of the table’s, in the workbook too', async () => {
      foreign('序号,单位名称,走访户数,其他救助人次,上年同期', '1,东山镇,110,7,5', '2,西河乡,20,8,6');
      const { stdout } = await diff('外来.csv', '汇总.xlsx', '-o', '变化.xlsx');
      expect(stdout).toContain('  只有旧表有：其他救助人次\n');
      expect(stdout).not.toContain('上年同期');
      expect((await diff('汇总.xlsx', '外来.csv')).stdout).toContain('  只有新表有：其他救助人次\n');
      const { Sheets } = read(readFileSync(join(folder, '变化.xlsx')));
      const rows = utils.sheet_to_json<unknown[]>(Sheets['单位变化'] ?? {}, { header: 1 });
      expect(rows.map((row) => row.slice(0, 2))).toContainEqual(['其他救助人次', '只有旧表有']);
    });

    test('tells a measure that does not convert, and compares no figure of it', async () => {
      foreign('单位名称,走访户数（吨）,慰问金（元）', '东山镇,110,10000');
      const { stdout } = await diff('外来.csv', '汇总.xlsx');
      expect(stdout).toContain('计量单位不同：走访慰问·走访户数  吨 → 户');
      expect(stdout).not.toContain('110');
      expect(stdout).toContain('    走访慰问·慰问金  1 → 1.5（+0.5）\n');
    });

    test('goes on where the campaign beside it cannot be read', async () => {
      const settings = readFileSync(join(folder, 'shuangyong.json'), 'utf8');
      writeFileSync(join(folder, 'shuangyong.json'), '{');
      foreign('单位名称,走访户数', '东山镇,110');
      const { status, stdout } = await diff('外来.csv', '汇总.xlsx');
      const named = await diff('外来.csv', '汇总.xlsx', '-c', 'shuangyong.json');
      writeFileSync(join(folder, 'shuangyong.json'), settings);
      expect([status, named.status]).toEqual([0, 2]);
      expect(stdout).toContain('110 → 125');
    });
  });
});
