import { describe, expect, test } from '@jest/globals';
import { caseFolder, type Report } from '../case-report.ts';
import { outputFlaws } from '../report/validators.ts';
import { runIn, type Circumstances } from './run-in.ts';
import { settings, smallCampaign, smallReturn, smallTable } from './small-campaign.ts';

const folder = smallCampaign({
  'table.schema.json': JSON.stringify({
    ...smallTable,
    'x-rules': [{ id: 'R01', assert: 'attendance >= events', severity: 'soft', message: '人次不少于场次' }],
  }),
  'units.csv': '单位名称,类别\n东山镇,镇\n西河乡,乡\n南湖镇,镇\n北坡乡,乡\n',
  'receipts.csv': `文件名,收到时间\n${['东山镇', '西河乡', '乡镇/南湖镇(1)', '乡镇/北坡乡'].map((name) => `${name}.csv,2020-02-03 10:00\n`).join('')}`,
  'returns/西河乡.csv': smallReturn('西河乡', '十几', 'x', 'y'),
  'returns/乡镇/南湖镇(1).csv': smallReturn('南湖镇', 9, 3, 0.2),
  'returns/乡镇/北坡乡.csv': smallReturn('北坡乡', 5, 'x', 0.2),
  'returns/~$东山镇.csv': 'lock',
});

const validate = (argv: readonly string[], circumstances: Circumstances = {}): ReturnType<typeof runIn> =>
  runIn(folder, ['validate', '--lang', 'zh', ...argv], circumstances);

async function report(...argv: readonly string[]): Promise<Report> {
  return JSON.parse((await validate(['--format', 'json', ...argv])).stdout);
}

const read = ({ files }: Report): readonly string[] =>
  files.filter(({ state }) => state !== 'ignored').map(({ path }) => path);

describe('a pattern in quotes means the files that a shell would write out', () => {
  test.each([
    ['returns/*.csv', ['东山镇.csv', '西河乡.csv']],
    ['returns/**/*.csv', ['东山镇.csv', '乡镇/北坡乡.csv', '乡镇/南湖镇(1).csv', '西河乡.csv']],
    ['returns/{东山镇,西河乡}.csv', ['东山镇.csv', '西河乡.csv']],
    ['returns/[东西]???csv', ['东山镇.csv', '西河乡.csv']],
    ['returns/东山镇.{xlsx,csv}', ['东山镇.csv']],
    ['returns/[东西]??.csv', ['东山镇.csv', '西河乡.csv']],
    ['returns/乡镇/南湖镇(*).csv', ['乡镇/南湖镇(1).csv']],
    ['returns/乡*', ['乡镇/北坡乡.csv', '乡镇/南湖镇(1).csv']],
    ['./returns/../returns/东?镇.csv', ['东山镇.csv']],
  ])('%s', async (pattern, expected) => {
    expect(read(await report(pattern))).toEqual(expected);
  });

  test('several paths and patterns, each file once, locks of office programs never', async () => {
    const { files } = await report('returns/乡镇', 'returns/*.csv', 'returns/东山镇.csv', 'returns/~$东山镇.csv');
    expect(files.map(({ path, state }) => [path, state])).toEqual([
      ['~$东山镇.csv', 'ignored'],
      ['东山镇.csv', 'merged'],
      ['乡镇/北坡乡.csv', 'rejected'],
      ['乡镇/南湖镇(1).csv', 'merged'],
      ['西河乡.csv', 'rejected'],
    ]);
  });

  test('which matches nothing is a mistake that is named', async () => {
    const { status, stderr } = await validate(['returns/*.csv', 'returns/*.xls']);
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'shuangyong: returns/*.xls: 没有相符的文件\n' });
  });

  test('a file of the very name comes first', async () => {
    const named = smallCampaign({ 'returns/[东].csv': smallReturn('东山镇', 1), 'returns/东.csv': '' });
    const { stdout } = await runIn(named, ['validate', 'returns/[东].csv', '--format', 'json']);
    expect(read(JSON.parse(stdout))).toEqual(['[东].csv']);
  });
});

