import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from '@jest/globals';
import { finding, type Finding } from '../../src/findings/finding.ts';
import type { Outcome } from '../../src/findings/outcome.ts';
import { term } from '../../src/findings/terms.ts';
import type { Locate } from '../../src/report/file-place.ts';
import { json } from '../../src/report/json.ts';
import type { ReportOptions } from '../../src/report/reporter.ts';
import { reporters, type ReportFormat } from '../../src/report/reporters.ts';
import { caseFolder, cases } from '../case-report.ts';
import { runIn } from '../cli/run-in.ts';
import { cleanOutcome, entry, fileRecord, outcomeOf, sampleOutcome, unit } from './sample-outcome.ts';
import { findingFlaws, junitFlaws, sarifFlaws, workflowCommand } from './validators.ts';

const options: ReportOptions = {
  language: 'zh',
  color: false,
  width: 80,
  view: 'merge',
  outputs: [],
  commands: { again: '', next: null },
};

const report = async (format: ReportFormat, outcome: Outcome, more: Partial<ReportOptions> = {}): Promise<string> =>
  (await reporters[format]())(outcome, { ...options, ...more });

/** Characters that some format has a meaning for, or cannot hold at all. */
const hostile = '\u0000\u0007\u001b[31m=1+1,"%0A"\r\n::error::x\u2028]]>&<a>\ud800\uffff\u202e：，';

const about = (file: string, text: string): Finding =>
  finding(
    'value/not-a-number',
    { at: { file, sheet: `表,1${text}`, cell: 'F7' }, unit: `甲${text}`, column: 'cash', value: text },
    { title: text, text, reason: term('number-elsewhere'), mend: term('write-here') },
  );

const hostileOutcome = (): Outcome => {
  const from = unit('1', `甲${hostile}`);
  const file = `报表 100%/a:b,c${hostile}.xlsx`;
  return outcomeOf([entry(from)], {
    register: { entries: [entry(from)], files: [fileRecord(file, { unit: from.name, state: 'rejected' })] },
    findings: [about(file, hostile), about(file, `\t${hostile}`), about(file, '=HYPERLINK("x")')],
  });
};

const outcomes: readonly [string, Outcome][] = [
  ['the sample', sampleOutcome()],
  ['a clean one', cleanOutcome()],
  ['one that nobody sent anything to', outcomeOf([])],
  ['one with every hostile character in units, files, sheets and values', hostileOutcome()],
];

/** Where files are said to lie. */
const lyingIn =
  (folder: string): Locate =>
  (file) => ({ path: `${folder}/${file}`, member: null });

const inArchive: Locate = () => ({ path: '乡镇.zip', member: '金鸡镇.csv' });

const findingsIn = (outcome: Outcome): Record<string, unknown>[] => JSON.parse(json(outcome, options)).findings;

const isOfAll = ({ code }: Record<string, unknown>): boolean =>
  /^(?:compare\/|accepted\/|value\/magnitude$)/.test(String(code));
const comparisonsLast = (findings: readonly Record<string, unknown>[]): readonly Record<string, unknown>[] => [
  ...findings.filter((found) => !isOfAll(found)),
  ...findings.filter(isOfAll),
];

/** The findings of a report in JSON lines. */
const linesOf = (text: string): unknown[] =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));

describe.each(outcomes)('%s', (_, outcome) => {
  test('jsonl: a finding a line, just as in the JSON report, what rests on all returns last', async () => {
    const text = await report('jsonl', outcome);
    expect(linesOf(text)).toEqual(comparisonsLast(findingsIn(outcome)));
    expect(linesOf(text).flatMap(findingFlaws)).toEqual([]);
    expect(/[^\P{Cc}\n]|[\u{2028}\u{2029}]/u.test(text)).toBe(false);
  });

  test.each(['zh', 'en'] as const)('sarif in %s: by the official schema, a result a finding', async (language) => {
    const text = await report('sarif', outcome, { language });
    expect(sarifFlaws(text)).toEqual([]);
    expect(JSON.parse(text).runs[0].results).toHaveLength(outcome.findings.length);
  });

  test('junit: by the schema of Jenkins', async () => {
    expect(await junitFlaws(await report('junit', outcome))).toEqual([]);
  });

  test('github: a workflow command a finding, and one line that counts them', async () => {
    const lines = (await report('github', outcome)).split('\n').slice(0, -1);
    expect(lines.map(workflowCommand).filter((command) => command !== null)).toHaveLength(outcome.findings.length);
    expect(lines).toHaveLength(outcome.findings.length + 1);
  });

  test('csv: a finding a line, with a mark for Excel, and nothing that would run', async () => {
    const text = await report('csv', outcome);
    const rows: string[][] = parse(text, { bom: true, record_delimiter: '\r\n' });
    expect(text.startsWith('\u{feff}code,severity,')).toBe(true);
    expect(rows).toHaveLength(outcome.findings.length + 1);
    expect(rows.flat().filter((field) => /^\s*[=+@\t\r]|^\s*-(?!\d)/.test(field))).toEqual([]);
    expect(rows.slice(1).map(([code]) => code)).toEqual(outcome.findings.map(({ code }) => code));
  });
});

