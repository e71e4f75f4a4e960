import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { caseFolder, cases, expectedReport, setTimes } from '../case-report.ts';

// `npm test` builds what these processes run.
const program = fileURLToPath(new URL('../../bin/shuangyong.js', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'shuangyong-'));
const campaign = join(scratch, 'campaign');
beforeAll(() => cpSync(caseFolder('every-finding'), campaign, { recursive: true, preserveTimestamps: true }));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function start(argv: readonly string[], env: Readonly<Record<string, string>> = {}): SpawnSyncReturns<string> {
  const surroundings = { PATH: process.env['PATH'], LANG: 'C', ...env };
  return spawnSync(process.execPath, [program, ...argv], { cwd: campaign, encoding: 'utf8', env: surroundings });
}

const clock = ['--as-of', '2020-02-20T09:00:00+08:00'];

test('merge is a process with results on stdout, an empty stderr and an exit status', () => {
  const { status, stdout, stderr } = start(['merge', ...clock, '-o', 'a.xlsx', '--format', 'json', '-q']);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(JSON.parse(stdout).counts.expected).toBeGreaterThan(40);
});

test.each(cases)('the bundled program reports of %s what its source does', (name) => {
  const asOf = setTimes(name);
  const argv = ['merge', 'returns', '--format', 'json', '--lang', 'zh', '--as-of', asOf, '--fail-on', 'none', '-q'];
  const { stdout } = spawnSync(process.execPath, [program, ...argv, '-o', join(scratch, 'bundled.xlsx')], {
    cwd: caseFolder(name),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  expect(stdout.replace(/("version":\s*")[^"]*/, '$10.0.0')).toBe(expectedReport(name));
});

const bytesIn = (name: string, env: Readonly<Record<string, string>>): Buffer => {
  mkdirSync(join(scratch, name), { recursive: true });
  start(['merge', ...clock, '--lang', 'zh', '-o', 'same.xlsx', '--report', 'json=same.json'], env);
  for (const file of ['same.xlsx', 'same.json']) copyFileSync(join(campaign, file), join(scratch, name, file));
  return Buffer.concat(['same.xlsx', 'same.json'].map((file) => readFileSync(join(scratch, name, file))));
};

test('merge gives the same bytes in another time zone and another language of the system', () => {
  const here = bytesIn('here', { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' });
  expect(bytesIn('there', { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }).equals(here)).toBe(
    true,
  );
});

/** Files that a run loaded, as the engine's coverage tells. */
function loadedBy(argv: readonly string[]): readonly string[] {
  const coverage = mkdtempSync(join(scratch, 'coverage-'));
  start(argv, { NODE_V8_COVERAGE: coverage });
  return readdirSync(coverage).flatMap((name) => {
    const { result }: { result: { url: string }[] } = JSON.parse(readFileSync(join(coverage, name), 'utf8'));
    return result.flatMap(({ url }) => (url.startsWith('file:') ? [fileURLToPath(url)] : []));
  });
}

/** Whether a library was loaded, from its own folder or as a part of a bundle. */
const holds = (files: readonly string[], library: string): boolean =>
  files.some((file) => {
    const mark = `node_modules/${library}/`;
    return file.includes(mark) || readFileSync(file, 'utf8').includes(`// ${mark}`);
  });

describe('--help', () => {
  const libraries = ['exceljs', 'ajv', 'saxes', 'csv-parse'];

  test('loads no library that reads, checks or writes', () => {
    const loaded = [['--help'], ['merge', '--help']].map(loadedBy);
    for (const files of loaded) {
      expect(files.length).toBeGreaterThan(0);
      expect(libraries.filter((library) => holds(files, library))).toEqual([]);
    }
  });

  test('which this way of looking would have seen', () => {
    const files = loadedBy(['merge', ...clock, '-q', '-o', 'seen.xlsx']);
    expect(libraries.filter((library) => !holds(files, library))).toEqual([]);
  });
});

test('a reader that goes away early, as head does, is no error, and the exit status stays', () => {
  const command = `"$0" "$1" merge --as-of 2020-02-20 -o early.xlsx --format json | head -c 1; echo " \${PIPESTATUS[0]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', command, process.execPath, program], {
    cwd: campaign,
    encoding: 'utf8',
  });
  expect({ stdout, stderr }).toEqual({ stdout: '{ 1\n', stderr: '' });
});

test('a full disk behind stdout ends with status 2 and one line', () => {
  const line = '"$0" "$1" status --lang en > /dev/full';
  const { status, stderr } = spawnSync('bash', ['-c', line, process.execPath, program], {
    cwd: campaign,
    encoding: 'utf8',
  });
  expect(status).toBe(2);
  expect(stderr).toBe('shuangyong: stdout: the disk is full\n');
});

test('many files, read on several processors, give the same report', () => {
  const folder = join(scratch, 'many');
  cpSync(campaign, folder, { recursive: true, preserveTimestamps: true });
  for (let at = 0; at < 900; at++) {
    const text = `填报单位,走访户数\n第${at % 300}村,${at}\n`;
    writeFileSync(join(folder, `returns/第${at}份 20200203.csv`), text);
  }
  const reports = ['1', '2', '4'].map((jobs) => {
    const argv = [program, 'validate', ...clock, '--format', 'json', '--jobs', jobs, '--fail-on', 'none'];
    return spawnSync(process.execPath, argv, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 });
  });
  expect(reports.map(({ status }) => status)).toEqual([0, 0, 0]);
  const [one, ...others] = reports.map(({ stdout }) => stdout);
  expect(JSON.parse(one ?? '').files.length).toBeGreaterThan(900);
  for (const other of others) expect(other === one).toBe(true);
});

test('SIGINT ends a run with 130, and the old summary stays', () => {
  const folder = join(scratch, 'long');
  mkdirSync(join(folder, 'returns'), { recursive: true });
  writeFileSync(join(folder, 'summary.xlsx'), 'old');
  for (let at = 0; at < 3000; at++) {
    copyFileSync(
      join(caseFolder('every-finding'), 'returns/矮寨乡.xlsx'),
      join(folder, `returns/第${at}村 20200203.xlsx`),
    );
  }
  const argv = ['--import', interruption, program, 'merge', 'returns', '-o', 'summary.xlsx'];
  const { status, stdout } = spawnSync(process.execPath, argv, { cwd: folder, encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 130, stdout: '' });
  expect(readFileSync(join(folder, 'summary.xlsx'), 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['returns', 'summary.xlsx']);
});

/** Interrupts the process that it is loaded into, a little after the program began to listen. */
const interruption = `data:text/javascript,${encodeURIComponent(`
  let turns = 0;
  setInterval(() => {
    if (process.listenerCount('SIGINT') > 0 && ++turns > 3) process.kill(process.pid, 'SIGINT');
  }, 10).unref();
`)}`;

/** Whether what only `explain` tells was loaded. */
const isExplained = (argv: readonly string[]): boolean =>
  loadedBy(argv).some((file) => readFileSync(file, 'utf8').includes('Ranges and alternatives are none either'));

test('what only explain tells is loaded by explain alone', () => {
  expect(isExplained(['explain', 'value/required'])).toBe(true);
  expect(isExplained(['--help'])).toBe(false);
  expect(isExplained(['merge', ...clock, '-q', '-o', 'unexplained.xlsx'])).toBe(false);
});
