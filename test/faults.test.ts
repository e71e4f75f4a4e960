// A short slice of `node scripts/score-faults.mjs`: every kind of fault twice, in two districts.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { kinds } from '../scripts/score-faults/kinds.mjs';
import { missLines } from '../scripts/score-faults/page.mjs';
import { scoreDistrict } from '../scripts/score-faults/run.mjs';
import type { Score } from '../scripts/score-faults/score.mjs';
import { runIn } from './cli/run-in.ts';

const root = join(import.meta.dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'shuangyong-faults-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The program in this process. */
async function report(folder: string, argv: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await runIn(folder, argv, { isCaptured: true });
  if (status !== 0 || stderr !== '') throw new Error(`exit status ${status}: ${stderr}`);
  return stdout;
}

describe('in districts with every kind of fault', () => {
  const scores: Score[] = [];
  beforeAll(async () => {
    for (const turn of [0, 1]) {
      // oxlint-disable-next-line no-await-in-loop
      scores.push(await scoreDistrict(join(scratch, String(turn)), { seed: 7, turn, run: report }));
    }
  }, 120_000);

  test('each is found at its place with its code, nothing else is raised, and every figure is exact', () => {
    expect(missLines(scores)).toEqual([]);
  });

  test('there are at least forty kinds, each in every district', () => {
    expect(kinds.length).toBeGreaterThanOrEqual(40);
    for (const { judged } of scores) {
      const planted = new Set(judged.map(({ kind }) => kind));
      expect(kinds.filter(({ id }) => !planted.has(id)).map(({ id }) => id)).toEqual([]);
    }
  });
});

test('the page of faults tells of this version, of every kind, and of nothing missed', () => {
  const page = readFileSync(join(root, 'docs/faults.md'), 'utf8');
  const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const rows = page.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  const cellBehind = (title: string): string | undefined => rows.find(([, first]) => first === title)?.[2];
  expect(cellBehind('版本 / version')).toBe(version);
  expect(cellBehind('种子 / seed')).toMatch(/^\d+$/);
  const told = kinds.map(({ zh, en }) => [en, rows.find(([, first]) => first === `${zh} / ${en}`)?.[3]]);
  expect(told).toEqual(kinds.map(({ en }) => [en, '20 / 20']));
  expect(cellBehind('多报的 / raised elsewhere')).toBe('0');
});
