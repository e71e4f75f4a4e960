import { expect, test } from '@jest/globals';
import { textWidth } from '../../src/domain/text-width.ts';
import { finding, type Finding } from '../../src/findings/finding.ts';
import { term } from '../../src/findings/terms.ts';
import type { Outcome } from '../../src/findings/outcome.ts';
import { pretty } from '../../src/report/pretty.ts';
import type { ReportOptions } from '../../src/report/reporter.ts';
import type { UnitChoice } from '../../src/findings/unit-choice.ts';
import {
  absent,
  at as instantAt,
  campaign,
  cleanOutcome,
  entries,
  entry,
  fileRecord,
  files,
  findings,
  outcomeOf,
  sampleOutcome,
  unit,
} from './sample-outcome.ts';

const show = (outcome: Outcome, more: Partial<ReportOptions> = {}): readonly string[] => {
  const view = more.view ?? 'merge';
  const commands = { again: `shuangyong ${view} ./returns`, next: null };
  const text = pretty(outcome, { language: 'zh', color: false, width: 80, view, outputs: [], commands, ...more });
  expect(text.endsWith('\n')).toBe(true);
  return text.slice(0, -1).split('\n');
};

const views = ['merge', 'validate', 'status'] as const;
const languages = ['zh', 'en'] as const;
const everyLook = views.flatMap((view) =>
  languages.flatMap((language) => [80, 120].map((width) => ({ view, language, width }))),
);

test('merge says the counts first and the verdict with the next command last', () => {
  const lines = show(sampleOutcome(), { outputs: ['汇总.xlsx', 'report.json'] });
  expect(lines.slice(0, 6)).toEqual([
    '2020年元旦春节期间双拥活动情况统计表　重庆市黔江区',
    '截止 2020-02-05 24:00（Asia/Shanghai）　统计时点 2020-02-10 09:00',
    '',
    '应报 11　已报 8　按时 5　迟报 3　未报 2　未到期 1',
    '通过 4　待核实 2　退回 2　零报告 1',
    '审核问题：错误 3　警告 6　提示 2',
  ]);
  expect(lines).toContain('已写出：汇总.xlsx');
  expect(lines.at(-1)).toBe('未报 2、退回 2、待核实 2、无归属文件 1；处理后再运行：shuangyong merge ./returns');
  expect(show(sampleOutcome(), { language: 'en' }).at(-1)).toBe(
    '2 missing, 2 rejected, 2 flagged, 1 stray file; then run: shuangyong merge ./returns',
  );
});

test.each(['merge', 'validate'] as const)(
  '%s tells what the clerk has explained in a block of its own, with the reason',
  (view) => {
    const outcome = sampleOutcome();
    const accepted = { reason: `含春节前集中走访数${'，详见台账'.repeat(20)}`, by: '张三', date: '2020-02-06' };
    const explained: Finding[] = outcome.findings
      .filter(({ severity, at }) => severity === 'warning' && at !== null)
      .slice(0, 1)
      .flatMap((soft) => Array.from({ length: 21 }, (): Finding => ({ ...soft, severity: 'info', accepted })));
    const others = outcome.findings.filter(({ at }) => at !== explained[0]?.at);
    const lines = show({ ...outcome, findings: [...others, ...explained] }, { view });
    const start = lines.indexOf('已核实的问题 21 条');
    expect(lines[start + 1]).toMatch(/^ {2}\S.*含春节前集中走访数.*…$/);
    expect(textWidth(lines[start + 1] ?? '', 'narrow')).toBeLessThanOrEqual(80);
    expect(lines[start + 21]).toBe('  ……另有 1 条未列出。');
    expect(lines.filter((line) => line.includes('含春节前集中走访数'))).toHaveLength(20);
  },
);

test('merge lists the units that need attention, what needs doing first on top', () => {
  const lines = show(sampleOutcome(), { width: 120 });
  const start = lines.indexOf('需要处理的单位');
  expect(lines.slice(start + 2, start + 9).map((line) => line.trim().split(/ {2,}/))).toEqual([
    ['城南街道', '街道', '未报', '—', '催报：张某 023-00000002'],
    ['黄溪镇', '乡镇', '未报', '—', '催报'],
    ['城东街道', '街道', '按时', '退回', '退回改正：城东街道.xlsx'],
    ['金溪镇', '乡镇', '迟报 1 天', '退回', '退回改正：金溪镇.xlsx'],
    ['城西街道', '街道', '迟报 2 天', '通过', '提醒按时报送'],
    ['区委宣传部（区精神文明建设委员会办公室）', '区委部委', '迟报 3 天', '待核实', '核实：宣传部报表.xlsx'],
    ['石会镇', '乡镇', '按时', '待核实', '核实：石会镇.xlsx'],
  ]);
});

