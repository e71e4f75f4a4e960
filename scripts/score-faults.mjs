// Plants every kind of fault in generated districts, runs the program on them, and tells how much of it was found where it
// is, and how much more was raised. Exits 1 if anything was missed, falsely raised or added up wrong.
//   node scripts/score-faults.mjs [--seed N] [--districts N] [--keep FOLDER] [--mends] [--write]
// Each district holds each kind once. --keep leaves the districts in FOLDER; --mends lists the broken rows for which the
// report does not propose first what stood there before; --write puts the tables into docs/faults.md.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { missLines, tables, unmendedLines, writePage } from './score-faults/page.mjs';
import { scoreDistrict } from './score-faults/run.mjs';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '2020' },
    districts: { type: 'string', default: '20' },
    keep: { type: 'string' },
    mends: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const [seed, districts] = [Number(values.seed), Number(values.districts)];
if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(districts) || districts < 1)
  throw new Error('--seed and --districts take whole numbers');
const root = values.keep ?? mkdtempSync(join(tmpdir(), 'shuangyong-faults-'));

const scores = [];
for (let turn = 0; turn < districts; turn++) {
  // oxlint-disable-next-line no-await-in-loop -- one at a time, as the program takes all processors for itself
  scores.push(await scoreDistrict(join(root, `district-${turn}`), { seed, turn }));
}
if (values.keep === undefined) rmSync(root, { recursive: true });

console.log(tables({ scores, seed }));
const misses = missLines(scores);
for (const line of misses) console.log(line);
if (values.mends) for (const line of unmendedLines(scores)) console.log(line);
if (values.write) await writePage({ scores, seed });
process.exitCode = misses.length > 0 ? 1 : 0;
