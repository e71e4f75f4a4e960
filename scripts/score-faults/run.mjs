import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Random } from '../make-sample/random.mjs';
import { instantOf } from '../make-sample/clock.mjs';
import { campaignOf } from './campaign.mjs';
import { District } from './district.mjs';
import { kinds } from './kinds.mjs';
import { oracle } from './oracle.mjs';
import { score } from './score.mjs';

const program = fileURLToPath(new URL('../../bin/shuangyong.js', import.meta.url));
const argv = 'merge returns --format json --lang zh --as-of 2020-02-20T01:00:00Z --fail-on none -q'.split(' ');

/** Runs the program as it is installed, in a folder; gives its JSON report. @param {string} folder */
const installed = (folder) =>
  execFileSync(process.execPath, [program, ...argv], { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 });

/**
 * Makes one district in a folder of its own, runs the program on it and scores the report.
 * @param {string} folder
 * @param {{ seed: number, turn: number, run?: (folder: string, argv: readonly string[]) => string | Promise<string> }} choice
 */
export async function scoreDistrict(folder, { seed, turn, run = installed }) {
  const district = new District(seed, turn);
  rmSync(folder, { recursive: true, force: true });
  const { files, due } = await campaignOf(district, new Random(seed * 1000 + turn + 500));
  for (const { id } of kinds) {
    if (!due.some(({ kind }) => kind === id)) throw new Error(`${id} of district ${turn} leaves nothing to be found`);
  }
  for (const [path, { bytes, modified }] of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
    if (modified !== null) utimesSync(target, instantOf(modified) / 1000, instantOf(modified) / 1000);
  }
  const report = JSON.parse(await run(folder, argv));
  return { ...score(report, due, oracle(district)), returns: countReturns(files), clean: cleanReturns(district) };
}

const countReturns = (files) => [...files.keys()].filter((path) => path.startsWith('returns/')).length;
const cleanReturns = ({ entries }) => entries.filter(({ kind }) => kind === null).length;
