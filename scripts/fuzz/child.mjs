// Reads the mutants that its parent names, one at a time, as `validate` does: a number comes in, what became of that file goes out.
import { lstatSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileReturns } from '../../dist/app/file-returns.js';
import { loadCampaign } from '../../dist/app/load-campaign.js';
import { workbench } from '../../dist/app/workbench.js';
import { host } from '../../dist/cli/host.js';
import { mutant } from './mutant.mjs';
import { wrongEnd } from './outcome.mjs';
import { seedFiles } from './seeds.mjs';

const [seed = '1', ...folders] = process.argv.slice(2);
const seeds = seedFiles(folders);
const folder = mkdtempSync(join(tmpdir(), 'shuangyong-fuzz-'));
const { campaign, limits } = await loadCampaign(host, { campaignFile: null, returns: folder });

/** Nobody shares the work. */
const alone = { readers: [], onProgress: async () => {} };

/** @param {number} index */
async function read(index) {
  const { name, content, how } = await mutant(seeds, Number(seed), index);
  const path = `mutant${extname(name)}`;
  const location = join(folder, path);
  writeFileSync(location, content);
  const found = { path, location, bytes: content.length, modifiedAt: lstatSync(location).mtimeMs };
  const started = performance.now();
  const wrong = await fileReturns([found], workbench(campaign, limits), alone).then(wrongEnd, String);
  rmSync(location);
  // Kilobytes; the most that this process ever held.
  const { maxRSS } = process.resourceUsage();
  process.send?.({ index, what: `${name} (${how})`, wrong, seconds: (performance.now() - started) / 1000, maxRSS });
}

process.on('message', (index) => void read(Number(index)));
process.on('disconnect', () => {
  rmSync(folder, { recursive: true, force: true });
  process.exit();
});
process.send?.('ready');