describe('stdin', () => {
  const piped = smallReturn('', 2, 120, 'x');

  test('is a return under the name that it is given, which tells unit and receipt', async () => {
    const argv = ['-', '--stdin-name', 'returns/东山镇.csv', '--format', 'json'];
    const { status, stdout } = await validate(argv, { stdin: piped });
    const { files, findings, units }: Report = JSON.parse(stdout);
    expect(status).toBe(1);
    expect(files).toMatchObject([{ path: '东山镇.csv', unit: '东山镇' }]);
    expect(findings).toMatchObject([{ code: 'value/not-a-number', file: '东山镇.csv', cell: 'D2' }]);
    expect(units).toMatchObject([{ receivedAt: '2020-02-03T02:00:00Z' }]);
  });

  test('stands for the file of its name, as an editor’s text does', async () => {
    const argv = ['-', 'returns', '--stdin-name', 'returns/西河乡.csv', '--format', 'json'];
    const { stdout } = await validate(argv, { stdin: smallReturn('西河乡', 1, 1, 1) });
    const { files }: Report = JSON.parse(stdout);
    expect(files.find(({ path }) => path === '西河乡.csv')).toMatchObject({ state: 'merged' });
  });

  test('without a name is called -, and told apart by content', async () => {
    const { stdout } = await validate(['-', '--format', 'json'], { stdin: smallReturn('东山镇', 1) });
    expect(JSON.parse(stdout).files).toMatchObject([{ path: '-', format: 'csv', unit: '东山镇' }]);
  });

  test('is held to limits.fileBytes', async () => {
    const small = smallCampaign({ 'shuangyong.json': JSON.stringify({ ...settings, limits: { fileBytes: 2000 } }) });
    const { stdout } = await runIn(small, ['validate', '-', '--format', 'json'], {
      stdin: smallReturn('东山镇', 1, 1, 1, 'x'.repeat(2000)),
    });
    expect(JSON.parse(stdout).findings).toContainEqual(expect.objectContaining({ code: 'file/too-large', file: '-' }));
  });

  test('is not written over by the report', async () => {
    const argv = ['-', '--stdin-name', 'returns/东山镇.csv', '-o', 'returns/东山镇.csv'];
    expect(await validate(argv, { stdin: piped })).toMatchObject({ status: 2, written: new Map() });
  });
});

const codes = async (...argv: readonly string[]): Promise<readonly string[]> => [
  ...new Set((await report(...argv)).findings.map(({ code }) => code)),
];

describe('--code and --rule', () => {
  test.each([
    [['--code', 'value/not-a-number'], ['value/not-a-number']],
    [['--code', 'value/not'], ['value/not-a-number']],
    [['--code', 'rule'], ['rule/violated']],
    [
      ['--code', 'value/,rule/'],
      ['rule/violated', 'value/not-a-number'],
    ],
    [['--code', 'layout', '--code', 'rule/violated'], ['rule/violated']],
    [['--rule', 'R01'], ['rule/violated']],
    [
      ['--rule', 'R01', '--code', 'value'],
      ['rule/violated', 'value/not-a-number'],
    ],
    [['--code', 'layout'], []],
  ])('%j', async (argv, expected) => {
    expect((await codes(...argv)).toSorted()).toEqual(expected);
  });

  test('decide the exit status, and not what becomes of a file', async () => {
    expect((await validate(['--code', 'value'])).status).toBe(1);
    expect((await validate(['--code', 'rule'])).status).toBe(0);
    expect((await validate(['--code', 'rule', '--fail-on', 'warning'])).status).toBe(1);
    const { files, counts } = await report('--code', 'rule');
    expect(files.find(({ path }) => path === '西河乡.csv')).toMatchObject({ state: 'rejected' });
    expect(counts).toMatchObject({ errors: 0, warnings: 1, rejected: 2 });
  });

  test('what else was found is counted, so that nobody takes silence for praise', async () => {
    const { stdout } = await validate(['--code', 'layout']);
    expect(stdout).toContain('另有 4 个错误、1 个警告、1 个提示');
    expect(stdout).toContain('所选的问题中没有错误和警告。');
    expect(stdout).not.toContain('检查通过');
    expect(await report('--code', 'layout')).toMatchObject({ unselected: { errors: 4, warnings: 1 } });
  });

  test.each([
    [['--code', 'value/requird'], '没有“value/requird”这个代码或代码组；是不是：value/required？'],
    [['--code', 'valu'], '没有“valu”这个代码或代码组'],
    [['--code', ' , '], '--code、--rule 后面没有代码或公式编号'],
    [['--rule', 'R1'], '统计表没有审核公式“R1”；是不是：R01？'],
    [['--max-findings', 'x'], '--max-findings 应是 0 或正整数'],
    [['--stdin-name', 'x'], '--stdin-name 要与 - 同用'],
    [['--poll'], '--poll 要与 --watch 同用'],
    [['--update'], '--update 要与 --expect 同用'],
    [['--watch', '-'], '--watch 不能与 - 同用'],
    [['--expect', '--code', 'value'], '--expect 不能与 --code 同用'],
    [['--explain-layout', '--statistics'], '--explain-layout 不能与 --statistics 同用'],
  ])('%j is a mistake', async (argv, text) => {
    const { status, stdout, stderr } = await validate(argv);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(text);
  });
});

