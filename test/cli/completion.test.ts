import { afterAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shells } from '../../src/cli/completion/shell.ts';
import { catalogue } from '../../src/findings/catalogue.ts';
import { has, offeredBy } from './real-shells.ts';
import { runIn } from './run-in.ts';
import { folderWith } from './small-campaign.ts';

const scratch = mkdtempSync(join(tmpdir(), 'shuangyong-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const script = async (shell: string, lang = 'en'): Promise<string> =>
  (await runIn('/', ['completion', shell, '--lang', lang])).stdout;

const cwd = folderWith({ 'a.xlsx': '', 'returns/a.csv': '' });

for (const shell of shells)
  (has(shell) ? describe : describe.skip)(`${shell}, where it is installed, completes`, () => {
    const offered = async (...words: readonly string[]): Promise<readonly string[]> =>
      offeredBy(shell, { script: await script(shell), words, cwd });
    // bash leaves files to itself where nothing is offered; fish tells which are folders, and has the whole word.
    const files = { bash: [], zsh: ['a.xlsx', 'returns'], fish: ['a.xlsx', 'returns/'] }[shell];
    const whole = (option: string, value: string): string => (shell === 'fish' ? `${option}=${value}` : value);

    // zsh tells the new word alone; bash has taken what stands before `=` for words of their own.
    const behind = (before: string, value: string): string =>
      ({ bash: before.replace(/^.*=/u, ''), zsh: '', fish: before })[shell] + value;
    const nextCodes = Object.keys(catalogue)
      .filter((code) => code.startsWith('unit/n'))
      .map((code) => behind('value/required,', code));

    test.each<[string, string[], readonly string[]]>([
      ['a command', ['mer'], ['merge']],
      ['a command behind an option and its value', ['--lang', 'zh', 'mer'], ['merge']],
      ['the same behind =', ['--lang=zh', 'mer'], ['merge']],
      ['a command below a command', ['table', ''], ['check', 'infer']],
      ['an option', ['merge', '--fo'], ['--format']],
      ['an option of a command below a command', ['table', 'infer', '--sh'], ['--sheet']],
      ['an option behind an argument', ['verify', 'a.xlsx', '--fo'], ['--format']],
      [
        'an option behind the value of another, though that is called like a command',
        ['-c', 'table', 'merge', '--fo'],
        ['--format'],
      ],
      ['nothing of its own for the value of an option before the command', ['-o', ''], files],
      ['an option before the command', ['--camp'], ['--campaign']],
      ['the values of an option', ['merge', '--lang', ''], ['en', 'zh']],
      ['the same behind =', ['merge', '--lang=z'], [whole('--lang', 'zh')]],
      ['the same behind = alone', ['merge', '--lang='], [whole('--lang', 'en'), whole('--lang', 'zh')]],
      ['the shells themselves', ['completion', 'b'], ['bash']],
      [
        'the codes of findings',
        ['explain', 'value/'],
        Object.keys(catalogue).filter((code) => code.startsWith('value/')),
      ],
      ['what fails a run', ['merge', '--fail-on', ''], ['error', 'late', 'missing', 'none', 'warning']],
      ['one more behind a comma', ['merge', '--fail-on', 'error,l'], [behind('error,', 'late')]],
      ['the same behind =', ['merge', '--fail-on=error,late,m'], [behind('--fail-on=error,late,', 'missing')]],
      ['codes, of which several may stand together', ['validate', '--code', 'value/required,unit/n'], nextCodes],
      ['files, where one may stand behind an option', ['merge', '-o', ''], files],
      ['the same for an argument', ['merge', ''], files],
    ])('%s', async (_, words, expected) => {
      expect((await offered(...words)).toSorted()).toEqual(expected.toSorted());
    });

    test('every command that the help names, and help with each', async () => {
      const { stdout } = await runIn('/', ['--help']);
      const [, listed = ''] = /Commands:\n([^]*?)\n\n/u.exec(stdout) ?? [];
      const named = [...listed.matchAll(/^ {2}(\w+)/gmu)].map(([, name]) => name);
      expect(named.length).toBeGreaterThan(9);
      expect((await offered('')).toSorted()).toEqual(named.toSorted());
      expect((await offered('help', '')).toSorted()).toEqual(named.filter((name) => name !== 'help').toSorted());
    });

    test('every option of every command that its help shows', async () => {
      for (const command of (await offered('')).filter((name) => name !== 'help')) {
        const { stdout } = await runIn('/', [command, '--help']);
        const [, listed = ''] = /Options:\n([^]*?)\n\n/u.exec(stdout) ?? [];
        const flags = [...listed.matchAll(/^ {2}(-\w, )?(--[\w-]+)/gmu)].map(([, , long = '']) => long);
        expect([command, (await offered(command, '--')).toSorted()]).toEqual([command, flags.toSorted()]);
      }
    });
  });

test('bash completes files itself where nothing is offered', async () => {
  const asked = `${await script('bash')}\ncomplete -p shuangyong`;
  const { stdout } = spawnSync('bash', ['--norc', '-c', asked], { encoding: 'utf8' });
  expect(stdout).toContain('-o default');
});

(has('zsh') ? test : test.skip)(
  'zsh completes the same from a file in fpath, at the first Tab and in Chinese',
  async () => {
    const question = { script: await script('zsh', 'zh'), cwd };
    expect(offeredBy('autoload', { ...question, words: ['mer'] })).toEqual(['merge']);
    expect(offeredBy('autoload', { ...question, words: ['table', ''] })).toEqual(['check', 'infer']);
  },
);

test.each(['zsh', 'fish'])(
  '%s is offered every command, option and value, told in the language of the session',
  async (shell) => {
    const [zh, en] = [await script(shell, 'zh'), await script(shell, 'en')];
    for (const word of ['merge', 'infer', 'fail-on', 'value/not-a-number'])
      expect([zh, en].every((each) => each.includes(word))).toBe(true);
    expect(zh).toContain('全部工作');
    expect(en).toContain('the whole job');
    expect(en).not.toContain('全部工作');
  },
);

test.each(shells.filter(has))('%s takes its script', async (shell) => {
  for (const lang of ['zh', 'en']) {
    // A file: what Node gives a child as stdin is a socket, which fish 3 does not read.
    const file = join(scratch, `${lang}.${shell}`);
    writeFileSync(file, await script(shell, lang));
    const { status, stderr } = spawnSync(shell, ['-n', file], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  }
});

test('another shell is a mistake that names those that there are', async () => {
  expect(await runIn('/', ['completion', 'pwsh', '--lang', 'zh'])).toMatchObject({
    status: 2,
    stdout: '',
    stderr: 'shuangyong: 参数不对：pwsh、SHELL（可用：bash, zsh, fish）\n',
  });
});
