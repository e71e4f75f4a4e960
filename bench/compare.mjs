// Measures whole processes side by side and prints the table of the README and of docs/speed.md: `npm run bench`, after `npm run build`.
// `--write` puts it there. BENCH_RUNS: rounds of each job (5; the big jobs take half as many).
// BENCH_FOLDER: where the data are made, and kept for the next time; else in a temporary folder.
// Quote medians and ratios: single times depend on the machine.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCampaign, returnsOf } from './make-campaign.mjs';
import { compare } from './measure.mjs';
import { installedPeers } from './peers.mjs';

const root = join(import.meta.dirname, '..');
const runs = Number(process.env.BENCH_RUNS ?? 5);
const fewRuns = Math.ceil(runs / 2);
const kept = process.env.BENCH_FOLDER;
const folder = kept ?? mkdtempSync(join(tmpdir(), 'shuangyong-bench-'));
const node = process.execPath;
const cli = [node, join(root, 'bin/shuangyong.js')];

const [floor, yardstick, validate, merge] = ['floor', 'yardstick', '`shuangyong validate`', '`shuangyong merge`'];
const remarks = {
  [floor]: 'the floor: read and inflate',
  [yardstick]: 'the yardstick: zlib and saxes, values only',
  [validate]: '**`shuangyong validate`**',
  [merge]: '**`shuangyong merge`**, workbook and JSON',
};

/** The jobs, each with its own campaign. */
const jobs = [
  { title: '150 XLSX', name: 's150', files: 150, rows: 22, runs, merges: true },
  { title: '5,000 XLSX', name: 's5000', files: 5000, rows: 22, runs: fewRuns },
  { title: 'one XLSX of 100,000 rows', name: 'tall', files: 1, rows: 100_000, runs: fewRuns },
  { title: 'one CSV of 100,000 rows', name: 'tallcsv', files: 1, rows: 100_000, format: 'csv', runs: fewRuns },
];

async function filesOf(job) {
  const place = join(folder, job.name);
  if (existsSync(join(place, 'shuangyong.json'))) return returnsOf(place, job);
  console.error(`making ${job.title} …`);
  return makeCampaign(place, job);
}

function mergeCommand(returns) {
  const outputs = ['-o', join(folder, 'out.xlsx'), '--report', `json=${join(folder, 'out.json')}`];
  return [...cli, 'merge', returns, '--fail-on', 'none', '-q', '--as-of', '2020-02-20', ...outputs];
}

async function measure(job, peers) {
  const files = await filesOf(job);
  const returns = join(folder, job.name, 'returns');
  const ours = [
    { name: validate, command: [...cli, 'validate', returns, '-q'] },
    ...(job.merges ? [{ name: merge, command: mergeCommand(returns) }] : []),
  ];
  const reading = [floor, ...(job.format === 'csv' ? [] : [yardstick])].map((name) => ({
    name,
    command: [node, join(root, `bench/${name}.mjs`), ...files],
  }));
  const others =
    job.format === 'csv' ? [] : peers.map(({ name, command }) => ({ name, command: [...command, ...files] }));
  console.error(`measuring ${job.title} …`);
  return compare([...reading, ...ours, ...others], { runs: job.runs, against: yardstick });
}

const seconds = (value) => `${value.toFixed(2)} s`;
const megabytes = (value) => (value === 0 ? '–' : `${(value / 2 ** 20).toFixed(0)} MB`);

function cell(result) {
  if (result === undefined) return '–';
  const ratio = Number.isNaN(result.ratio) ? '' : ` · ${result.ratio.toFixed(2)}×`;
  return `${seconds(result.seconds)}${ratio} · ${megabytes(result.peak)}`;
}

function table(results) {
  const names = [...new Set(results.flatMap((each) => [...each.keys()]))];
  const rank = (name) => [floor, yardstick, validate, merge].indexOf(name) + 1 || names.length + 5;
  return [
    `| whole process | ${jobs.map(({ title }) => title).join(' | ')} |`,
    `| --- |${' --- |'.repeat(jobs.length)}`,
    ...names
      .toSorted((a, b) => rank(a) - rank(b))
      .map((name) => `| ${remarks[name] ?? name} | ${results.map((each) => cell(each.get(name))).join(' | ')} |`),
  ].join('\n');
}

async function startUp() {
  const bare = { name: 'node', command: [node, '-e', '0'] };
  const sample = mergeCommand(join(root, 'fixtures/qianjiang-2020/returns'));
  const commands = [bare, { name: 'help', command: [...cli, '--help'] }, { name: 'sample', command: sample }];
  const results = await compare(commands, { runs: 2 * runs + 1, against: 'node' });
  const [help, whole] = [results.get('help'), results.get('sample')];
  return (
    `\`--help\` takes ${seconds(help.seconds)}, ${help.ratio.toFixed(2)} times as long as \`node -e 0\`; ` +
    `\`merge\` of the sample campaign, with its workbook and a JSON report, ${seconds(whole.seconds)}.`
  );
}

function writePage(page, text) {
  const path = join(root, page);
  const [before, after] = readFileSync(path, 'utf8').split(/(?<=<!-- bench -->\n)[^]*(?=<!-- \/bench -->)/u);
  if (after === undefined) throw new Error(`${page} has no place for the table`);
  writeFileSync(path, `${before}\n${text}\n\n${after}`);
}

try {
  const peers = installedPeers();
  const results = [];
  for (const job of jobs) results.push(await measure(job, peers));
  const where = `Node ${process.versions.node}, ${availableParallelism()} cores; median of ${runs} runs (${fewRuns} of the big jobs).`;
  const text = `${table(results)}\n\n${await startUp()} ${where}`;
  console.log(text);
  if (process.argv.includes('--write')) for (const page of ['README.md', 'docs/speed.md']) writePage(page, text);
} finally {
  if (kept === undefined) rmSync(folder, { recursive: true, force: true });
}
