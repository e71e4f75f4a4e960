import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { loadCampaign } from '../../src/app/load-campaign.ts';
import { previousFigures, readPrevious } from '../../src/app/previous-summary.ts';
import { host } from '../../src/cli/host.ts';
import { titleIndex } from '../../src/layout/title-index.ts';
import { caseFolder, type Report } from '../case-report.ts';
import { folderWith } from '../cli/small-campaign.ts';
import { runIn } from '../cli/run-in.ts';
import { shown } from '../edits/district/counted.ts';

test('every figure of every counted unit comes back from the workbook that was made of it', async () => {
  const folder = caseFolder('qianjiang-2020');
  const argv = ['merge', '--as-of', '2020-02-20T09:00:00+08:00', '--fail-on', 'none', '-q', '-o', '汇总.xlsx'];
  const { written } = await runIn(folder, argv, { isCaptured: true });
  const location = join(folderWith({ 'note.txt': '' }), '2019.xlsx');
  writeFileSync(location, [...written.values()][0] ?? '');

  const { campaign, limits } = await loadCampaign({ ...host, cwd: folder }, { campaignFile: null, returns: null });
  const { table } = campaign;
  const file = { location, name: '2019.xlsx', place: null };
  const { rows } = await readPrevious(file, { table, index: titleIndex(table), categories: [] }, limits);
  const figures = previousFigures(rows, { campaign, units: campaign.roster?.units ?? [], file });

  const report: Report = JSON.parse(readFileSync(join(folder, 'expected/report.json'), 'utf8'));
  const included = report.units.filter((unit) => unit.included);
  expect(included.length).toBeGreaterThan(50);
  const keys = table.columns.filter(({ aggregate }) => aggregate === 'sum').map(({ key }) => key);
  for (const { name, values } of included) {
    const back = keys.map((key) => [key, Number(shown(figures.get(name)?.[key]) ?? 0)]);
    expect([name, back]).toEqual([name, keys.map((key) => [key, Number(values[key] ?? 0)])]);
  }
});
