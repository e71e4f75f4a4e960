// Makes returns/, units.csv, receipts.csv and expected/truth.json of fixtures/every-finding again, byte for byte.
//   node scripts/make-every-finding.mjs           writes them
//   node scripts/make-every-finding.mjs --check   exits 1 if what lies there differs
import { fileURLToPath } from 'node:url';
import { silentUnits, situations } from './make-every-finding/situations.mjs';
import { toCsv } from './make-sample/csv.mjs';
import { differences, writeFiles } from './make-sample/folder.mjs';
import { prettyJson } from './make-sample/pretty-json.mjs';

const root = fileURLToPath(new URL('../fixtures/every-finding', import.meta.url));
const sent = await situations();
const form = /** @type {const} */ ({ encoding: 'utf-8' });
const aliases = { 南街学校: '中心校', 北街学校: '中心校' };
const names = [...new Set([...sent.flatMap(({ unit }) => unit ?? []), ...silentUnits])];

const roster = names.map((name, index) => [
  String(101 + index),
  name,
  name.endsWith('镇') ? '镇' : name.endsWith('乡') ? '乡' : '学校',
  aliases[name] ?? '',
  name === '午阳镇' || name.endsWith('学校') ? '否' : '是',
]);
const receipts = [
  ...sent.flatMap(({ path, at }) => (at === null ? [] : [[path, at]])),
  ['没有收到.csv', '2020-02-03 10:00'],
];

const found = sent.flatMap(({ path, shows }) => shows.map(([cell, code]) => [path, cell, code]));
const isOfUnit = (code) => code === 'unit/late' || code === 'unit/missing';

/** What must be found, told by whoever made the files and not by the program. */
const truth = {
  asOf: '2020-02-20T01:00:00Z',
  findings: [...found.filter(([, , code]) => !isOfUnit(code)), ['receipts.csv', '*', 'receipt/no-file']].toSorted(
    (a, b) => (a.join() < b.join() ? -1 : 1),
  ),
  unitFindings: [
    ...sent.flatMap(({ unit, shows }) => shows.filter(([, code]) => isOfUnit(code)).map(([, code]) => [unit, code])),
    ['失联镇', 'unit/missing'],
  ],
};

const files = new Map([
  ['units.csv', toCsv([['单位编码', '单位名称', '类别', '别名', '是否应报'], ...roster], form)],
  ['receipts.csv', toCsv([['文件名', '收到时间'], ...receipts], form)],
  ['expected/truth.json', Buffer.from(prettyJson(truth))],
  ...sent.map(({ path, bytes }) => /** @type {const} */ ([`returns/${path}`, bytes])),
]);

if (process.argv.includes('--check')) {
  const differing = differences(root, files);
  for (const path of differing) console.error(`differs: ${path}`);
  process.exitCode = differing.length > 0 ? 1 : 0;
} else {
  writeFiles(root, files);
  console.log(`${files.size} files written to fixtures/every-finding`);
}
