import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cases, caseFolder } from '../case-report.ts';

// `npm test` builds what is packed.
const root = join(import.meta.dirname, '../..');
const scratch = mkdtempSync(join(tmpdir(), 'shuangyong-package-'));
const consumer = join(scratch, 'consumer');
const installed = join(consumer, 'node_modules/shuangyong');
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const run = (command: string, argv: readonly string[], cwd: string): SpawnSyncReturns<string> =>
  spawnSync(command, argv, { cwd, encoding: 'utf8', maxBuffer: 2 ** 28, env: { ...process.env, NODE_OPTIONS: '' } });

let packed: { filename: string; files: { path: string }[] };
beforeAll(() => {
  const { stdout } = run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', scratch], root);
  [packed] = JSON.parse(stdout);
  mkdirSync(installed, { recursive: true });
  // As npm unpacks it; what it says of its packages is another test.
  run('tar', ['-xzf', join(scratch, packed.filename), '--strip-components=1', '-C', installed], scratch);
  writeFileSync(join(consumer, 'package.json'), '{ "type": "module" }');
});

test('the package holds what it needs, and nothing else', () => {
  const paths = packed.files.map(({ path }) => path);
  const kinds = [
    /^(LICENSE|README\.md|package\.json)$/,
    /^bin\/(shuangyong\.js|package\.json)$/,
    /^dist\/bundle\/[\w.-]+\.(js|code)$/,
    /^dist\/(bundle|types)\/package\.json$/,
    /^dist\/THIRD-PARTY-LICENSES$/,
    /^dist\/types\/(library|findings)\/[\w-]+\.d\.ts$/,
    /^man\/shuangyong\.1$/,
    /^page\/\w+\.(css|js)$/,
    /^schemas\/(tables\/)?[\w-]+(\.schema)?\.json$/,
  ];
  expect(paths.filter((path) => !kinds.some((kind) => kind.test(path)))).toEqual([]);
  expect(kinds.filter((kind) => !paths.some((path) => kind.test(path)))).toEqual([]);
  // What only the executables without Node carry.
  expect(paths.filter((path) => path.includes('sea-'))).toEqual([]);
});

const cli = (argv: readonly string[], cwd: string): SpawnSyncReturns<string> =>
  run(process.execPath, [join(installed, 'bin/shuangyong.js'), ...argv], cwd);

describe('unpacked, with no other package beside it, the program', () => {
  test('shows its help', () => {
    expect(cli(['--help', '--lang', 'en'], scratch)).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringContaining('merge'),
    });
  });

  test('merges the sample, and does so from the sources too where the kept code is of another Node', () => {
    const returns = join(caseFolder('qianjiang-2020'), 'returns');
    const argv = ['merge', returns, '--as-of', '2020-02-20', '--format', 'json', '-q', '-o'];
    const first = cli([...argv, 'a.xlsx'], scratch);
    expect(first).toMatchObject({ status: 1, stderr: '' });
    const bundle = join(installed, 'dist/bundle');
    const kept = readdirSync(bundle).filter((name) => name.endsWith('.code'));
    expect(kept.length).toBeGreaterThan(5);
    // V8 states its version and flags in the first bytes.
    for (const name of kept) writeFileSync(join(bundle, name), readFileSync(join(bundle, name)).fill(7, 4, 12));
    expect(cli([...argv, 'b.xlsx'], scratch)).toMatchObject({ status: 1, stderr: '', stdout: first.stdout });
    expect(readFileSync(join(scratch, 'b.xlsx')).equals(readFileSync(join(scratch, 'a.xlsx')))).toBe(true);
  });

  test('checks a table, for which it compiles schemas', () => {
    writeFileSync(join(scratch, 't.json'), '{ "type": "object", "properties": { "a": { "title": "甲", "if": {} } } }');
    expect(cli(['table', 'check', 't.json'], scratch)).toMatchObject({ status: 2, stderr: '' });
  });
});

