import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { runIn } from './run-in.ts';
import { smallCampaign } from './small-campaign.ts';

const folder = smallCampaign();
const before = readdirSync(folder, { recursive: true });

describe('a mistake on the command line is told in one message, with status 2, and nothing is written', () => {
  test.each<[string[], string, string]>([
    [['marge'], "unknown command 'marge'", 'merge'],
    [['--formt', 'json', 'merge'], "unknown option '--formt'", ''],
    [['--format', 'xml', 'merge'], 'there is no format “xml”', 'pretty, json'],
    [['--lang', 'fr', 'merge'], "'fr' is invalid", 'zh, en'],
    [['--lang', 'en'], 'a command is missing', 'shuangyong merge ./returns'],
    [['-c', folder], 'a command is missing', '--help'],
    [['merge', '-c', 'returns'], 'returns: this is a folder; expected a file', ''],
    [['merge', '--formt', 'json'], "unknown option '--formt'", '--format'],
    [['merge', 'returns', 'more'], 'too many arguments', ''],
    [['validate', '长'.repeat(300)], 'this file does not exist', ''],
    [['merge', '-q', '-o', `${'长'.repeat(300)}.xlsx`], 'its name is too long', ''],
    [['merge', '-o'], 'argument missing', '--output'],
    [['merge', '--lang', 'fr'], "'fr' is invalid", 'zh, en'],
    [['merge', '--format', 'xml'], 'there is no format “xml”', 'pretty, json'],
    [['merge', '--report', 'yaml=x.yaml'], 'there is no format “yaml”', 'sarif, junit, github, csv'],
    [['feedback', '--html', 'x.html'], '--html goes with merge, validate and status', ''],
    [['validate', '--explain-layout', '--html', 'x.html'], '--html goes with merge, validate and status', ''],
    [['merge', '--html', '-', '--format', 'json'], 'only one thing can go to stdout', ''],
    [['merge', '--report', 'json'], '--report takes FORMAT=FILE', 'json=report.json'],
    [['merge', '--report', 'json='], '--report takes FORMAT=FILE', ''],
    [['merge', '--fail-on', 'errors'], '--fail-on does not know “errors”', 'error,warning,late,missing'],
    [['merge', '--fail-on', 'none,error'], '--fail-on does not know “none”', ''],
    [['merge', '--as-of', 'yesterday'], '--as-of takes a time', '2020-02-06'],
    [['merge', '--as-of', '2020-02-30'], '--as-of takes a time', ''],
    [['merge', '--format', 'json', '-o', 'report.json'], 'report.json: -o of merge is', '--report json=report.json'],
    [['merge', '-o', '汇总.CSV'], 'ends in .xlsx, such as 汇总.xlsx', '--report'],
    [['merge', '-o', '汇总.xls'], 'ends in .xlsx, such as 汇总.xlsx', ''],
    [['diff', 'a.xlsx', 'b.xlsx', '-o', '变化.json'], '变化.json: -o is a workbook here', 'such as 变化.xlsx'],
    [['template', '--blank', '-o', '空白.csv'], '-o is a workbook here', 'such as 空白.xlsx'],
    [['template', '-o', 'returns'], 'returns: among the returns a form would be read as one', 'with -o'],
    [['template', '--blank', '-o', 'returns/空白.xlsx'], 'among the returns a form would be read as one', 'with -o'],
    [['validate', '--expect', '--log', 'x.log'], '--expect does not go with --log', ''],
    [['validate', '--explain-layout', '--log', 'x.log'], '--explain-layout does not go with --log', ''],
    [['receive', '--format', 'csv'], 'this command has the formats pretty and json alone', ''],
    [['table', 'check', 'table.schema.json', '--format', 'csv'], 'the formats pretty and json alone', ''],
    [['merge', '--archive', '存档.tar'], '存档.tar: the archive ends in .zip, such as 存档.zip', ''],
    [['validate', '--statistics', '--format', 'sarif'], '--statistics has the formats pretty and json alone', ''],
    [['merge', '--jobs', '0'], '--jobs takes a positive whole number', ''],
    [['merge', '-o', '-', '--report', 'json=-'], 'only one thing can go to stdout', ''],
    [['merge', '-o', '-', '--format', 'json'], 'only one thing can go to stdout', ''],
    [['status', '--format', 'json', '--report', 'pretty=-'], 'only one thing can go to stdout', ''],
  ])('%j', async (argv, complaint, remedy) => {
    const { status, stdout, stderr } = await runIn(folder, argv);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^shuangyong: /);
    expect(stderr).toContain(complaint);
    expect(stderr).toContain(remedy);
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
  });
});

