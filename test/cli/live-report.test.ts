import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { caseFolder, cases } from '../case-report.ts';
import { runIn, type Circumstances } from './run-in.ts';
import { settings, smallCampaign, smallReturn, type Files } from './small-campaign.ts';

interface Streamed {
  /** What was written while returns were still being read. */
  readonly early: readonly string[];
  readonly all: string;
}

const asOf = ['--as-of', '2020-02-20', '--lang', 'zh', '-q', '--fail-on', 'none'];

async function streamed(folder: string, argv: readonly string[] = [], more: Circumstances = {}): Promise<Streamed> {
  const writes: string[] = [];
  const onOutput = (text: string): void => {
    writes.push(text);
    more.onOutput?.(text);
  };
  const { stdout } = await runIn(folder, ['validate', '--format', 'jsonl', ...asOf, ...argv], { ...more, onOutput });
  return { early: writes.slice(0, -1).filter((text) => text !== ''), all: stdout };
}

/** The same report, made when all is known. */
async function whole(folder: string, argv: readonly string[] = []): Promise<string> {
  const { written } = await runIn(folder, ['validate', '--report', 'jsonl=all.jsonl', ...asOf, ...argv], {
    isCaptured: true,
  });
  return String(written.get(join(folder, 'all.jsonl')));
}

const files = (text: string): readonly string[] =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line).file);

const units = ['东山镇', '西河乡', '南湖镇', '北岭乡', '中塘镇', '黑溪镇', '黄溪镇', '金溪镇', '石会镇'];
/** Nine units, each with a slip of its own. */
const nine = (more: Files = {}): string =>
  smallCampaign({
    'units.csv': `单位名称,类别\n${units.map((unit) => `${unit},镇`).join('\n')}\n`,
    'receipts.csv': `文件名,收到时间,报送单位\n${units.map((unit) => `${unit}.csv,2020-02-03 10:00,`).join('\n')}\n`,
    ...Object.fromEntries(units.map((unit) => [`returns/${unit}.csv`, smallReturn(unit, '十几', 80, 0.2)])),
    ...more,
  });

describe('validate --format jsonl writes findings as they come', () => {
  test('a line is there while the next return has yet to be read', async () => {
    const folder = nine();
    const last = join(folder, 'returns', `${units.toSorted().at(-1)}.csv`);
    let isFirst = true;
    const { all } = await streamed(folder, [], {
      onOutput() {
        if (isFirst) writeFileSync(last, smallReturn(units.toSorted().at(-1) ?? '', '二十几', 80, 0.2));
        isFirst = false;
      },
    });
    const values = all.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line).value]));
    expect(values).toEqual([...Array.from({ length: 8 }, () => '十几'), '二十几']);
  });

  test('in the order of files', async () => {
    const folder = nine();
    const { early, all } = await streamed(folder);
    expect(early).toHaveLength(8);
    expect(files(all)).toEqual(units.map((unit) => `${unit}.csv`).toSorted());
    expect(all).toBe(await whole(folder));
  });

  test('of a superseded return only that, though its successor comes last', async () => {
    const later = '石会镇更正.csv';
    const folder = nine({
      [`returns/${later}`]: smallReturn('石会镇', 3, 80, 0.2),
      'receipts.csv': `文件名,收到时间\n石会镇.csv,2020-02-03 10:00\n${later},2020-02-04 10:00\n`,
    });
    const { early, all } = await streamed(folder);
    const superseded = early
      .join('')
      .split('\n')
      .filter((line) => line.includes('"石会镇.csv"'));
    expect(superseded.map((line) => JSON.parse(line).code)).toEqual(['unit/superseded']);
    expect(all).toBe(await whole(folder));
  });

  test.each([
    ['a file that may be of any unit', { 'returns/附件1.csv': smallReturn('东山镇', 3, 80, 0.2) }],
    [
      'a receipt that gives a file to another unit',
      { 'receipts.csv': '文件名,收到时间,报送单位\n石会镇.csv,2020-02-03 10:00,东山镇\n' },
    ],
    [
      'an explanation that has lapsed',
      {
        'shuangyong.json': JSON.stringify({ ...settings, accepted: 'accepted.csv' }),
        'accepted.csv':
          '单位,代码,指标,原值,说明,核实人,日期\n东山镇,value/approximate,events,约5,已核,张三,2020-02-06\n',
      },
    ],
  ] as const)('%s changes nothing that was written', async (_, more) => {
    const folder = nine(more);
    const { early, all } = await streamed(folder);
    expect(early.length).toBeGreaterThan(0);
    expect(all).toBe(await whole(folder));
  });

  test('only what is asked for', async () => {
    const folder = nine();
    const { all } = await streamed(folder, ['--code', 'receipt']);
    expect(all).toBe('');
  });

  test('nothing early without a roster, where any return may be any unit’s', async () => {
    const folder = nine({ 'shuangyong.json': '{"table":"table.schema.json","returns":"returns"}', 'units.csv': null });
    const { early, all } = await streamed(folder);
    expect(early).toEqual([]);
    expect(all).toBe(await whole(folder));
  });
});

test.each(cases)('the campaign %s: the lines are those of the finished report', async (name) => {
  expect((await streamed(caseFolder(name), [], { isCaptured: true })).all).toBe(await whole(caseFolder(name)));
});