test('a finding tells place, severity, what is wrong and its code, and on the next line how to mend it', () => {
  const lines = show(sampleOutcome(), { width: 120 });
  const line = lines.indexOf(
    '城东街道.xlsx#Sheet1!C7  错误  “慰问金”应填数字，填的是“见附件”：数字写在了别处  value/not-a-number',
  );
  expect(lines[line + 1]).toBe('    请把数字直接填在这一格。');
  const narrow = show(sampleOutcome(), { width: 80 });
  const head = narrow.indexOf('城东街道.xlsx#Sheet1!C7  错误  value/not-a-number');
  expect(narrow[head + 1]).toBe('    “慰问金”应填数字，填的是“见附件”：数字写在了别处');
});

test('a unit that the file’s name does not tell is named with the finding', () => {
  const lines = show(sampleOutcome(), { width: 120 });
  const head = lines.indexOf('宣传部报表.xlsx#Sheet1!B4  警告  value/approximate');
  expect(lines[head + 1]).toBe('    区委宣传部（区精神文明建设委员会办公室）：“召开座谈会”填的是约数“20余”，按 20 计');
});

test('merge counts notes instead of listing them, and says where they are', () => {
  const text = show(sampleOutcome(), { outputs: ['汇总.xlsx'] }).join('\n');
  expect(text).not.toContain('value/normalised');
  expect(text).toContain('另有提示 2 个未列出（数字的读法、零报告等）。\n全部问题见 汇总.xlsx 的“审核问题”表');
});

test('validate lists notes too, then one summary line and the verdict', () => {
  const lines = show(sampleOutcome(), { view: 'validate' });
  expect(lines.join('\n')).toContain('value/normalised');
  expect(lines.slice(-2)).toEqual([
    '检查 10 个文件：没有问题 4　有错误 3　有警告 3',
    '发现 3 个错误、6 个警告；处理后再运行：shuangyong validate ./returns',
  ]);
  expect(show(cleanOutcome(), { view: 'validate' })).toEqual([
    '检查 1 个文件：没有问题 1　有错误 0　有警告 0',
    '检查通过，没有发现错误和警告。',
  ]);
});

const cellsOf = (lines: readonly string[]): readonly string[][] => lines.map((line) => line.trim().split(/ {2,}/));

test('status shows every unit under what it needs, most pressing first, with whom to call, and the rates', () => {
  const cells = cellsOf(show(sampleOutcome(), { view: 'status', width: 140 }));
  const bands = ['未报 2', '退回 2', '迟报 2', '待核实 1', '未到期 1', '无需处理 5'];
  const names = cells.flatMap(([first = '']) =>
    entries.some(({ unit: one }) => one.name === first) || bands.includes(first) ? [first] : [],
  );
  const expected =
    '未报 2|城南街道|黄溪镇|退回 2|城东街道|金溪镇|迟报 2|城西街道|区委宣传部（区精神文明建设委员会办公室）|' +
    '待核实 1|石会镇|未到期 1|新华乡|无需处理 5|舟白街道|黑溪镇|水市乡|区委老干局|区委党校';
  expect(names).toEqual(expected.split('|'));
  expect(cells).toContainEqual(['城南街道', '街道', '逾期 5 天', '—', '张某', '023-00000002']);
  expect(cells).toContainEqual(['城东街道', '街道', '1 个错误', '2020-02-03 09:15']);
  expect(cells).toContainEqual(['金溪镇', '乡镇', '1 个错误，迟报 1 天', '2020-02-06 00:00:01']);
  expect(cells).toContainEqual(['石会镇', '乡镇', '1 个警告', '2020-02-03 09:15']);
  expect(cells).toContainEqual(['新华乡', '乡镇', '还有 9 天 15 小时', '2020-02-19 24:00', '—']);
  expect(cells).toContainEqual(['区委老干局', '区委部委', '非应报', '—']);
  expect(cells).toContainEqual(['合计', '11', '8', '5', '3', '2', '72.7%', '45.5%', '54.5%']);
  expect(cells).toContainEqual(['乡镇.zip/金鸡镇.csv', '未归属']);
});

test.each([
  ['2020-02-02T18:30:00', '还有 3 天 5 小时　延期 1 个单位', '3 days 5 hours left  1 unit with more time'],
  ['2020-02-05T23:59:30', '还有 不到 1 分　延期 1 个单位', 'less than a minute left  1 unit with more time'],
  [
    '2020-02-06T01:01:00',
    '截止后已过 1 小时 1 分　延期 1 个单位',
    '1 hour 1 minute past the deadline  1 unit with more time',
  ],
])('status at %s counts down to the deadline, then up', (local, zh, en) => {
  const outcome = { ...sampleOutcome(), asOf: instantAt(local) };
  expect(show(outcome, { view: 'status' })[2]).toBe(zh);
  expect(show(outcome, { view: 'status', language: 'en' })[2]).toBe(en);
});

