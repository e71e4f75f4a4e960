import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { runIn } from './run-in.ts';

const commands = ['merge', 'validate', 'status', 'feedback'];

test.each(['zh', 'en'])(
  '--help (%s) goes to stdout and names every command, an example and the exit statuses',
  async (lang) => {
    const { status, stdout, stderr } = await runIn('/', ['--help', '--lang', lang]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const word of [
      ...commands,
      'template',
      'receive',
      'accept',
      'trace',
      'verify',
      'diff',
      'explain',
      'init',
      'shuangyong merge ./returns',
      '130',
      '70',
    ])
      expect(stdout).toContain(word);
    expect(/[\u4E00-\u9FFF]/.test(stdout)).toBe(lang === 'zh');
  },
);

test.each(commands.flatMap((command) => [[command, 'zh'] as const, [command, 'en'] as const]))(
  '%s --help (%s) has an example and the common options',
  async (command, lang) => {
    const { status, stdout, stderr } = await runIn('/', [command, '--help', '--lang', lang]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const options = [
      '--campaign',
      '--as-of',
      '--format',
      '--report',
      '--output',
      '--fail-on',
      '--lang',
      '--quiet',
      '--no-color',
      '--jobs',
      '--html',
      '--record',
    ];
    for (const word of [...options, lang === 'zh' ? '示例' : 'Example', `shuangyong ${command} `]) {
      expect(stdout).toContain(word);
    }
  },
);

test.each(['accept', 'explain', 'init'].flatMap((command) => [[command, 'zh'] as const, [command, 'en'] as const]))(
  '%s --help (%s) has an example and its own options alone',
  async (command, lang) => {
    const { status, stdout, stderr } = await runIn('/', [command, '--help', '--lang', lang]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const word of ['--debug', '--lang', lang === 'zh' ? '示例' : 'Example', `shuangyong ${command} `])
      expect(stdout).toContain(word);
    for (const word of ['--report', '--format', '--fail-on', '--output']) expect(stdout).not.toContain(word);
  },
);

test.each(['zh', 'en'])('receive --help (%s) has an example and its own options alone', async (lang) => {
  const { status, stdout, stderr } = await runIn('/', ['receive', '--help', '--lang', lang]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  for (const word of ['--campaign', '--as-of', '--format', 'receipts.csv', 'shuangyong receive ./returns'])
    expect(stdout).toContain(word);
  for (const word of ['--report', '--fail-on', '--output', '--record']) expect(stdout).not.toContain(word);
});

test.each(['zh', 'en'])('template --help (%s) has an example and where its forms go', async (lang) => {
  const { status, stdout, stderr } = await runIn('/', ['template', '--help', '--lang', lang]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  for (const word of ['--blank', '--output', '--campaign', '表样', 'shuangyong template '])
    expect(stdout).toContain(word);
  for (const word of ['--report', '--format', '--fail-on']) expect(stdout).not.toContain(word);
});

test.each([[[]], [['help']], [['-h']], [['help', '--help']], [['help', '-h']], [['help', 'help']]])(
  '%j shows the help',
  async (argv) => {
    const { stdout } = await runIn('/', ['--help']);
    expect(await runIn('/', argv)).toMatchObject({ status: 0, stdout, stderr: '' });
  },
);

test('help COMMAND is COMMAND --help, and an unknown topic is a mistake', async () => {
  const { stdout } = await runIn('/', ['status', '--help']);
  expect(await runIn('/', ['help', 'status'])).toMatchObject({ status: 0, stdout });
  expect(await runIn('/', ['help', 'statistics'])).toMatchObject({
    status: 2,
    stdout: '',
    stderr: "shuangyong: unknown command 'statistics'\n",
  });
});

test('help goes with options, and with the commands of a command', async () => {
  const { stdout } = await runIn('/', ['status', '--help', '--lang', 'zh']);
  expect(await runIn('/', ['help', '--lang', 'zh', 'status'])).toMatchObject({ status: 0, stdout });
  const inferred = await runIn('/', ['table', 'infer', '--help']);
  expect(await runIn('/', ['help', 'table', 'infer'])).toMatchObject({ status: 0, stdout: inferred.stdout });
});

test('--version is the version of package.json', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(await runIn('/', ['--version'])).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
});

test.each([
  [{ LANG: 'zh_CN.UTF-8' }, '用法'],
  [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'Usage'],
  [{ LANG: 'en_GB.UTF-8', LC_MESSAGES: 'zh_CN' }, '用法'],
  [{}, 'Usage'],
])('the language is that of the system: %j', async (env: Record<string, string>, usage) => {
  expect((await runIn('/', ['--help'], { env })).stdout).toContain(usage);
});