test('the validators refuse what is no report', async () => {
  const broken = JSON.parse(await report('sarif', sampleOutcome()));
  broken.runs[0].results[0].level = 'fatal';
  expect(sarifFlaws(JSON.stringify(broken))).not.toEqual([]);
  const xml = await report('junit', sampleOutcome());
  expect(await junitFlaws(xml.replace('<testcase ', '<testcase file="x" '))).not.toEqual([]);
  expect(await junitFlaws(xml.replace('城', '\u0001'))).not.toEqual([]);
  expect(findingFlaws({ code: 'value/required' })).not.toEqual([]);
});

test.each(cases)('the campaign %s is reported in every format, and all of them say the same', async (name) => {
  const formats = ['json', 'jsonl', 'sarif', 'junit', 'github', 'csv'];
  const folder = caseFolder(name);
  const argv = ['status', 'returns', '--as-of', '2020-02-20', '--lang', 'zh', '-q'];
  const reports = formats.flatMap((format) => ['--report', `${format}=report.${format}`]);
  const { written } = await runIn(folder, [...argv, ...reports], { isCaptured: true });
  const textOf = (format: string): string => String(written.get(join(folder, `report.${format}`)));

  const { findings }: { findings: { code: string }[] } = JSON.parse(textOf('json'));
  const codes = findings.map(({ code }) => code);
  expect(linesOf(textOf('jsonl'))).toEqual(comparisonsLast(findings));
  expect(sarifFlaws(textOf('sarif'))).toEqual([]);
  const { results }: { results: { ruleId: string }[] } = JSON.parse(textOf('sarif')).runs[0];
  expect(results.map(({ ruleId }) => ruleId)).toEqual(codes);
  const rows: string[][] = parse(textOf('csv'), { bom: true });
  expect(rows.slice(1).map(([code]) => code)).toEqual(codes);
  const commands = textOf('github')
    .split('\n')
    .flatMap((line) => workflowCommand(line) ?? []);
  expect(commands.map(({ properties }) => properties['title']?.split(' ')[0])).toEqual(codes);
  expect(await junitFlaws(textOf('junit'))).toEqual([]);
});

const log = async (outcome: Outcome, more: Partial<ReportOptions> = {}) =>
  JSON.parse(await report('sarif', outcome, more)).runs[0];

const fingerprints = async (outcome: Outcome): Promise<string[]> =>
  (await log(outcome)).results.map((result: { partialFingerprints: Record<string, string> }) =>
    Object.values(result.partialFingerprints).join(' '),
  );

const commandsOf = async (outcome: Outcome, more: Partial<ReportOptions> = {}) =>
  (await report('github', outcome, more)).split('\n').flatMap((line) => workflowCommand(line) ?? []);