const namesUnder = (choice: UnitChoice): readonly string[] =>
  cellsOf(show(sampleOutcome(), { view: 'status', width: 140, choice })).flatMap(([name = '']) =>
    entries.some(({ unit: one }) => one.name === name) ? [name] : [],
  );

test('status lists the units in one of the states and of one of the categories that are asked for', () => {
  expect(namesUnder({ states: ['missing'], categories: [] })).toEqual(['城南街道', '黄溪镇', '新华乡']);
  expect(namesUnder({ states: ['late', 'rejected'], categories: ['乡镇', '街道'] })).toEqual([
    '城东街道',
    '金溪镇',
    '城西街道',
  ]);
  const lines = show(sampleOutcome(), { view: 'status', choice: { states: ['late'], categories: ['乡镇'] } });
  expect(lines).toContain('以下是 13 个单位中的 1 个。');
  expect(lines).toContain('应报 11　已报 8　按时 5　迟报 3　未报 2　未到期 1');
  expect(cellsOf(lines).filter(([name]) => ['乡镇', '街道', '合计'].includes(name ?? ''))).toEqual([
    ['乡镇', '6', '4', '3', '1', '1', '66.7%', '50.0%', '50.0%'],
  ]);
  expect(show(sampleOutcome(), { view: 'status', choice: { states: ['late'], categories: ['驻区部队'] } })).toContain(
    '没有符合条件的单位。',
  );
});

test('where the terminal is narrow, names are cut before telephone numbers, and the time of receipt goes first', () => {
  const long = entry(
    unit('1', '黔江区委网络安全和信息化委员会办公室', { contact: '欧阳某某', phone: '023-00000001/13800000000' }),
    {
      timeliness: 'late',
      daysLate: 12,
    },
  );
  const lines = show(outcomeOf([long]), { view: 'status', width: 80 });
  const line = lines.find((each) => each.includes('黔江区委'));
  expect(line).toMatch(/黔江区委.*….*迟报 12 天.*欧阳某某 {2}023-00000001\/13800000000$/);
  expect(lines.join('\n')).not.toContain('收到时间');
});

test('a rate of nothing is a dash', () => {
  const voluntary = absent(unit('9', '区委党校', { required: false }), 'notRequired');
  const cells = show(outcomeOf([voluntary]), { view: 'status' }).map((line) => line.trim().split(/ {2,}/));
  expect(cells).toContainEqual(['合计', '0', '0', '0', '0', '0', '—', '—', '—']);
});

test('nothing left to do: the verdict says so, and what may come next', () => {
  const commands = { again: 'shuangyong merge', next: 'shuangyong trace 汇总.xlsx C7' };
  expect(show(cleanOutcome(), { commands }).at(-1)).toBe(
    '应报 2 个单位，已报 2 个，全部通过。下一步：shuangyong trace 汇总.xlsx C7',
  );
  const late = outcomeOf([
    entry(unit('1', '石会镇'), { timeliness: 'late', daysLate: 1 }),
    absent(unit('2', '新华乡'), 'notDue'),
  ]);
  expect(show(late).at(-1)).toBe('应报 2 个单位，已报 1 个，全部通过，其中迟报 1 个；未到期 1 个。');
});

const verdict = (outcome: Outcome): string | undefined => show(outcome, { color: true }).at(-1);

test('what is missing, rejected, to be looked at or without a unit is in the verdict, each by itself', () => {
  const one = unit('1', '石会镇');
  const again = '；处理后再运行：shuangyong merge ./returns';
  const red = (text: string): string => `\u001b[31m${text}\u001b[39m${again}`;
  expect(verdict(outcomeOf([absent(one, 'missing')]))).toBe(red('未报 1'));
  expect(verdict(outcomeOf([entry(one, { validity: 'rejected' })]))).toBe(red('退回 1'));
  expect(verdict(outcomeOf([entry(one, { validity: 'flagged' })]))).toBe(
    red('待核实 1').replace('\u001b[31m', '\u001b[33m'),
  );
  const stray = fileRecord('来历不明.xlsx', { state: 'unassigned', unit: null });
  expect(verdict(outcomeOf([entry(one)], { register: { entries: [entry(one)], files: [stray] } }))).toBe(
    red('无归属文件 1'),
  );
});

test('an error that leaves every unit valid is still in the verdict', () => {
  const broken = finding(
    'file/empty',
    { at: { file: '石会镇2.xlsx', sheet: null, cell: null }, unit: '石会镇' },
    { reason: '' },
  );
  expect(show({ ...cleanOutcome(), findings: [broken] }).at(-1)).toMatch(/^发现 1 个错误；处理后再运行/);
});

