import { expect, test } from '@jest/globals';
import { inFolder, quoted } from '../../src/cli/command-line.ts';

test.each([
  ['returns', 'returns', 'returns'],
  ['中塘镇.xlsx', '中塘镇.xlsx', '中塘镇.xlsx'],
  ['丙 任务', "'丙 任务'", '"丙 任务"'],
  ['', "''", '""'],
  ['a&b', "'a&b'", '"a&b"'],
  ['*.csv', "'*.csv'", '"*.csv"'],
  ['error,warning', 'error,warning', '"error,warning"'],
  [String.raw`D:\报表\一月`, String.raw`'D:\报表\一月'`, String.raw`D:\报表\一月`],
  [String.raw`D:\报 表` + '\\', String.raw`'D:\报 表` + "\\'", String.raw`"D:\报 表` + '\\\\"'],
  ["it's", String.raw`'it'\''s'`, `"it's"`],
  ['a"b', `'a"b'`, String.raw`"a\"b"`],
])('%s is typed as %s in shells, and as %s on Windows', (word, shell, windows) => {
  expect([quoted(word, 'linux'), quoted(word, 'win32')]).toEqual([shell, windows]);
});

test('a command in a folder is one line in shells, and two on Windows, whose PowerShell knows no &&', () => {
  expect(inFolder('丙 任务', 'shuangyong status', 'linux')).toBe("cd '丙 任务' && shuangyong status");
  expect(inFolder('丙 任务', 'shuangyong status', 'win32')).toBe('cd "丙 任务"\nshuangyong status');
});
