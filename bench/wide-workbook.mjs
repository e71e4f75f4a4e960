// How long the summary workbook of 300 units and 60 columns takes: `npm run bench:workbook`, after `npm run build`.
// BENCH_RUNS: rounds (5). BENCH_KEEP: a path to keep the workbook at, to be looked at. Every figure is invented.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCampaign } from '../dist/app/load-campaign.js';
import { mergeReturns, workbookOf } from '../dist/app/merge-returns.js';
import { host } from '../dist/cli/host.js';

const runs = Number(process.env.BENCH_RUNS ?? 5);
const size = { units: 300, columns: 60, columnsPerGroup: 7 };
const categories = ['乡镇', '街道', '区级机关', '企事业单位', '驻军部队'];

/** A small linear congruential generator: the same figures at every run. */
const generator = (seed) => () => (seed = (seed * 1103515245 + 12345) % 2 ** 31) / 2 ** 31;

const keyOf = (at) => `figure${at + 1}`;
const isMoney = (at) => at % 5 === 4;

function columnOf(at) {
  const group = `${Math.floor(at / size.columnsPerGroup) + 1}、第${Math.floor(at / size.columnsPerGroup) + 1}类双拥活动`;
  return isMoney(at)
    ? {
        title: `慰问经费支出${at + 1}`,
        type: 'number',
        multipleOf: 0.01,
        'x-column': { group: [group], measure: '万元' },
      }
    : { title: `走访慰问活动次数${at + 1}`, type: 'integer', 'x-column': { group: [group], measure: '次' } };
}

const table = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:shuangyong:table:wide',
  title: '2020年双拥工作综合统计表',
  type: 'object',
  'x-table': { version: '1.0.0', unitColumn: 'unit' },
  properties: {
    unit: { title: '填报单位', type: 'string' },
    ...Object.fromEntries(Array.from({ length: size.columns }, (_, at) => [keyOf(at), columnOf(at)])),
  },
  required: ['unit'],
};

const nameOf = (at) => `${categories[at % categories.length]}第${at + 1}单位`;

function writeCampaign(folder) {
  const random = generator(2020);
  mkdirSync(join(folder, 'returns'));
  const json = (name, value) => writeFileSync(join(folder, name), JSON.stringify(value));
  json('table.schema.json', table);
  json('shuangyong.json', {
    title: table.title,
    district: '某某区',
    deadline: '2020-12-31',
    timezone: 'Asia/Shanghai',
    table: 'table.schema.json',
    roster: 'units.csv',
    returns: 'returns',
  });
  const units = Array.from(
    { length: size.units },
    (_, at) => `U${at + 1},${nameOf(at)},${categories[at % categories.length]}`,
  );
  writeFileSync(join(folder, 'units.csv'), ['单位编码,单位名称,类别', ...units, ''].join('\n'));
  const titles = Object.values(table.properties).map(({ title }) => title);
  for (let at = 0; at < size.units; at++) {
    if (at % 23 === 22) continue;
    const figure = (_, column) =>
      isMoney(column)
        ? (Math.round(random() * 100_000) / 100).toFixed(2)
        : at % 17 === 3 && column % 9 === 0
          ? '无'
          : Math.floor(random() * 1000);
    const figures = Array.from({ length: size.columns }, figure);
    writeFileSync(
      join(folder, 'returns', `${nameOf(at)}.csv`),
      `${titles.join(',')}\n${[nameOf(at), ...figures].join(',')}\n`,
    );
  }
}

const folder = mkdtempSync(join(tmpdir(), 'shuangyong-bench-'));
try {
  writeCampaign(folder);
  const output = join(folder, '汇总.xlsx');
  const loaded = await loadCampaign(host, { campaignFile: join(folder, 'shuangyong.json'), returns: null });
  const options = {
    tool: { name: 'shuangyong', version: '0.0.0' },
    asOf: Date.parse('2021-01-05T00:00:00Z'),
    includeRejected: false,
    keepsRows: true,
    processors: { jobs: 1, worthOne: Infinity, startReader: null },
    onProgress: async () => {},
  };
  const outcome = await mergeReturns(loaded, [output], options);
  const times = [];
  let bytes = new Uint8Array();
  for (let run = 0; run <= runs; run++) {
    const started = performance.now();
    bytes = await workbookOf(outcome, loaded, output);
    times.push((performance.now() - started) / 1000);
  }
  const [first = 0, ...others] = times;
  const median = others.toSorted((a, b) => a - b)[Math.floor(others.length / 2)] ?? first;
  console.log(
    `${size.units} units x ${size.columns} columns: ${first.toFixed(2)} s the first time, ${median.toFixed(2)} s then, ${Math.round(bytes.length / 1024)} KB`,
  );
  if (process.env.BENCH_KEEP !== undefined) writeFileSync(process.env.BENCH_KEEP, bytes);
} finally {
  rmSync(folder, { recursive: true });
}
