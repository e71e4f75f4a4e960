import { afterAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogue } from '../../src/findings/catalogue.ts';
import { runIn } from './run-in.ts';

const scratch = mkdtempSync(join(tmpdir(), 'shuangyong-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const script = async (shell: string, lang = 'en'): Promise<string> =>
  (await runIn('/', ['completion', shell, '--lang', lang])).stdout;

/** What bash offers behind these words, the last of which is being typed. */
async function offered(...words: readonly string[]): Promise<readonly string[]> {
  const typed = ['shuangyong', ...words].map((word) => `'${word}'`).join(' ');
  const asked = `COMP_WORDS=(${typed}); COMP_CWORD=${words.length}; _shuangyong; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', `${await script('bash')}\n${asked}`], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((line) => line !== '');
}

describe('bash completes', () => {
  test.each<[string, string[], string[]]>([
    ['a command', ['mer'], ['merge']],
    ['a command behind an option and its value', ['--lang', 'zh', 'mer'], ['merge']],
    ['a command below a command', ['table', ''], ['check', 'infer']],
    ['an option', ['merge', '--fo'], ['--format']],
    ['an option of a command below a command', ['table', 'infer', '--sh'], ['--sheet']],
    [
      'an option behind the value of another, though that is called like a command',
      ['merge', '-o', 'table', '--fo'],
      ['--format'],
    ],
    ['the values of an option', ['merge', '--lang', ''], ['zh', 'en']],
    ['the same behind =', ['merge', '--lang', '=', 'z'], ['zh']],
    ['the shells themselves', ['completion', 'b'], ['bash']],
    ['nothing, which leaves it to files, where a file may stand', ['merge', '-o', ''], []],
    ['the same for an argument', ['merge', ''], []],
  ])('%s', async (_, words, expected) => {
    expect(await offered(...words)).toEqual(expected);
  });

  test('every command that the help names, and help with each', async () => {
    const { stdout } = await runIn('/', ['--help']);
    const [, listed = ''] = /Commands:\n([^]*?)\n\n/u.exec(stdout) ?? [];
    const named = [...listed.matchAll(/^ {2}(\w+)/gmu)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(9);
    expect(await offered('')).toEqual(named);
    expect(await offered('help', '')).toEqual(named.filter((name) => name !== 'help'));
  });

  test('every option of every command that its help shows', async () => {
    for (const command of (await offered('')).filter((name) => name !== 'help')) {
      const { stdout } = await runIn('/', [command, '--help']);
      const [, listed = ''] = /Options:\n([^]*?)\n\n/u.exec(stdout) ?? [];
      const flags = [...listed.matchAll(/^ {2}(-\w, )?(--[\w-]+)/gmu)].map(([, , long = '']) => long);
      expect(await offered(command, '--')).toEqual(flags);
    }
  });

  test('the formats and the codes of findings as they are', async () => {
    expect(await offered('merge', '--format', 'js')).toContain('json');
    expect(await offered('explain', 'value/')).toEqual(
      Object.keys(catalogue).filter((code) => code.startsWith('value/')),
    );
    expect(await offered('merge', '--fail-on', '')).toEqual(['error', 'warning', 'late', 'missing', 'none']);
  });
});

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

const has = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0;

test.each(['bash', 'zsh', 'fish'].filter(has))('%s takes its script', async (shell) => {
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
