import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { read, type WorkSheet } from '@e965/xlsx';
import { traceFigure } from '../../src/app/trace-figure.ts';
import type { OpenedSummary } from '../../src/app/open-summary.ts';
import { cellName } from '../../src/domain/cell-address.ts';
import { decimalOfNumber, decimalText, inCell, isDecimal, sum } from '../../src/domain/decimal.ts';
import { runIn } from '../cli/run-in.ts';
import { cellOf, mergedCase, summaryOf } from './merged-case.ts';

/** Totals alone of the large campaign, every figure of the others. */
const campaigns = ['qianjiang-2020', 'every-finding', 'district', 'altered', 'every-value', 'versions', 'accepted'];

describe.each(campaigns)('in the summary of %s', (name) => {
  let summary: OpenedSummary;
  let sheet: WorkSheet;

  beforeAll(async () => {
    const folder = await mergedCase(name);
    summary = await summaryOf(folder);
    sheet = read(readFileSync(join(folder, '汇总.xlsx'))).Sheets['汇总表'] ?? {};
  }, 60_000);

  test('the parts of every figure add up to what another reader finds in its cell', () => {
    const cells = summary.record.parts
      .filter(({ of }) => of === 'figures')
      .flatMap(({ rows, columns }) =>
        rows
          .filter(
            ({ kind }) => kind === 'total' || kind === 'subtotal' || (kind === 'unit' && name !== 'qianjiang-2020'),
          )
          .flatMap(({ row }) => columns.map(({ column }) => cellName({ row, column }))),
      );
    expect(cells.length).toBeGreaterThan(20);
    for (const cell of cells) {
      const { figure, parts, agrees } = traceFigure({ cell }, summary);
      expect([cell, agrees]).toEqual([cell, true]);
      if (figure.column.aggregate !== 'sum') continue;
      const values = parts.flatMap((part) => part.cells.map(({ value }) => value)).filter(isDecimal);
      const shown: unknown = sheet[cell]?.v;
      const text = typeof shown === 'number' ? decimalText(decimalOfNumber(shown)) : '0';
      // A cell holds 15 digits of them.
      expect([cell, decimalText(inCell(sum(values)))]).toEqual([cell, text]);
    }
  });
});

describe('trace', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mergedCase('altered');
  }, 60_000);
  const trace = async (...argv: readonly string[]): Promise<string> =>
    (await runIn(folder, ['trace', '汇总.xlsx', '--lang', 'zh', ...argv])).stdout;
  const refusal = async (...argv: readonly string[]): Promise<string> => {
    const { status, stderr } = await runIn(folder, ['trace', '汇总.xlsx', '--lang', 'zh', ...argv]);
    expect(status).toBe(2);
    return stderr;
  };

  test('names each unit, its cells, what was typed where that is not what was read, and who is left out', async () => {
    const cell = cellOf(await summaryOf(folder), 'subtotal', '乡镇', 'visits');
    expect(await trace(`汇总表!${cell}`)).toBe(
      `汇总表!${cell}  乡镇小计  走访慰问·走访户数  = 270 户\n` +
        '  东山镇  120  东山镇.csv!C2\n' +
        '  南岭镇  85  南岭镇.csv!C2（原文“85户”）\n' +
        '  西河乡  65\n' +
        '    40  西河乡.csv!C2\n' +
        '    25  西河乡.csv!C3\n',
    );
    expect(await trace('--column', 'visits', '--category', '乡镇')).toBe(await trace(cell.toLowerCase()));
    const total = await trace('--column', '走访户数');
    expect(total).toContain('空白 1 个：区教育局\n未计入 1 个：\n  区水利局  未报\n');
  });

  test('gives the same as JSON, with digests', async () => {
    const found: unknown = JSON.parse(await trace('--column', 'cash', '--unit', '西河乡', '--format', 'json'));
    expect(found).toMatchObject({
      figure: { kind: 'unit', unit: '西河乡', column: 'cash', measure: '万元' },
      value: '0.5',
      agrees: true,
      parts: [
        {
          name: '西河乡',
          file: '西河乡.csv',
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
          cells: [
            { sheet: null, cell: 'D2', typed: '0.35', value: '0.35' },
            { sheet: null, cell: 'D3', typed: '0.15', value: '0.15' },
          ],
        },
      ],
      leftOut: [],
    });
  });

  test('says of any other cell what can be traced', async () => {
    expect(await refusal('报送情况!D4')).toContain('能追溯的是“汇总表”里的');
    expect(await refusal('A1')).toContain('不是统计数字；第一个数字在');
    expect(await refusal('没有!A1')).toContain('没有工作表“没有”');
    expect(await refusal('37')).toContain('不是单元格');
    expect(await refusal('--column', 'visit')).toContain('是不是：visits');
    expect(await refusal('--column', 'visits', '--unit', '东山乡')).toContain('是不是：东山镇');
    expect(await refusal()).toContain('请写一个单元格');
    expect(await refusal('C7', '--column', 'visits')).toContain('请写一个单元格');
  });

  test('refuses what is no summary', async () => {
    const { status, stderr } = await runIn(folder, ['trace', 'units.csv', 'A1', '--lang', 'zh']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('不是 shuangyong 汇总的工作簿')]);
  });
});
