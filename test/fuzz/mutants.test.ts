import { afterAll, describe, expect, test } from '@jest/globals';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { mutant } from '../../scripts/fuzz/mutant.mjs';
import { wrongEnd } from '../../scripts/fuzz/outcome.mjs';
import { seedFiles } from '../../scripts/fuzz/seeds.mjs';
import { fileReturns } from '../../src/app/file-returns.ts';
import { loadCampaign } from '../../src/app/load-campaign.ts';
import { workbench } from '../../src/app/workbench.ts';
import { host } from '../../src/cli/host.ts';

// A short slice of `npm run fuzz`, which reads 10,000 of them in processes of their own.
const root = join(import.meta.dirname, '../..');
const folders = ['fixtures/qianjiang-2020/returns', 'fixtures/every-finding/returns', 'test/read/documents'];
const seeds = seedFiles(folders.map((folder) => join(root, folder)).filter((folder) => existsSync(folder)));
const [seed, count] = [2020, 400];

const folder = mkdtempSync(join(tmpdir(), 'shuangyong-mutants-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a good return that was changed at random', () => {
  test('ends in a return or in a finding, and never in an exception', async () => {
    const { campaign, limits } = await loadCampaign(host, { campaignFile: null, returns: folder });
    const bench = workbench(campaign, limits);
    const failures: string[] = [];
    for (let index = 0; index < count; index++) {
      // oxlint-disable-next-line no-await-in-loop -- one file at a time, as the program reads them
      const { name, content, how } = await mutant(seeds, seed, index);
      const path = `mutant${extname(name)}`;
      const location = join(folder, path);
      writeFileSync(location, content);
      const found = { path, location, bytes: content.length, modifiedAt: 0 };
      // oxlint-disable-next-line no-await-in-loop
      const wrong = await fileReturns([found], bench, { readers: [], onProgress: async () => {} }).then(
        wrongEnd,
        String,
      );
      if (wrong !== null) failures.push(`#${index} ${name} (${how}): ${wrong}`);
    }
    expect(failures).toEqual([]);
  }, 60_000);

  test('is the same at every run', async () => {
    const [once, again] = await Promise.all([mutant(seeds, seed, 7), mutant(seeds, seed, 7)]);
    expect(again).toEqual(once);
    expect((await mutant(seeds, seed, 8)).content).not.toEqual(once.content);
  });
});
