// Measures whole processes side by side, each in turn with what it is held against, and prints the README's table.
// `npm run bench`: builds nothing, so run `npm ci` first. Quote medians and ratios: single times depend on the machine.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCampaign } from './make-campaign.mjs';

const root = join(import.meta.dirname, '..');
const cli = join(root, 'bin/shuangyong.js');
const runs = Number(process.env.BENCH_RUNS ?? 9);
const folder = mkdtempSync(join(tmpdir(), 'shuangyong-bench-'));

/** Wall-clock milliseconds of one whole process. */
function time(command, cwd = root) {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, command, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}: ${stderr.toString()}`);
  return performance.now() - started;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Both in turn, so that a machine that slows down slows both. */
function compare(job, ours, other) {
  const pairs = Array.from({ length: runs }, () => [time(ours), time(other)]);
  const ratio = median(pairs.map(([a, b]) => a / b));
  return { job, ours: median(pairs.map(([a]) => a)), other: median(pairs.map(([, b]) => b)), ratio };
}

try {
  const files = await makeCampaign(folder, 150, 22);
  const merge = (returns) => [
    cli,
    'merge',
    returns,
    '--fail-on',
    'none',
    '-q',
    '--as-of',
    '2020-02-20',
    '-o',
    join(folder, 'out.xlsx'),
  ];
  const json = ['--report', `json=${join(folder, 'out.json')}`];
  const yardstick = [join(root, 'bench/yardstick.mjs'), ...files];
  const bare = ['-e', '0'];
  const results = [
    compare('`--help` / `node -e 0`', [cli, '--help'], bare),
    compare('`validate` 150 XLSX / yardstick', [cli, 'validate', join(folder, 'returns'), '-q'], yardstick),
    compare('`merge` 150 XLSX, workbook and JSON / yardstick', [...merge(join(folder, 'returns')), ...json], yardstick),
    compare('`merge` the sample campaign / `node -e 0`', merge(join(root, 'fixtures/qianjiang-2020/returns')), bare),
  ];
  console.log('| job / held against | ours | other | ratio |\n|---|---|---|---|');
  for (const { job, ours, other, ratio } of results) {
    console.log(`| ${job} | ${(ours / 1000).toFixed(2)} s | ${(other / 1000).toFixed(2)} s | ${ratio.toFixed(2)} |`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