test.each(everyLook)('$view in $language at $width columns: no trailing spaces, and nothing wider', (look) => {
  const lines = show(sampleOutcome(), look);
  for (const line of lines.slice(0, -1)) {
    expect(line).toBe(line.trimEnd());
    expect({ line, fits: textWidth(line, 'narrow') <= look.width }).toEqual({ line, fits: true });
  }
});

test('colour changes no letter', () => {
  for (const view of views) {
    const coloured = show(sampleOutcome(), { view, color: true }).join('\n');
    expect(coloured).toContain('\u001b[');
    // oxlint-disable-next-line no-control-regex
    expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(show(sampleOutcome(), { view }).join('\n'));
  }
});

const approximations = (file: string, count: number): readonly Finding[] =>
  Array.from({ length: count }, (_, index) =>
    finding(
      'value/approximate',
      { at: { file, sheet: 'S', cell: `A${index + 1}` } },
      { title: '栏', text: '约1', what: '约数', read: '1' },
    ),
  );
const listed = (lines: readonly string[]): number => lines.filter((line) => /\.xlsx#S!A\d+ /.test(line)).length;

test('of one file at most 20 findings are listed, errors before the rest; the others are counted', () => {
  const error = finding(
    'value/not-a-number',
    { at: { file: 'a.xlsx', sheet: 'S', cell: 'A99' } },
    { title: '栏', text: '无数', reason: term('number-words'), mend: term('write-one-number') },
  );
  const outcome = { ...cleanOutcome(), findings: [...approximations('a.xlsx', 30), error] };
  const lines = show(outcome, { view: 'validate' });
  expect(listed(lines)).toBe(20);
  expect(lines.join('\n')).toContain('a.xlsx#S!A99  错误');
  expect(lines).toContain('    ……此处另有 11 个警告未列出。');
  expect(lines).toContain('全部问题可用 --format json 查看。');
});

test('in all at most 200 findings are listed; the files of the others are counted', () => {
  const many = Array.from({ length: 15 }, (_, index) => approximations(`${index + 10}.xlsx`, 20)).flat();
  const lines = show({ ...cleanOutcome(), findings: many }, { view: 'validate' });
  expect(listed(lines)).toBe(200);
  expect(lines).toContain('……另有 5 个文件的 100 个警告未列出。');
});

test('of units that need attention 100 are listed; the others are counted', () => {
  const absentees = Array.from({ length: 130 }, (_, index) => absent(unit(String(index), `第${index}村`), 'missing'));
  const lines = show(outcomeOf(absentees));
  expect(lines.filter((line) => line.includes('村'))).toHaveLength(100);
  expect(lines).toContain('  ……另有 30 个单位未列出。');
});

test('no text of a return, a name or a path reaches the terminal as a command to it', () => {
  const evil = '\u001b[31m红\u0007\u009b2J\r\n\u202e倒\u2066';
  const hostile = entry(unit('1', evil, { category: evil, contact: evil }), { validity: 'rejected', file: evil });
  const outcome = outcomeOf([hostile, absent(unit('2', `乙${evil}`, { contact: evil, phone: evil }), 'missing')], {
    campaign: { ...campaign, title: evil, district: evil },
    findings: [
      finding(
        'value/not-a-number',
        { at: { file: evil, sheet: evil, cell: 'A1' }, unit: evil, value: evil },
        { title: evil, text: evil, reason: term('number-words'), mend: term('write-one-number') },
      ),
      finding('unit/missing', { at: null, unit: evil }, { contact: evil, files: [] }),
    ],
  });
  const all = { ...outcome, register: { ...outcome.register, files: [fileRecord(evil, { state: 'unassigned' })] } };
  for (const view of views) {
    const text = show(all, { view, outputs: [evil], commands: { again: evil, next: evil } }).join('');
    // oxlint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(text).toContain('\\u001b[31m红');
  }
});

test('a text of a million characters is cut, not printed', () => {
  const long = finding(
    'layout/cell-unread',
    { at: { file: 'a.xlsx', sheet: 'S', cell: 'A1' } },
    { text: '长'.repeat(1_000_000) },
  );
  const lines = show({ ...cleanOutcome(), findings: [long] }, { view: 'validate' });
  expect(lines.join('').length).toBeLessThan(1000);
  expect(lines.join('')).toContain('…');
});

test('the findings of the sample are all told: listed, in the table of units, or counted', () => {
  const text = show(sampleOutcome(), { width: 120 }).join('\n');
  for (const { at, code, severity } of findings) {
    if (severity === 'info' || code.startsWith('unit/')) continue;
    expect(text).toContain(`${at?.file}`);
    expect(text).toContain(code);
  }
  expect(files.length).toBeGreaterThan(0);
});
