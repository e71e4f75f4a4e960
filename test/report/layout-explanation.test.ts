import { expect, test } from '@jest/globals';
import { finding } from '../../src/findings/finding.ts';
import { fileText, noFiles, tallied, tallyText } from '../../src/report/layout-explanation-text.ts';
import { layoutWordsEn } from '../../src/report/layout-explanation-en.ts';
import { layoutWordsZh } from '../../src/report/layout-explanation-zh.ts';
import type { BlockExplanation, FileExplanation, TableExplanation } from '../../src/report/layout-explanation.ts';
import type { ReportOptions } from '../../src/report/reporter.ts';
import { wholeFile } from '../../src/domain/provenance.ts';

const options = (language: 'zh' | 'en', width = 80): ReportOptions => ({
  language,
  width,
  color: false,
  view: 'validate',
  outputs: [],
  commands: { again: '', next: null },
});

const block: BlockExplanation = {
  header: { from: 3, to: 5 },
  titles: [
    {
      cell: 'B5',
      value: null,
      levels: ['二、帮助部队解决实际问题', '慰问部队', '慰问金', '万元'],
      match: { kind: 'column', title: '慰问部队·慰问金', measure: null },
    },
    {
      cell: 'C5',
      value: null,
      levels: ['二、帮助部队解决实际问题', '慰问部队', '慰问物资', '万元'],
      match: { kind: 'unknown' },
    },
  ],
  titlesLeftOut: 3,
  rows: [
    { kind: 'data', spans: [0, 2, 4, 6, 8, 10, 12].map((at) => ({ from: 8 + at, to: 8 + at })), count: 7, texts: [] },
    { kind: 'total', spans: [{ from: 30, to: 30 }], count: 1, texts: ['合计', '12'] },
  ],
};

const table: TableExplanation = {
  kind: 'table',
  orientation: 'columns',
  isAsked: false,
  found: 1,
  wanted: 3,
  others: [{ orientation: 'pairs', found: 1 }],
  hasUnitColumn: false,
  labels: [{ cell: 'A2', text: '城东街道' }],
  sections: [
    {
      missing: [
        { title: '慰问部队·慰问品', isRequired: true, ambiguous: null, near: { cell: 'C5', text: '慰问物资' } },
        { title: '备注', isRequired: false, ambiguous: null, near: null },
      ],
      blocks: [block],
    },
  ],
  blocks: 2,
  cells: {
    count: 90,
    runs: [
      { kind: 'unread', from: 'Z9', to: 'Z9', count: 1, texts: ['12\u001B[1m'] },
      { kind: 'serial', from: 'A8', to: 'A29', count: 22, texts: ['1', '2'] },
    ],
    leftOut: new Map([['footer', 67]]),
  },
};

const file: FileExplanation = {
  path: '城东街道.xlsx',
  findings: [],
  sheets: [{ name: '表1', isHidden: false, content: table }],
};

test('Chinese, 80 columns: what was chosen, what is missing, then titles, rows and cells, aligned', () => {
  expect(fileText(file, options('zh')).split('\n')).toEqual([
    '城东街道.xlsx#表1',
    '  一栏一指标（自动判断）：找到统计表 3 栏中的 1 栏',
    '  其他读法：标签与数值并列 1 栏',
    '  填报单位：城东街道（A2）',
    '',
    '  没有找到的栏（2 栏）',
    '  !  必填  慰问部队·慰问品  最像的是 C5“慰问物资”',
    '     选填：备注',
    '',
    '  表头（第 3–5 行）',
    '     B5  慰问金 / 万元                           慰问部队·慰问金',
    '  !  C5  二、帮助… / 慰问部队 / 慰问物资 / 万元  统计表没有这一栏',
    '     ……另有 3 格表头未列出。',
    '',
    '  各行',
    '     第 8、10、12、14、16、18 行等 7 处  数据  共 7 行',
    '     第 30 行                            合计  合计 12',
    '',
    '  ……另有 1 处表头未列出。',
    '',
    '  其余 90 格',
    String.raw`  !  Z9      不明，未读取  12\u001b[1m`,
    '     A8:A29  行号、村名等  22 格：1、2 …',
    '     ……另有未列出：附注 67 格。',
    '',
    '',
  ]);
});

test('English: the same facts', () => {
  const text = fileText(file, options('en'));
  for (const words of [
    'an indicator a column (it matches best): 1 of the table’s 3 columns found',
    'required  慰问部队·慰问品  most like it: C5 “慰问物资”',
    'Header (rows 3–5)',
    'rows 8, 10, 12, 14, 16, 18 … in 7 places',
    '… and more: note 67.',
  ])
    expect(text).toContain(words);
});

const lineOfC5 = (width: number): string =>
  fileText(file, options('zh', width))
    .split('\n')
    .find((each) => each.includes(' C5 ')) ?? '';

test('a wide terminal cuts less than a narrow one, and what is cut shows it', () => {
  expect(lineOfC5(60)).toContain('…');
  expect(lineOfC5(120)).toContain('二、帮助部队解… / 慰问部队 / 慰问物资 / 万元  统计表没有这一栏');
});

test('files are counted once each: with the table, without it, unreadable, passed over', () => {
  const at = wholeFile('a.xlsx');
  const none = { kind: 'none', cells: 0, titles: 0, examples: [] } as const;
  const files: readonly FileExplanation[] = [
    file,
    { path: 'b.xlsx', findings: [], sheets: [{ name: null, isHidden: false, content: none }] },
    { path: 'c.xlsx', findings: [], sheets: [{ name: '表1', isHidden: true, content: table }] },
    { path: 'd.xlsx', findings: [finding('file/empty', { at }, { reason: '' })], sheets: [] },
    { path: 'e.xlsx', findings: [finding('file/ignored', { at }, { reason: { term: 'hidden-file' } })], sheets: [] },
  ];
  const tally = files.reduce(tallied, noFiles);
  expect(tallyText(tally, options('zh'))).toBe(
    '共 4 个文件　找到统计表 1 个　没有找到 2 个　无法读取 1 个　未读取 1 个\n',
  );
  expect(tallyText(tally, options('en'))).toBe('4 files: table found in 1, not in 2, unreadable 1, not read 1\n');
});

test('every kind of row and cell has a word of its own in both languages', () => {
  for (const { rows, cells } of [layoutWordsZh, layoutWordsEn])
    for (const words of [Object.values(rows), Object.values(cells)]) expect(new Set(words).size).toBe(words.length);
});
