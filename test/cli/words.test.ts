import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { complaints } from '../../src/cli/mistake.ts';
import type { Words } from '../../src/findings/entry.ts';
import { runIn } from './run-in.ts';

const root = join(import.meta.dirname, '../..');

const isWords = (value: unknown): value is Words =>
  typeof value === 'object' &&
  value !== null &&
  'zh' in value &&
  typeof value.zh === 'string' &&
  'en' in value &&
  typeof value.en === 'string';

/** Every text of a module, with where it stands. */
function textsIn(value: unknown, at: string): readonly (readonly [string, Words])[] {
  if (isWords(value)) return [[at, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => textsIn(each, `${at}.${name}`));
}

const modules = readdirSync(join(root, 'src/cli'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('words.ts'))
  .toSorted();
const texts = (
  await Promise.all(
    modules.map(async (path) => textsIn(await import(join(root, 'src/cli', path)), basename(path, '.ts'))),
  )
).flat();
const holes = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([hole]) => hole).toSorted();

test('there are words to look at', () => expect(texts.length).toBeGreaterThan(100));

describe('what the command line says, it says in both languages', () => {
  test.each([...texts])('%s', (_, { zh, en }: Words) => {
    expect(zh.trim()).not.toBe('');
    expect(en.trim()).not.toBe('');
    // A name of a file, an option or a command is the same in both.
    const isSaid = /[a-z]{3}/.test(en.replaceAll(/\{\w+\}|--?[\w-]+|\w+\.\w+/g, ''));
    expect({ isSaid, isTheSame: zh === en }).not.toEqual({ isSaid: true, isTheSame: true });
    expect(holes(zh)).toEqual(holes(en));
  });
});

test('every complaint that the library of the command line can make has its Chinese', () => {
  const source = readdirSync(join(root, 'node_modules/commander/lib'))
    .map((path) => readFileSync(join(root, 'node_modules/commander/lib', path), 'utf8'))
    .join('');
  const codes = new Set([...source.matchAll(/'(commander\.\w+)'/g)].map(([, code = '']) => code));
  // Help and version are no mistakes; the others are of features that this program has none of.
  const others = ['help', 'helpDisplayed', 'version', 'error', 'executeSubCommandAsync'];
  for (const name of others) codes.delete(`commander.${name}`);
  expect(Object.keys(complaints).toSorted()).toEqual([...codes].toSorted());
});

describe('a mistake is told in Chinese where the session is', () => {
  test.each([
    [['marge'], '没有这个命令：marge（是不是 merge？）'],
    [['help', 'merg'], '没有这个命令：merg（是不是 merge？）'],
    [['table', 'chek', 'a'], '没有这个命令：chek（是不是 check？）'],
    [['merge', '--formt', 'json'], '没有这个选项：--formt（是不是 --format？）'],
    [['merge', '--lang'], '选项缺少参数：--lang <LANG>'],
    [['status', '--lang', 'fr'], '参数不对：--lang <LANG>、fr（可用：zh, en）'],
    [['accept', '城东街道'], '缺少选项：--reason <TEXT>'],
    [['table', 'check'], '缺少参数：FILE'],
    [['merge', 'a', 'b'], '命令的参数太多：merge（文件名、日期时间等里面有空格的，要整个加双引号）'],
    [['merge', '—as-of', '2020-02-06'], '命令的参数太多：merge（“—as-of”开头不是半角的减号，应为 --as-of）'],
  ])('%j', async (argv, told) => {
    const { status, stderr } = await runIn('/', argv, { env: { LANG: 'zh_CN.UTF-8' } });
    expect({ status, stderr }).toEqual({ status: 2, stderr: `shuangyong: ${told}\n` });
  });
});

test.each(['zh', 'en'])('the help of every command is in one language: %s', async (lang) => {
  const { stdout } = await runIn('/', ['--help', '--lang', lang]);
  const commands = [...stdout.matchAll(/^ {2}([a-z]+) .* {2}/gmu)].map(([, name = '']) => name);
  expect(commands.length).toBeGreaterThan(8);
  for (const command of commands.filter((name) => name !== 'help')) {
    const help = (await runIn('/', ['help', command, '--lang', lang])).stdout;
    expect(/\b(choices|default|Usage|Options):/.test(help)).toBe(lang === 'en');
  }
});
