import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { summaryWorkbook } from '../../src/write/summary-workbook.ts';
import { caseFolder, cases } from '../case-report.ts';
import { runIn } from '../cli/run-in.ts';
import { folderWith } from '../cli/small-campaign.ts';
import { tableOf } from '../table-of.ts';
import { anyTable } from '../write/any-table.ts';
import { outcomeOf } from '../write/outcome-of.ts';
import { packageFlaws } from './package-flaws.ts';

const clock = ['--as-of', '2020-02-20', '--fail-on', 'none', '-q'];
const commands = [
  ['merge', '-o', '汇总.xlsx', ...clock],
  ['status', '--remind', '催报名单.xlsx', ...clock],
  ['template', '--blank', '-q'],
];

test.each(cases)('all workbooks that are written of %s are sound', async (name) => {
  const sound: string[] = [];
  for (const argv of commands) {
    // oxlint-disable-next-line no-await-in-loop -- one workbook at a time
    const { stderr, written } = await runIn(caseFolder(name), argv, { isCaptured: true });
    expect(stderr).toBe('');
    for (const [path, bytes] of written) {
      // oxlint-disable-next-line no-await-in-loop
      expect([path, await packageFlaws(Buffer.from(bytes))]).toEqual([path, []]);
      sound.push(path);
    }
  }
  expect(sound.length).toBe(commands.length);
});

test('the summary of whatever table is a sound workbook', async () => {
  await fc.assert(
    fc.asyncProperty(anyTable, async (each) => {
      const units = [
        { name: '东山镇', category: '镇' },
        { name: '=<西河>&"乡"', category: '=乡' },
      ];
      const bytes = await summaryWorkbook(outcomeOf(tableOf(each), units), (path) => path);
      expect(await packageFlaws(bytes)).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

test('a form of an empty folder, which has the bundled table, is sound', async () => {
  const { written } = await runIn(folderWith({}), ['template', '--blank', '-q'], { isCaptured: true });
  for (const bytes of written.values()) expect(await packageFlaws(Buffer.from(bytes))).toEqual([]);
});
