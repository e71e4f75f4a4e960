import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Report } from '../case-report.ts';
import { runIn } from './run-in.ts';
import { folderWith, smallCampaign, smallReturn } from './small-campaign.ts';

const folder = smallCampaign({
  'returns/西河乡.csv': smallReturn('西河乡', '十几', 80, 0.2),
  'returns/~$西河乡.xlsx': 'lock',
  'outside/草稿.csv': smallReturn('东山镇', 5, 80, 0.2),
  'units.csv': '单位名称,类别\n东山镇,镇\n西河乡,乡\n南湖镇,镇\n',
});

async function report(cwd: string, ...argv: readonly string[]): Promise<Report> {
  const { stdout, written } = await runIn(cwd, ['validate', '--format', 'json', ...argv]);
  expect(written.size).toBe(0);
  return JSON.parse(stdout);
}

const paths = ({ files }: Report): readonly string[] => files.map(({ path }) => path);

describe('validate answers like a linter', () => {
  test('one file: file, cell, what, why and how to mend', async () => {
    const { status, stdout } = await runIn(folder, ['validate', 'returns/西河乡.csv', '--lang', 'zh']);
    expect(status).toBe(1);
    for (const word of ['西河乡.csv!B2', 'value/not-a-number', '应填数字，填的是“十几”', '请核实后填一个准确的数字']) {
      expect(stdout).toContain(word);
    }
  });

  test('only the units whose returns were given are reported, and nobody is missing or late', async () => {
    const { units, findings } = await report(folder, 'returns/西河乡.csv');
    expect(units.map(({ name }) => name)).toEqual(['西河乡']);
    expect(findings.map(({ code }) => code)).toEqual(['value/not-a-number']);
  });

  test('without a path the campaign’s returns are read', async () => {
    const all = ['~$西河乡.xlsx', '东山镇.csv', '西河乡.csv'];
    expect(paths(await report(folder))).toEqual(all);
    expect(paths(await report(folder, 'returns'))).toEqual(all);
    expect(paths(await report(join(folder, 'returns'), '.'))).toEqual(all);
  });

  test('several paths, each file once', async () => {
    const twice = await report(folder, 'returns/西河乡.csv', 'returns', './returns/东山镇.csv', 'returns');
    expect(paths(twice)).toEqual(['~$西河乡.xlsx', '东山镇.csv', '西河乡.csv']);
    expect(twice.findings.filter(({ code }) => code === 'file/ignored')).toHaveLength(1);
  });

  test('a file outside the returns folder is called as the current folder sees it', async () => {
    expect(paths(await report(folder, 'outside/草稿.csv'))).toEqual(['outside/草稿.csv']);
    expect(paths(await report(folder, 'outside'))).toEqual(['outside/草稿.csv']);
    expect(paths(await report(join(folder, 'outside'), '草稿.csv'))).toEqual(['草稿.csv']);
  });

  test('a folder above the returns: what is in them keeps its name and so its receipt', async () => {
    const { files, units } = await report(folder, '.');
    expect(files.map(({ path, state }) => [path, state])).toEqual([
      ['outside/草稿.csv', 'merged'],
      ['receipts.csv', 'ignored'],
      ['shuangyong.json', 'ignored'],
      ['table.schema.json', 'ignored'],
      ['units.csv', 'ignored'],
      ['~$西河乡.xlsx', 'ignored'],
      ['东山镇.csv', 'superseded'],
      ['西河乡.csv', 'rejected'],
    ]);
    expect(units.at(-1)).toMatchObject({ name: '西河乡', receivedAt: '2020-02-03T03:00:00Z' });
  });

  test('needs no campaign', async () => {
    const lone = folderWith({ '东山镇 20200203.csv': '填报单位,开展双拥宣传教育活动,召开座谈会\n东山镇,x,2\n' });
    const { units, findings } = await report(lone, '东山镇 20200203.csv');
    expect(units.map(({ name }) => name)).toEqual(['东山镇']);
    expect(findings.map(({ code }) => code)).toEqual(['value/not-a-number', 'unit/no-roster']);
  });
});