describe('--max-findings', () => {
  const everything = caseFolder('every-finding');
  const lines = async (...argv: readonly string[]): Promise<readonly string[]> => {
    const { stdout } = await runIn(everything, ['validate', 'returns', '--lang', 'zh', ...argv]);
    return stdout.split('\n').filter((line) => /^\S.*(错误|警告|提示) {2}/.test(line));
  };

  test('lists so many and says how many more there are; the status stays', async () => {
    const { status, stdout } = await validate([
      '--max-findings',
      '2',
      'returns/东山镇.csv',
      'returns/西河乡.csv',
      'returns/乡镇',
    ]);
    expect(status).toBe(1);
    expect(stdout.match(/value\/not-a-number|rule\/violated/g)).toHaveLength(2);
    expect(stdout).toMatch(/另有 1 个文件的 3 个错误未列出/);
  });

  test('0 lists all, beyond what fits a screen', async () => {
    const [few, all] = [await lines(), await lines('--max-findings', '0')];
    expect(all.length).toBeGreaterThan(few.length);
    const { findings }: Report = JSON.parse(
      (await runIn(everything, ['validate', 'returns', '--format', 'json'])).stdout,
    );
    expect(all).toHaveLength(findings.length);
  });

  test('leaves reports for machines whole', async () => {
    expect((await report('--max-findings', '1')).findings).toHaveLength((await report()).findings.length);
  });
});

describe('--statistics', () => {
  test('counts codes and rules, most first, with a place of each, instead of listing', async () => {
    const { status, stdout } = await validate(['--statistics']);
    expect(status).toBe(1);
    const [head, first, , second] = stdout.split('\n');
    expect(head).toMatch(/^个数 +级别 +代码 +文件 +例如$/);
    expect(first).toMatch(/^ +4 +错误 +value\/not-a-number +2 +乡镇\/北坡乡.csv!C2$/);
    expect(second).toMatch(/^ +1 +警告 +rule\/violated R01 +1 +乡镇\/南湖镇\(1\)\.csv!C2$/);
    expect(stdout).not.toContain('请核实');
  });

  test('and --code give a report that the schema accepts', async () => {
    expect(outputFlaws('report', await report('--statistics', '--code', 'rule'))).toEqual([]);
  });

  test('adds the same to the report for machines', async () => {
    expect(await report('--statistics')).toMatchObject({
      statistics: [
        { code: 'value/not-a-number', rule: null, severity: 'error', findings: 4, files: 2 },
        { code: 'file/ignored', findings: 1 },
        {
          code: 'rule/violated',
          rule: 'R01',
          severity: 'warning',
          findings: 1,
          example: { unit: '南湖镇', cell: 'C2' },
        },
      ],
    });
    expect(await report()).not.toHaveProperty('statistics');
  });
});