const use = `
const listeners = () => process.eventNames().map((name) => [name, process.listenerCount(name)]).join();
const before = [listeners(), process.cwd(), JSON.stringify(process.env)];
const said = [];
for (const stream of [process.stdout, process.stderr]) stream.write = (text) => said.push(text);
process.exit = process.chdir = () => { throw new Error('a library does not'); };
`;
const tell = (folder: string): string => `
const { report, workbook } = await compile(await loadCampaign(${JSON.stringify(folder)}), { asOf: new Date('2020-02-20T00:00:00Z') });
const bytes = await workbook();
const after = [listeners(), process.cwd(), JSON.stringify(process.env)];
delete process.stdout.write;
console.log(JSON.stringify({ before, after, said, expected: report.counts.expected, bytes: bytes.length > 10000, lost: UsageError.name }));
`;

test.each([
  [
    'an ES module',
    'a.mjs',
    (folder: string) => `import { compile, loadCampaign, UsageError } from 'shuangyong';${use}${tell(folder)}`,
  ],
  [
    'CommonJS',
    'a.cjs',
    (folder: string) =>
      `${use}const { compile, loadCampaign, UsageError } = require('shuangyong');(async () => {${tell(folder)}})();`,
  ],
])('%s uses the library, which changes nothing about the process and says nothing', (_, name, sourceFor) => {
  const folder = join(scratch, `campaign-${name}`);
  cpSync(caseFolder('accepted'), folder, { recursive: true });
  writeFileSync(join(consumer, name), sourceFor(folder));
  const { stdout, stderr } = run(process.execPath, [name], consumer);
  expect(stderr).toBe('');
  const { before, after, said, ...rest } = JSON.parse(stdout);
  expect(after).toEqual(before);
  expect({ said, ...rest }).toEqual({ said: [], expected: expect.any(Number), bytes: true, lost: 'UsageError' });
});

describe('a consumer’s strictest build', () => {
  const strictest = join(root, 'node_modules/@tsconfig/strictest/tsconfig.json');
  const options = {
    skipLibCheck: false,
    module: 'nodenext',
    target: 'es2022',
    noEmit: true,
    typeRoots: [join(root, 'node_modules/@types')],
    types: ['node'],
  };
  /** What one run of the compiler says of files; its start takes most of its time. */
  const build = (sources: Readonly<Record<string, string>>): string => {
    const folder = mkdtempSync(join(consumer, 'build-'));
    for (const [name, source] of Object.entries(sources)) writeFileSync(join(folder, name), source);
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ extends: strictest, compilerOptions: options, files: Object.keys(sources) }),
    );
    return run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder], consumer).stdout;
  };

  const typed = `import { compile, loadCampaign, readReturn, UsageError, type Campaign, type Compilation, type Figure, type Finding, type Report, type Return } from 'shuangyong';
export async function total(folder: string): Promise<Figure | undefined> {
  const campaign: Campaign = await loadCampaign(folder);
  const compilation: Compilation = await compile(campaign, { asOf: new Date(), language: 'en' });
  const one: Return = await readReturn(new Uint8Array(), campaign, { name: 'a.csv' });
  const hard: readonly Finding[] = one.findings.filter(({ severity }) => severity === 'error');
  const report: Report = compilation.report;
  if (hard.length > 0) throw new UsageError({ zh: '错', en: 'wrong' });
  return report.totals[campaign.table.columns[0]?.key ?? ''];
}
`;

  test('takes the library’s types in an ES module and in CommonJS, and finds every key of every expected report in them', () => {
    const reports = cases.map((name) => readFileSync(join(caseFolder(name), 'expected/report.json'), 'utf8'));
    const source = `import type { Report } from 'shuangyong';\n${reports.map((report, at) => `export const report${at}: Report = ${report};`).join('\n')}`;
    expect(build({ 'typed.mts': typed, 'typed-common.cts': typed, 'reports.mts': source })).toBe('');
  });

  test('finds a slip', () => {
    expect(build({ 'slip.mts': typed.replace("language: 'en'", "language: 'fr'") })).toContain('TS2322');
  });
});

test('npm installs it into an empty folder, and nothing beside it', () => {
  const folder = join(scratch, 'empty');
  mkdirSync(folder);
  const { status, stderr } = run('npm', ['install', join(scratch, packed.filename), '--offline'], folder);
  expect({ status, stderr: stderr.replaceAll(/^npm (warn|notice).*\n/gm, '') }).toEqual({ status: 0, stderr: '' });
  expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['shuangyong']);
  expect(run(join(folder, 'node_modules/.bin/shuangyong'), ['--help'], folder)).toMatchObject({
    status: 0,
    stderr: '',
  });
}, 120_000);
