import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { folderWith, smallCampaign, smallReturn, type Files } from './small-campaign.ts';

// What docs/automation.md says to type is typed here, word by word.

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(join(root, 'docs/automation.md'), 'utf8');

const blocksOf = (language: string): readonly string[] =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'gu'))].map(([, block = '']) => block);

/** A folder for PATH with the program in it, and a `mail` that leaves its letter in the current folder. */
const tools = folderWith({
  shuangyong: `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'bin/shuangyong.js')}' "$@"\n`,
  mail: '#!/bin/sh\nprintf "%s\\n" "$@" > letter.txt\ncat >> letter.txt\n',
});
spawnSync('chmod', ['+x', join(tools, 'shuangyong'), join(tools, 'mail')]);

/** Runs a line as cron does, with the variables that the crontab sets and no others. */
function asCron(line: string, cwd: string, lang = 'zh_CN.UTF-8'): SpawnSyncReturns<string> {
  const env = { LANG: lang, PATH: `${tools}:/usr/local/bin:/usr/bin:/bin` };
  return spawnSync('/bin/sh', ['-c', line], { cwd, env, encoding: 'utf8' });
}

const wrong = { 'returns/西河乡.csv': smallReturn('西河乡', '见附件') };
const broken = { 'shuangyong.json': '{' };

describe('the line of the crontab', () => {
  const [crontab = ''] = blocksOf('crontab');
  const [, command = ''] = /^30 2 \* \* \*\s+(.*)$/mu.exec(crontab) ?? [];
  const run = (cwd: string): SpawnSyncReturns<string> => asCron(command.replace('/srv/2020春节', cwd), cwd);

  test('prints nothing while all is well, and leaves summary, report and log', () => {
    const cwd = smallCampaign();
    expect(run(cwd)).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(['汇总.xlsx', '报告.txt', '运行.log'].filter((name) => !existsSync(join(cwd, name)))).toEqual([]);
  });

  test('prints the report, which cron mails, where something was found', () => {
    const { stdout, stderr } = run(smallCampaign(wrong));
    expect(stdout).toMatch(/^测试表\n[^]*西河乡\.csv!B2 {2}错误/u);
    expect(stdout).not.toContain('\u001b');
    expect(stderr).toBe('');
  });

  test('prints why where it could not be done', () => {
    expect(run(smallCampaign(broken)).stdout).toMatch(/^shuangyong: shuangyong\.json:1/u);
  });
});

describe('the line with mail', () => {
  const line = blocksOf('sh').find((block) => block.includes('mail -s')) ?? '';
  const letterOf = (files: Files): string | null => {
    const cwd = smallCampaign(files);
    asCron(line, cwd);
    return existsSync(join(cwd, 'letter.txt')) ? readFileSync(join(cwd, 'letter.txt'), 'utf8') : null;
  };

  test('sends nothing while all is well', () => expect(letterOf({})).toBeNull());

  test('sends the report, under the campaign’s title', () => {
    expect(letterOf(wrong)).toMatch(/^-s\n测试表：需要处理\njingban@example\.cn\n测试表\n/u);
  });
});

test('the lines that show formats do what they say', () => {
  const block = blocksOf('sh').find((each) => each.includes('--format jsonl')) ?? '';
  const cwd = smallCampaign(wrong);
  const { status, stdout, stderr } = asCron(`set -e\n${block}`, cwd);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^1\n/);
  expect(readFileSync(join(cwd, '审核问题.csv'), 'utf8')).toContain('value/not-a-number');
  for (const name of ['报告.sarif', '报告.xml', '报告.json']) expect(existsSync(join(cwd, name))).toBe(true);
});

/** The keys of each line. */
const keysOf = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => Object.keys(JSON.parse(line)));

test('the log looks as the page shows it', () => {
  const [shown = ''] = blocksOf('json');
  const cwd = smallCampaign(wrong);
  asCron('shuangyong merge -q --log run.log', cwd);
  expect(keysOf(readFileSync(join(cwd, 'run.log'), 'utf8'))).toEqual(keysOf(shown));
});

test('the steps for CI are commands that there are', () => {
  const [steps = ''] = blocksOf('yaml');
  const cwd = smallCampaign(wrong);
  const commands = [...steps.matchAll(/^- run: (shuangyong .*)$/gmu)].map(([, command = '']) => command);
  const ran = commands.map((command) => asCron(`GITHUB_ACTIONS=true ${command}`, cwd));
  expect(ran.map(({ status }) => status)).toEqual([1, 0]);
  expect(ran[0]?.stdout).toContain('::error file=returns/西河乡.csv,');
  expect(JSON.parse(readFileSync(join(cwd, 'shuangyong.sarif'), 'utf8')).version).toBe('2.1.0');
});
