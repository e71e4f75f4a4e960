import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runIn } from './run-in.ts';
import { folderWith } from './small-campaign.ts';

const attachment = '走访情况统计表,,\n填报单位,走访（户）,慰问金（万元）\n,,\n';
const wrong =
  '{\n  "properties": { "a": { "title": "甲", "type": "int" } },\n  "x-rules": [{ "id": "R1", "assert": "b > 0", "severity": "soft" }]\n}\n';

test('infer drafts to stdout, check finds nothing wrong, and merge runs on the draft', async () => {
  const folder = folderWith({ '附件.csv': attachment, 'units.csv': '单位名称\n黑溪镇\n黄溪镇\n' });
  const drafted = await runIn(folder, ['table', 'infer', '附件.csv', '--lang', 'zh']);
  expect(drafted).toMatchObject({ status: 0 });
  expect(JSON.parse(drafted.stdout)).toMatchObject({ title: '走访情况统计表', required: ['unit'] });
  expect(drafted.stderr).toContain('附件.csv!B2: 整数（只按计量单位推测）：B2 走访\n');
  writeFileSync(join(folder, 'table.schema.json'), drafted.stdout);
  const checked = await runIn(folder, ['table', 'check', 'table.schema.json', '--lang', 'zh']);
  expect(checked).toMatchObject({ status: 0, stdout: 'table.schema.json：没有错误\n', stderr: '' });
  writeFileSync(join(folder, 'shuangyong.json'), '{ "table": "table.schema.json", "roster": "units.csv" }');
  mkdirSync(join(folder, 'returns'));
  writeFileSync(
    join(folder, 'returns/黑溪镇.csv'),
    attachment.replace(',,\n', ',,\n').replace(/,,\n$/, '黑溪镇,3,1.5\n'),
  );
  const merged = await runIn(folder, [
    'merge',
    'returns',
    '--fail-on',
    'error',
    '-o',
    '汇总.xlsx',
    '--report',
    'json=r.json',
  ]);
  expect(merged.status).toBe(0);
  expect(JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8'))).toMatchObject({
    totals: { 走访: 3, 慰问金: '1.5' },
  });
});

test('infer writes to a file that is not there yet, and says nothing with --quiet', async () => {
  const folder = folderWith({ '附件.csv': attachment });
  const first = await runIn(folder, ['table', 'infer', '附件.csv', '-o', 't.json', '-q']);
  expect(first).toMatchObject({ status: 0, stdout: '', stderr: '' });
  const again = await runIn(folder, ['table', 'infer', '附件.csv', '-o', 't.json', '--lang', 'en']);
  expect(again).toMatchObject({ status: 2, stdout: '' });
  expect(again.stderr).toContain('t.json: this file is there already');
  const missing = await runIn(folder, ['table', 'infer', '没有.xlsx', '--lang', 'zh']);
  expect(missing).toMatchObject({ status: 2, stderr: 'shuangyong: 没有.xlsx: 文件不存在\n' });
  const sheet = await runIn(folder, ['table', 'infer', '附件.csv', '--sheet', '附件2', '--lang', 'zh']);
  expect(sheet).toMatchObject({ status: 2, stderr: 'shuangyong: 附件.csv: 没有“附件2”这张工作表\n' });
});

test('check tells every mistake, with a caret in an expression, and ends with status 2', async () => {
  const folder = folderWith({ 't.json': wrong });
  const { status, stdout, stderr } = await runIn(folder, ['table', 'check', 't.json', '--lang', 'en']);
  expect({ status, stderr }).toEqual({ status: 2, stderr: '' });
  expect(stdout).toContain('t.json:2:40: error: properties.a.type: expected one of integer, number, string, boolean\n');
  expect(stdout).toContain(
    't.json:3:40: error: x-rules[0].assert: rule R1: the table has no column "b"; did you mean a?\n  b > 0\n  ^\n',
  );
  expect(stdout).toContain('errors: 2, warnings: 3\n');
  const json = await runIn(folder, ['table', 'check', 't.json', '--format', 'json', '--lang', 'zh']);
  expect(json.status).toBe(2);
  expect(JSON.parse(json.stdout)).toMatchObject({
    file: 't.json',
    errors: 2,
    warnings: 3,
    mistakes: [
      {
        severity: 'error',
        line: 2,
        column: 40,
        key: 'properties.a.type',
        message: '应为以下之一：integer, number, string, boolean',
      },
      {},
      {},
      {},
      {},
    ],
  });
  expect(await runIn(folder, ['table', 'check', 't.json', '--format', 'csv'])).toMatchObject({ status: 2, stdout: '' });
});

test.each(['zh', 'en'])('help (%s) names both commands, with an example each', async (lang) => {
  expect((await runIn('/', ['--help', '--lang', lang])).stdout).toContain('table');
  for (const words of [['table'], ['table', 'check'], ['table', 'infer']]) {
    const { status, stdout, stderr } = await runIn('/', [...words, '--help', '--lang', lang]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const word of [lang === 'zh' ? '示例' : 'Example', 'shuangyong table ']) expect(stdout).toContain(word);
  }
});
