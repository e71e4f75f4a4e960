import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { mendText } from './score.mjs';
import { codeRows, kindRows } from './tally.mjs';

/** @typedef {{ scores: readonly import('./score.mjs').Score[], seed: number }} Result */

const page = fileURLToPath(new URL('../../docs/faults.md', import.meta.url));
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

const percent = (part, whole) => (whole === 0 ? '–' : `${String(Math.floor((1000 * part) / whole) / 10)} %`);
const row = (...cells) => `| ${cells.join(' | ')} |`;
const sum = (numbers) => numbers.reduce((added, number) => added + number, 0);

/** What was run, and what came out of it. @param {Result} result */
function summary({ scores, seed }) {
  const rows = kindRows(scores);
  const [returns, clean] = [sum(scores.map((one) => one.returns)), sum(scores.map((one) => one.clean))];
  const inexact = sum(scores.map((one) => one.inexact.length));
  return [
    row('', ''),
    row('---', '---'),
    row('版本 / version', version),
    row('种子 / seed', seed),
    row('区县 / districts', scores.length),
    row('文件 / files', returns),
    row('其中没有差错的单位 / of them units without a fault', clean),
    row('差错种类 × 次 / kinds × instances', `${rows.length} × ${scores.length}`),
    row(
      '在原处以原码找到 / found at their place with their code',
      `${sum(rows.map(({ found }) => found))} / ${rows.length * scores.length}`,
    ),
    row('多报的 / raised elsewhere', sum(scores.map(({ raised }) => raised.length))),
    row('合计、小计、各单位数字、计数不符的 / figures that are not exact', inexact),
  ].join('\n');
}

const codeTable = (scores) =>
  [
    row('code', '应有 / due', '找到 / found', '漏报 / missed', '多报 / false', 'recall', 'precision'),
    row('---', '--:', '--:', '--:', '--:', '--:', '--:'),
    ...codeRows(scores).map(({ code, seeded, found, raised }) =>
      row(`\`${code}\``, seeded, found, seeded - found, raised, percent(found, seeded), percent(found, found + raised)),
    ),
  ].join('\n');

const kindTable = (scores) =>
  [
    row('差错 / fault', 'code', '找到 / found', '首选改法正确 / mended first'),
    row('---', '---', '--:', '--:'),
    ...kindRows(scores).map(({ kind, codes, seeded, found, mended }) =>
      row(
        `${kind.zh} / ${kind.en}`,
        codes.map((code) => `\`${code}\``).join(' '),
        `${found} / ${seeded}`,
        mendedText(mended),
      ),
    ),
  ].join('\n');

const mendedText = (mended) => {
  if (mended === null) return '';
  const [first, among, of] = mended;
  return `${first} / ${of}${among > 0 ? ` (+${among})` : ''}`;
};

/** @param {Result} result */
export const tables = ({ scores, seed }) =>
  [summary({ scores, seed }), codeTable(scores), kindTable(scores)].join('\n\n');

/** Everything that is not as it must be, a line each. @param {readonly import('./score.mjs').Score[]} scores */
export const missLines = (scores) =>
  scores.flatMap(({ judged, raised, inexact }, turn) => [
    ...judged.filter(({ found }) => !found).map((one) => `missed  #${turn} ${one.kind}: ${one.code} ${placeOf(one)}`),
    ...raised.map((one) => `false   #${turn} ${one.code} ${placeOf(one)} ${one.rule ?? ''} ${one.message}`),
    ...inexact.map((line) => `inexact #${turn} ${line}`),
  ]);

const placeOf = ({ file, cell, unit }) => [file, cell, unit].map((each) => each ?? '–').join(' ');

/** Instances whose right figures the report does not propose first, a line each. @param {readonly import('./score.mjs').Score[]} scores */
export const unmendedLines = (scores) =>
  scores.flatMap(({ judged }, turn) =>
    judged
      .filter(({ mended }) => mended === 'no' || mended === 'among')
      .map((one) => `${one.mended} #${turn} ${one.kind} ${placeOf(one)}: ${mendText(one.mend)} ${one.mend.slip ?? ''}`),
  );

/** Puts the tables between the marks of the page. @param {Result} result */
export async function writePage(result) {
  const { scores } = result;
  let text = readFileSync(page, 'utf8');
  for (const [name, table] of [
    ['summary', summary(result)],
    ['codes', codeTable(scores)],
    ['kinds', kindTable(scores)],
  ])
    text = text.replace(
      new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`),
      (_, open, close) => `${open}\n${table}\n\n${close}`,
    );
  const options = await resolveConfig(page);
  writeFileSync(page, await format(text, { ...options, filepath: page }));
}
