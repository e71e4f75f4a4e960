import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { caseFolder } from '../case-report.ts';
import { utf8Flag, zipBytes } from '../intake/zip-bytes.ts';
import { junitFlaws, outputFlaws } from '../report/validators.ts';
import { runIn, type Ran } from './run-in.ts';
import { folderWith, smallCampaign, smallReturn } from './small-campaign.ts';

/** The sample campaign, which a test may change. */
function samples(): string {
  const folder = folderWith({});
  cpSync(caseFolder('expect'), folder, { recursive: true });
  return folder;
}

const run = (folder: string, ...argv: readonly string[]): Promise<Ran> =>
  runIn(folder, ['validate', '--expect', '--lang', 'zh', ...argv]);

/** Rewrites a file of a folder. */
function change(folder: string, path: string, [from, to]: readonly [string, string]): void {
  const text = readFileSync(join(folder, path), 'utf8');
  if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
  writeFileSync(join(folder, path), text.replace(from, to));
}

const tally = (held: number, differs: number, bare: number): string =>
  `样表 ${held + differs + bare} 份：相符 ${held}　不符 ${differs}　未对照 ${bare}\n`;

describe('samples are held against what is expected of them', () => {
  test('and all is well where they agree', async () => {
    expect(await run(samples())).toMatchObject({ status: 0, stdout: tally(5, 0, 0) });
  });

  test('a changed rule is told as what is missing', async () => {
    const folder = samples();
    change(folder, 'table.schema.json', ['families == martyrs + disabled', 'families >= martyrs + disabled']);
    const { status, stdout } = await run(folder);
    expect(status).toBe(1);
    expect(stdout).toBe(
      '西河乡.csv\n  - rule/violated  severity=error  cell=B2  column=families  rule=R01  （应有而没有）\n' +
        tally(4, 1, 0),
    );
  });

  test('a rule of another severity is told as both', async () => {
    const folder = samples();
    change(folder, 'table.schema.json', ['"severity": "soft"', '"severity": "notice"']);
    const { status, stdout } = await run(folder, 'returns/北屏乡.csv');
    expect(status).toBe(1);
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      '北屏乡.csv',
      '  - rule/violated  severity=warning  rule=R02  （应有而没有）',
      expect.stringMatching(/^ {2}\+ rule\/violated {2}E2 {2}cash {2}R02 {2}提示 {2}有走访的.* {2}（没有预期）$/),
    ]);
  });

  test('a sample without expectations is told and compared with nothing', async () => {
    const folder = samples();
    rmSync(join(folder, 'returns/西河乡.expect.json'));
    const { status, stdout } = await run(folder);
    expect(status).toBe(0);
    expect(stdout).toContain('西河乡.csv  没有 returns/西河乡.expect.json，未对照');
    expect(stdout).toContain(tally(4, 0, 1));
  });

  test('expectations without their sample are a difference', async () => {
    const folder = samples();
    rmSync(join(folder, 'returns/西河乡.csv'));
    expect(await run(folder)).toMatchObject({
      status: 1,
      stdout: `西河乡.expect.json  没有对应的样表\n${tally(4, 0, 0)}`,
    });
  });

  test('what an earlier run wrote among the samples is none', async () => {
    const folder = samples();
    await runIn(folder, ['merge', '--fail-on', 'none', '-o', 'returns/all.xlsx', '--html', 'returns/all.html']);
    expect(await run(folder)).toMatchObject({ status: 0, stdout: tally(5, 0, 0) });
  });

  test('samples of one unit do not supersede one another', async () => {
    const folder = samples();
    cpSync(join(folder, 'returns/西河乡.csv'), join(folder, 'returns/西河乡（二）.csv'));
    cpSync(join(folder, 'returns/西河乡.expect.json'), join(folder, 'returns/西河乡（二）.expect.json'));
    expect(await run(folder)).toMatchObject({ status: 0, stdout: tally(6, 0, 0) });
  });
});

describe('what cannot be compared is a mistake', () => {
  test.each([
    ['"code": "rule/violated"', '"code": "rule/violatd"', '没有“rule/violatd”这个代码；是不是：rule/violated？'],
    ['"rule": "R02"', '"rules": "R02"', 'findings[0].rules'],
    ['"findings": [', '"findings": [[', '逗号'],
  ])('%s → %s', async (from, to, text) => {
    const folder = samples();
    change(folder, 'returns/北屏乡.expect.json', [from, to]);
    const { status, stdout, stderr } = await run(folder);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/returns\/北屏乡\.expect\.json:\d+/);
    expect(stderr).toContain(text);
  });

  test('a folder without any expectation', async () => {
    const { status, stderr } = await run(smallCampaign());
    expect(status).toBe(2);
    expect(stderr).toContain('可用 --expect --update 生成');
  });
});

