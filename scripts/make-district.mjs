// Makes returns/, units.csv, receipts.csv, 2019.csv and expected/truth.json of fixtures/district again, byte for byte.
//   node scripts/make-district.mjs           writes them
//   node scripts/make-district.mjs --check   exits 1 if what lies there differs
import { fileURLToPath } from 'node:url';
import { changed, copies, earlier, seeds } from './make-district/seeds.mjs';
import { columns, typical, units } from './make-district/units.mjs';
import { toCsv } from './make-sample/csv.mjs';
import { differences, writeFiles } from './make-sample/folder.mjs';
import { prettyJson } from './make-sample/pretty-json.mjs';
import { Random } from './make-sample/random.mjs';

const root = fileURLToPath(new URL('../fixtures/district', import.meta.url));
const random = new Random(2020);
const form = /** @type {const} */ ({ encoding: 'utf-8' });

/** Money in 万元 has two places, all else is counted. */
const near = (/** @type {number} */ figure, /** @type {number} */ percent) =>
  String(
    figure < 2 || figure % 1 > 0
      ? Math.max(1, Math.round(figure * percent)) / 100
      : Math.max(1, Math.round((figure * percent) / 100)),
  );

const clean = new Map(
  units.map(({ name, category }) => {
    const figures = columns.map(([key]) => [key, near(typical[category]?.[key] ?? 1, random.between(70, 140))]);
    return [name, Object.fromEntries(figures)];
  }),
);
const copied = new Map(Object.entries(copies));
const sent = new Map(units.map(({ name }) => [name, { ...clean.get(copied.get(name) ?? name) }]));
for (const { unit, change } of seeds) change(sent.get(unit) ?? {});

const header = ['填报单位', ...columns.map(([, title]) => title)];
const rowOf = (/** @type {string} */ name, figures) => [name, ...columns.map(([key]) => figures[key] ?? '')];
const path = (/** @type {string} */ name) => `${name}.csv`;

const previous = units.flatMap(({ name }) => {
  if (earlier[name] === null) return [];
  const figures = Object.entries(clean.get(name) ?? {}).map(([key, figure]) => [
    key,
    near(Number(figure), random.between(85, 110)),
  ]);
  return [rowOf(name, { ...Object.fromEntries(figures), ...earlier[name] })];
});

const cellOf = (/** @type {string | null} */ key) =>
  key === null ? null : `${'BCDEFGH'.charAt(columns.findIndex(([each]) => each === key))}2`;
const truth = {
  asOf: '2020-02-20T01:00:00Z',
  findings: [
    ...seeds.flatMap(({ unit, shows }) => shows.map(([key, code]) => [path(unit), cellOf(key), code])),
    ...Object.keys(copies).map((unit) => [path(unit), null, 'compare/copied']),
    ...changed.map(([unit, key]) => [path(unit), cellOf(key), 'compare/change']),
  ].toSorted((a, b) => (a.join() < b.join() ? -1 : 1)),
  unitFindings: [],
};

const files = new Map([
  ['units.csv', toCsv([['单位名称', '类别'], ...units.map(({ name, category }) => [name, category])], form)],
  [
    'receipts.csv',
    toCsv(
      [
        ['文件名', '收到时间'],
        ...units.map(({ name }, at) => [path(name), `2020-02-03 ${10 + Math.floor(at / 6)}:${10 + (at % 6) * 5}`]),
      ],
      form,
    ),
  ],
  ['2019.csv', toCsv([header, ...previous, rowOf('已撤镇', clean.get('松坪镇'))], form)],
  ['expected/truth.json', Buffer.from(prettyJson(truth))],
  ...[...sent].map(
    ([name, figures]) => /** @type {const} */ ([`returns/${path(name)}`, toCsv([header, rowOf(name, figures)], form)]),
  ),
]);

if (process.argv.includes('--check')) {
  const differing = differences(root, files);
  for (const each of differing) console.error(`differs: ${each}`);
  process.exitCode = differing.length > 0 ? 1 : 0;
} else {
  writeFiles(root, files);
  console.log(`${files.size} files written to fixtures/district`);
}