test.each([
  [['marge', '--lang', 'zh'], '没有这个命令：marge（是不是 merge？）'],
  [['merge', '--formt', '--lang', 'zh'], '没有这个选项：--formt（是不是 --format？）'],
  [['merge', '--lang=zh', '-o'], '选项缺少参数：-o, --output <FILE>'],
  [['merge', '--lang=zh', '--format', 'yaml'], '没有“yaml”这种格式；有：pretty、json、jsonl、'],
])('%j is told in Chinese', async (argv, complaint) => {
  expect((await runIn(folder, argv)).stderr).toContain(`shuangyong: ${complaint}`);
});

test.each<[string[], string[]]>([
  [
    ['--lang', 'zh', 'status'],
    ['status', '--lang', 'zh'],
  ],
  [
    ['--format', 'json', '-q', 'status'],
    ['status', '--format', 'json', '-q'],
  ],
  [
    ['--no-color', 'status'],
    ['status', '--no-color'],
  ],
  [
    ['-c', 'shuangyong.json', '--as-of', '2020-02-05', 'validate', 'returns'],
    ['validate', 'returns', '-c', 'shuangyong.json', '--as-of', '2020-02-05'],
  ],
  [
    ['--format', 'pretty', 'status', '--format', 'json'],
    ['status', '--format', 'json'],
  ],
])('options may stand before the command too: %j', async (leading, behind) => {
  const [one, other] = [
    await runIn(folder, leading, { isTerminal: true }),
    await runIn(folder, behind, { isTerminal: true }),
  ];
  expect(one.status).toBe(0);
  const again = /shuangyong (status|validate).*/g;
  expect(one.stdout.replace(again, '')).toBe(other.stdout.replace(again, ''));
});

test('reports that are asked for before the command and behind it are all written', async () => {
  const argv = ['--report', 'json=a.json', 'status', '--report', 'json=b.json'];
  const { written } = await runIn(folder, argv, { isCaptured: true });
  expect([...written.keys()]).toEqual([join(folder, 'a.json'), join(folder, 'b.json')]);
});

describe('where the returns are', () => {
  test.each([
    ['a folder that is not there', ['merge', 'no-such'], 'no-such: the returns folder does not exist'],
    ['a file', ['merge', 'units.csv'], 'units.csv: this is not a folder'],
    ['a campaign file that is not there', ['merge', '-c', 'no.json'], 'no.json: there is no such file'],
    ['a return that is not there', ['validate', 'no.csv'], 'no.csv: this file does not exist; .* double quotes'],
    [
      'a return named from its folder',
      ['validate', '东山镇.csv'],
      '东山镇.csv: .*; did you mean returns/东山镇.csv\\?',
    ],
    [
      'a return named as on Windows',
      ['validate', String.raw`returns\东山镇.csv`],
      'returns.东山镇.csv: .*; did you mean returns/东山镇.csv\\?',
    ],
  ])('%s is a mistake', async (_, argv, complaint) => {
    const { status, stdout, stderr } = await runIn(folder, argv);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trimEnd()).toMatch(new RegExp(`^shuangyong: .*${complaint}$`));
  });

  test('an empty folder has no file to read for merge and validate, and is an answer for status', async () => {
    const empty = smallCampaign({ 'returns/东山镇.csv': null, 'returns/西河乡.csv': null, 'returns/.keep': '' });
    for (const command of ['merge', 'validate']) {
      const { status, stderr } = await runIn(empty, [command]);
      expect({ status, stderr }).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('there is no file to read'),
      });
    }
    expect(await runIn(empty, ['status', '--fail-on', 'error'])).toMatchObject({ status: 0 });
    expect(readdirSync(empty)).not.toContain('汇总.xlsx');
  });

  test('not said at all, and no campaign to say it, is a mistake that shows the way', async () => {
    const { status, stderr } = await runIn(join(folder, 'returns'), ['merge', '-c', '../none.json']);
    expect(status).toBe(2);
    expect(stderr).toContain('none.json');
  });
});
