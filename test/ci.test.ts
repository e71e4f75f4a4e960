import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { caseFolder } from './case-report.ts';

// Real shells and the real program, which `npm test` builds.
const root = join(import.meta.dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'shuangyong-'));
const campaign = join(scratch, 'campaign');
const commands = join(scratch, 'bin');
beforeAll(() => {
  mkdirSync(commands);
  const shim = join(commands, 'shuangyong');
  writeFileSync(shim, `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'bin/shuangyong.js')}' "$@"\n`);
  chmodSync(shim, 0o755);
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Runs a script in a fresh copy of the sample campaign, or in the one that a test changed. */
function bash(script: string, env: Readonly<Record<string, string>> = {}, isFresh = true): ReturnType<typeof spawn> {
  if (isFresh) {
    rmSync(campaign, { recursive: true, force: true });
    cpSync(caseFolder('expect'), campaign, { recursive: true });
  }
  return spawn(script, env);
}

function spawn(
  script: string,
  env: Readonly<Record<string, string>>,
): { status: number | null; stdout: string; stderr: string } {
  const path = [commands, process.env['PATH'] ?? ''].join(delimiter);
  // As GitHub runs the steps of a composite action.
  const argv = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script];
  return spawnSync('bash', argv, { cwd: campaign, encoding: 'utf8', env: { PATH: path, LANG: 'C', ...env } });
}

describe('every command line of docs/validate.md runs', () => {
  const page = readFileSync(join(root, 'docs/validate.md'), 'utf8');
  const blocks = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = '']) => block);
  // What watches does not come to an end: test/cli/watch.test.ts runs that.
  const lines = blocks.flatMap((block) => block.split('\n')).filter((line) => line !== '' && !line.includes('--watch'));

  test('and there are some', () => {
    expect(lines.length).toBeGreaterThan(10);
  });

  test.each(lines)('%s', (line) => {
    const { status, stderr } = bash(line);
    expect([0, 1]).toContain(status);
    expect(stderr).not.toContain('shuangyong:');
  });

  test('and the expectations that it shows are those of the fixture', () => {
    const [, shown = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
    const file = readFileSync(join(caseFolder('expect'), 'returns/北屏乡.expect.json'), 'utf8');
    expect(JSON.parse(shown)).toEqual(JSON.parse(file));
  });
});

describe('action.yml', () => {
  const text = readFileSync(join(root, 'action.yml'), 'utf8');
  const scripts = [...text.matchAll(/\n {6}run: \|\n((?: {8}.*\n|\n)+)/g)].map(([, block = '']) =>
    block.replaceAll(/^ {8}/gm, ''),
  );
  const [install = '', validate = ''] = scripts;
  const inputs = {
    VERSION: '',
    RETURNS: '',
    CAMPAIGN: '',
    EXPECT: 'false',
    FAIL_ON: 'error',
    GITHUB_ACTION_PATH: root,
  };

  test('gives no input to a shell but as a variable', () => {
    expect(scripts).toHaveLength(2);
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
    for (const name of Object.keys(inputs)) expect(text).toContain(name);
  });

  test('has nothing to install where it was built', () => {
    expect(bash(install, inputs)).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  test.each([
    [{}, 1],
    [{ FAIL_ON: 'none' }, 0],
    [{ FAIL_ON: 'warning', RETURNS: 'returns/西河乡.csv' }, 1],
    [{ RETURNS: 'returns/东山镇.csv\n' }, 0],
    [{ RETURNS: 'returns/东*.csv\nreturns/西*.csv' }, 1],
    [{ RETURNS: '$(touch planted)' }, 2],
    [{ RETURNS: '--version' }, 2],
    [{ EXPECT: 'true', RETURNS: 'returns' }, 0],
    [{ CAMPAIGN: 'no.json' }, 2],
  ])('with %j ends with %d', (given, expected) => {
    expect(bash(validate, { ...inputs, ...given }).status).toBe(expected);
    expect(bash('! test -e planted', {}, false).status).toBe(0);
  });

  test('fails where a rule lost what a sample expects of it', () => {
    bash('sed -i s/families.==/families\\ \\>=/ table.schema.json');
    const { status, stdout } = bash(validate, { ...inputs, EXPECT: 'true' }, false);
    expect(status).toBe(1);
    expect(stdout).toContain('- rule/violated');
  });
});

describe('stdin of a real process', () => {
  test('is a return', () => {
    const { status, stdout } = bash(
      'cat returns/西河乡.csv | shuangyong validate - --stdin-name 西河乡.csv --format json',
    );
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ files: [{ path: '西河乡.csv', unit: '西河乡' }] });
  });

  test('may be a workbook', () => {
    const workbook = join(caseFolder('every-form'), 'returns/城东街道.xlsx');
    const { stdout } = bash(`shuangyong validate - --fail-on none --format json < '${workbook}'`);
    expect(JSON.parse(stdout).files).toMatchObject([{ path: '-', format: 'xlsx' }]);
  });

  test('that does not end is read no further than the limit', () => {
    const settings = JSON.parse(readFileSync(join(caseFolder('expect'), 'shuangyong.json'), 'utf8'));
    bash('true');
    writeFileSync(join(campaign, 'shuangyong.json'), JSON.stringify({ ...settings, limits: { fileBytes: 100_000 } }));
    const { stdout } = bash('yes | shuangyong validate - --fail-on none --format json || test $? = 141', {}, false);
    expect(JSON.parse(stdout).findings).toContainEqual(expect.objectContaining({ code: 'file/too-large' }));
  });
});