const validSchema = new Ajv2020({ allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../schemas/expect.schema.json'), 'utf8')),
);

describe('--update', () => {
  test('writes what would hold, and then it holds', async () => {
    const folder = smallCampaign({
      'returns/西河乡.csv': smallReturn('西河乡', '', 'x', 0.2),
      'schemas/expect.schema.json': '{}',
    });
    expect(await run(folder, '--update')).toMatchObject({ status: 0 });
    const written: unknown = JSON.parse(readFileSync(join(folder, 'returns/西河乡.expect.json'), 'utf8'));
    expect(written).toEqual({
      $schema: '../schemas/expect.schema.json',
      findings: [
        { code: 'value/required', severity: 'error', cell: 'B2', column: 'events' },
        { code: 'value/not-a-number', severity: 'error', cell: 'C2', column: 'attendance' },
      ],
    });
    expect(validSchema(written)).toBe(true);
    expect(await run(folder)).toMatchObject({ status: 0, stdout: tally(2, 0, 0) });
  });

  test('leaves alone what holds, and what a person wrote of findings that are still there', async () => {
    const folder = samples();
    change(folder, 'returns/中坝镇.csv', ['9,', ',']);
    change(folder, 'returns/南浦镇.csv', ['南浦镇,,0', '南浦镇,,x']);
    const before = readFileSync(join(folder, 'returns/中坝镇.expect.json'), 'utf8');
    const { status, written } = await run(folder, '--update');
    expect({ status, written: [...written.keys()] }).toEqual({
      status: 0,
      written: [join(folder, 'returns/南浦镇.expect.json')],
    });
    expect(readFileSync(join(folder, 'returns/中坝镇.expect.json'), 'utf8')).toBe(before);
    expect(JSON.parse(readFileSync(join(folder, 'returns/南浦镇.expect.json'), 'utf8'))).toMatchObject({
      description: '走访户数必填；其余全为 0，是零报告',
      findings: [
        { code: 'value/required', cell: 'B2' },
        { code: 'value/not-a-number', cell: 'C2' },
      ],
    });
  });
});

test('two samples of one name have expectations under their whole names', async () => {
  const folder = smallCampaign({ 'returns/东山镇.txt': smallReturn('东山镇', 'x') });
  await run(folder, '--update');
  const made = ['东山镇.csv', '东山镇.txt', '西河乡'].map((name) => join(folder, `returns/${name}.expect.json`));
  expect(made.filter((path) => !existsSync(path))).toEqual([]);
  expect(existsSync(join(folder, 'returns/东山镇.expect.json'))).toBe(false);
  expect(await run(folder, 'returns/东山镇.txt')).toMatchObject({ status: 0, stdout: tally(1, 0, 0) });
});

test('findings in an archive are expected of its members', async () => {
  const archive = zipBytes({ name: '西河乡.csv', content: smallReturn('西河乡', 'x'), flags: utf8Flag });
  const folder = smallCampaign({ 'returns/西河乡.csv': null, 'returns/邮件.zip': archive });
  await run(folder, '--update');
  expect(JSON.parse(readFileSync(join(folder, 'returns/邮件.expect.json'), 'utf8'))).toMatchObject({
    findings: [{ code: 'value/not-a-number', member: '西河乡.csv', cell: 'B2' }],
  });
  expect(await run(folder)).toMatchObject({ status: 0 });
});

test('files of expectations are no returns, wherever they lie', async () => {
  const { stdout } = await runIn(samples(), ['merge', '--format', 'json'], { isCaptured: true });
  const { files }: { files: { path: string; state: string }[] } = JSON.parse(stdout);
  expect(files.filter(({ path }) => path.endsWith('.json')).map(({ state }) => state)).toEqual(
    Array.from({ length: 5 }, () => 'ignored'),
  );
});

/** The same, of which one does not hold. */
const differing = (): string => {
  const folder = samples();
  writeFileSync(join(folder, 'returns/西河乡.expect.json'), '{"findings":[{"code":"value/required","cell":"B2"}]}');
  return folder;
};

describe('--format', () => {
  test('json, by its schema', async () => {
    const { status, stdout } = await run(differing(), '--format', 'json');
    expect(outputFlaws('samples', JSON.parse(stdout))).toEqual([]);
    expect(status).toBe(1);
    const report: { samples: { state: string; missing: unknown[] }[] } = JSON.parse(stdout);
    expect(report.samples.filter(({ state }) => state === 'differs').map(({ missing }) => missing)).toEqual([
      [{ code: 'value/required', cell: 'B2' }],
    ]);
  });

  test('junit, by the schema of Jenkins, and github', async () => {
    const folder = differing();
    const { stdout } = await run(folder, '--format', 'junit');
    expect(await junitFlaws(stdout)).toEqual([]);
    expect(stdout).toContain('failures="1"');
    const lines = (await run(folder, '--format', 'github')).stdout.split('\n');
    expect(lines[0]).toMatch(/^::error file=returns\/西河乡\.csv,title=西河乡\.csv::- value\/required {2}cell=B2/);
  });

  test('no other', async () => {
    expect(await run(samples(), '--format', 'sarif')).toMatchObject({ status: 2, stdout: '' });
  });
});