describe('sarif', () => {
  test('a rule is a code of the catalogue with its help, and a result names it by its place', async () => {
    const { tool, results } = await log(sampleOutcome(), { language: 'en' });
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    const rule = tool.driver.rules.find(({ id }: { id: string }) => id === 'value/not-a-number');
    expect(rule).toMatchObject({ name: 'ValueNotANumber', defaultConfiguration: { level: 'error' } });
    expect(rule.help.text).toContain(rule.shortDescription.text);
    expect(tool.driver).toMatchObject({ name: 'shuangyong', version: '0.1.0', language: 'en-US' });
  });

  test('a result is at a file, percent-encoded from the current folder, and in it at a sheet and cell', async () => {
    const { results } = await log(sampleOutcome(), { locate: lyingIn('2020/returns') });
    const found = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'value/not-a-number');
    expect(found).toMatchObject({
      level: 'error',
      message: { text: '“慰问金”应填数字，填的是“见附件”：数字写在了别处\n请把数字直接填在这一格。' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: {
              uri: `2020/returns/${encodeURIComponent('城东街道.xlsx')}`,
              uriBaseId: '%SRCROOT%',
            },
          },
          logicalLocations: [{ kind: 'cell', name: 'C7', fullyQualifiedName: '城东街道.xlsx#Sheet1!C7' }],
        },
      ],
    });
  });

  test('a member of an archive is at the archive, which lies on disk', async () => {
    const { results } = await log(sampleOutcome(), { locate: inArchive });
    const found = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'unit/unknown');
    expect(found.locations[0].physicalLocation.artifactLocation.uri).toBe(encodeURIComponent('乡镇.zip'));
    expect(found.locations[0].logicalLocations[0].fullyQualifiedName).toBe('乡镇.zip/金鸡镇.csv!A3');
  });

  test('a file elsewhere has an absolute address', async () => {
    const { results } = await log(sampleOutcome(), { locate: lyingIn('/srv/收文') });
    const { artifactLocation } = results[0].locations[0].physicalLocation;
    expect(decodeURI(artifactLocation.uri)).toMatch(/^file:\/\/\/srv\/收文\//u);
    expect(artifactLocation.uriBaseId).toBeUndefined();
  });

  test('fingerprints differ within a run, and stay when only the figure or the language changes', async () => {
    const marks = await fingerprints(sampleOutcome());
    expect(new Set(marks).size).toBe(marks.length);
    const one = about('a.xlsx', '见附件');
    expect(await fingerprints(outcomeOf([], { findings: [one] }))).toEqual(
      await fingerprints(outcomeOf([], { findings: [{ ...one, value: '详见附件' }] })),
    );
    expect(new Set(await fingerprints(outcomeOf([], { findings: [one, one] }))).size).toBe(2);
  });

  test('what the clerk has explained is a suppressed note', async () => {
    const accepted = { reason: '元宵灯会按闸机计数', by: '张三', date: '2020-02-06' };
    const { results } = await log(
      outcomeOf([], { findings: [{ ...about('a.xlsx', 'x'), severity: 'info', accepted }] }),
    );
    expect(results[0]).toMatchObject({
      level: 'note',
      suppressions: [{ kind: 'external', status: 'accepted', justification: '元宵灯会按闸机计数（张三，2020-02-06）' }],
    });
  });
});

describe('github', () => {
  test('an annotation stands beside its file, and says where in it', async () => {
    const locate = lyingIn('returns');
    const [first] = (await report('github', sampleOutcome(), { locate })).split('\n');
    expect(first).toMatch(/^::error file=returns\/.*,title=/u);
    expect(await commandsOf(sampleOutcome(), { locate })).toContainEqual({
      command: 'error',
      properties: { file: 'returns/城东街道.xlsx', title: 'value/not-a-number 城东街道.xlsx#Sheet1!C7' },
      message: '“慰问金”应填数字，填的是“见附件”：数字写在了别处\n请把数字直接填在这一格。',
    });
  });

  test('its last line counts the returns, without what is none, and the findings of each severity', async () => {
    const files = [fileRecord('甲.csv'), fileRecord('乙.csv'), fileRecord('~$甲.xlsx', { state: 'ignored' })];
    const outcome = outcomeOf([], { register: { entries: [], files }, findings: [about('甲.csv', 'x')] });
    expect((await report('github', outcome)).trimEnd().split('\n').at(-1)).toBe('报表 2 个：错误 1，警告 0，提示 0');
    const english = await report('github', outcome, { language: 'en' });
    expect(english.trimEnd().split('\n').at(-1)).toBe('files: 2; errors: 1, warnings: 0, notes: 0');
  });

  test('commas, colons, per cent and line breaks come through in a file name, and end nothing', async () => {
    const file = '一:二,三%0A四%2C\n五.csv';
    const outcome = outcomeOf([], { findings: [about(file, '50%,\n二')] });
    const text = await report('github', outcome);
    expect(text).toContain('file=一%3A二%2C三%250A四%252C%0A五.csv,title=');
    expect(text.split('\n')).toHaveLength(3);
    expect(text).toContain('“50%25, 二”');
  });
});

describe('junit', () => {
  test('a unit is a suite, its files are tests; errors and what is missing or late fail', async () => {
    const xml = await report('junit', sampleOutcome());
    const suite = (name: string): string =>
      xml.split('<testsuite ').find((part) => part.startsWith(`name="${name}"`)) ?? '';
    expect(suite('城东街道')).toContain('tests="1" failures="1"');
    expect(suite('城南街道')).toContain('type="unit/missing"');
    expect(suite('城西街道')).toContain('type="unit/late"');
    expect(suite('舟白街道')).toMatch(/<skipped>已被取代<\/skipped>/u);
    expect(suite('石会镇')).toContain('failures="0"');
    expect(suite('石会镇')).toContain('<system-out>');
    expect(suite('未归属')).toContain('金鸡镇');
    expect(suite('区委党校')).toBe('');
  });
});
