// What 12 rules cost on top of reading 100,000 rows: `npm run bench:rules`, after `npm run build`. BENCH_RUNS: rounds (5).
// All runs read the same CSV; only their tables differ. Quote the differences: single times depend on the machine.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCampaign } from './make-campaign.mjs';
import { compare } from './measure.mjs';

const root = join(import.meta.dirname, '..');
const runs = Number(process.env.BENCH_RUNS ?? 5);
const cli = [process.execPath, join(root, 'bin/shuangyong.js')];

/** Every row of the campaign keeps them: sums, exact fractions, conditions, functions and a list. */
const kept = [
  ['figure1 + figure2 + figure3 == sum(figure3, figure2, figure1)'],
  ['figure4 + figure8 - figure8 == figure4'],
  ['figure5 + figure6 + figure7 + figure9 >= figure9'],
  ['figure4 + figure8 + figure12 + figure16 == sum(figure16, figure12, figure8, figure4)'],
  ['figure10 * 3 - figure10 == figure10 + figure10'],
  ['figure12 <= figure13 + figure14 + figure12', 'figure13 > 0'],
  ['figure15 < 1000 && figure17 < 1000'],
  ['figure18 >= 0', "category in ['乡镇', '街道', '村']"],
  ['max(figure19, figure21) >= min(figure19, figure21)'],
  ['abs(figure22 - figure23) <= 1000'],
  ['round(figure20, 4) == figure20', 'figure20 > 0 || figure24 > 0'],
  ['figure24 * 10000 / 10000 == figure24'],
];

/** Nearly every row breaks some of these, so that much is told and its errors are looked for. */
const broken = [
  ['figure1 == figure2 + figure3'],
  ['figure5 == figure6 + figure7'],
  ['figure9 <= figure10'],
  ['figure13 == figure14'],
];

const tables = [
  { name: 'no rules', rules: [] },
  { name: '12 rules, all kept', rules: kept },
  { name: '12 rules, four of them broken', rules: [...kept.slice(4), ...broken] },
];

const ruleOf = ([assert, when], at) => ({ id: `R${at + 1}`, assert, ...(when && { when }), severity: 'soft' });

/** A campaign file of its own beside the first, with its own table. */
function writeCampaign(folder, rules, at) {
  const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const [table, path] = [`table-${at}.schema.json`, join(folder, `campaign-${at}.json`)];
  writeFileSync(join(folder, table), JSON.stringify({ ...read('table.schema.json'), 'x-rules': rules.map(ruleOf) }));
  writeFileSync(path, JSON.stringify({ ...read('shuangyong.json'), table }));
  return path;
}

const folder = mkdtempSync(join(tmpdir(), 'shuangyong-bench-'));
try {
  await makeCampaign(folder, { files: 1, rows: 100_000, format: 'csv' });
  const commands = tables.map(({ name, rules }, at) => ({
    name,
    command: [...cli, 'validate', join(folder, 'returns'), '-q', '-c', writeCampaign(folder, rules, at)],
  }));
  const results = await compare(commands, { runs, against: tables[0].name });
  const base = results.get(tables[0].name).seconds;
  console.log('| `validate` one CSV of 100,000 rows | seconds | on top of reading |\n| --- | --- | --- |');
  for (const [name, { seconds }] of results)
    console.log(`| ${name} | ${seconds.toFixed(2)} s | ${(seconds - base).toFixed(2)} s |`);
  console.log(`\nNode ${process.versions.node}, ${availableParallelism()} cores; median of ${runs} runs.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
