import { exactText, total } from '../make-sample/exact.mjs';
import { toCsv } from '../make-sample/csv.mjs';
import { render } from './bytes.mjs';
import { yearBefore } from './figures.mjs';
import { rules } from './rules.mjs';
import { columns, figureColumns, isMean, tableSchema, tableTitle } from './table.mjs';

/**
 * A district as files, and all that must be found in it.
 * @typedef {object} Campaign
 * @property {ReadonlyMap<string, { bytes: Buffer, modified: string | null }>} files by path; `modified`: local, where it matters
 * @property {readonly DueFinding[]} due
 *
 * A due finding at its place. `*` leaves the file or the cell open, `*7` and `*2-3` the column.
 * @typedef {object} DueFinding
 * @property {string} kind
 * @property {string} code
 * @property {import('./paper.mjs').Severity} severity
 * @property {string | null} file
 * @property {string | null} cell
 * @property {string | null} unit null where the file belongs to no one unit, `*` where it is left open
 * @property {string | null} rule
 * @property {import('./paper.mjs').Mend | null} mend
 */

const plain = (bytes, modified = null) => ({ bytes: Buffer.from(bytes), modified });
const form = /** @type {const} */ ({ encoding: 'utf-8' });

/**
 * @param {import('./district.mjs').District} district
 * @param {import('../make-sample/random.mjs').Random} random
 * @returns {Promise<Campaign>}
 */
export async function campaignOf(district, random) {
  const { entries, strays, plainFiles } = district;
  const sent = [];
  for (const { entry, kind, paper } of papersOf(entries, strays))
    sent.push({ entry, kind, paper, file: await render(paper) });
  const receipts = [
    ...sent.filter(({ paper }) => paper.hasReceipt).map(({ paper: { path, at } }) => [path, at]),
    ...district.lostReceipts.map((path) => [path, '2020-02-03 10:00']),
  ];
  const settings = {
    title: tableTitle,
    district: '江北市河东区',
    deadline: '2020-02-05',
    table: 'table.schema.json',
    roster: 'units.csv',
    returns: 'returns',
    receipts: 'receipts.csv',
    previous: '2019.csv',
  };
  return {
    files: new Map([
      ['shuangyong.json', plain(JSON.stringify(settings, null, 2))],
      ['table.schema.json', plain(JSON.stringify(tableSchema(rules), null, 2))],
      ['units.csv', plain(rosterOf(entries))],
      ['receipts.csv', plain(toCsv([['文件名', '收到时间'], ...receipts], form))],
      ['accepted.csv', plain(acceptedOf(district.accepted))],
      ['2019.csv', plain(previousOf(entries, random))],
      ...plainFiles.map(({ path, bytes }) => [`returns/${path}`, plain(bytes)]),
      ...sent.map(({ paper, file }) => [
        `returns/${paper.path}`,
        plain(file.bytes, paper.hasReceipt ? null : paper.modified),
      ]),
    ]),
    due: [...sent.flatMap(dueIn), ...entries.flatMap(dueOf), ...dueAside(district, receipts)],
  };
}

const papersOf = (entries, strays) => [
  ...entries.flatMap((entry) => entry.papers.map((paper) => ({ entry, kind: entry.kind, paper }))),
  ...strays.map(({ paper, kind }) => ({ entry: null, kind, paper })),
];

const dueIn = ({ entry, kind, paper, file }) =>
  paper.due.map(({ place, ...due }) => ({
    ...due,
    kind: kind.id,
    file: paper.path,
    cell: place === null || place === '*' ? place : file.cellAt(place),
    unit: entry?.unit.name ?? null,
  }));

const dueOf = ({ unit, kind, due }) =>
  due.map((one) => ({ ...one, kind: kind.id, file: '*', cell: '*', unit: unit.name, rule: null, mend: null }));

const acceptedOf = (accepted) =>
  toCsv(
    [
      ['单位', '代码', '审核公式', '指标', '原值', '说明', '核实人', '日期'],
      ...accepted.map(({ line: { unit, code, rule, column, value, reason } }) =>
        [unit, code, rule, column, value, reason].concat('某甲', '2020-02-06'),
      ),
    ],
    form,
  );

function dueAside({ due, lostReceipts, accepted }, receipts) {
  const nothing = { unit: '*', rule: '*', mend: null };
  const lost = lostReceipts.map((path) => ({
    kind: 'receipt-without-file',
    severity: 'warning',
    code: 'receipt/no-file',
    file: 'receipts.csv',
    cell: `A${receipts.findIndex(([name]) => name === path) + 2}`,
  }));
  const lines = accepted.flatMap(({ told, kind }, at) =>
    told === null ? [] : [{ kind, severity: told[0], code: told[1], file: 'accepted.csv', cell: `*${at + 2}` }],
  );
  return [...due, ...lost, ...lines].map((one) => ({ ...one, ...nothing }));
}

const rosterOf = (entries) =>
  toCsv(
    [
      ['单位编码', '单位名称', '类别', '别名', '是否应报'],
      ...entries.map(({ unit }) => [
        unit.code,
        unit.name,
        unit.category,
        unit.aliases.join('；'),
        unit.isRequired ? '是' : '否',
      ]),
    ],
    form,
  );

/** The summary of the year before: the units that were there, each much as it is now. */
function previousOf(entries, random) {
  const keys = columns.filter(({ type }) => type !== 'text');
  const rows = entries
    .filter(({ isNew, papers }) => !isNew && (papers.at(-1)?.rows.length ?? 0) > 0)
    .map(({ unit, papers, before }) => {
      const figures = yearBefore(before ?? summed(papers.at(-1).rows), random);
      return [unit.name, ...keys.map(({ key }) => exactText(figures[key] ?? 0n))];
    });
  const titles = keys.map(({ flatTitle, measure }) => `${flatTitle}（${measure}）`);
  return toCsv([['填报单位', ...titles], ...rows], form);
}

const summed = (rows) =>
  Object.fromEntries(
    figureColumns.map(({ key }) => {
      const sum = total(rows.map(({ figures }) => figures[key] ?? 0n));
      return [key, isMean(key) ? sum / BigInt(rows.length) : sum];
    }),
  );
