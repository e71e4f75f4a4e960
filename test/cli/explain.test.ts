import { describe, expect, test } from '@jest/globals';
import { caseFolder } from '../case-report.ts';
import { catalogue } from '../../src/findings/catalogue.ts';
import { explanations } from '../../src/findings/explanations.ts';
import { runIn } from './run-in.ts';
import { folderWith, smallCampaign } from './small-campaign.ts';

const flat = (text: string): string => text.replaceAll(/\s+/g, '');

describe.each(['zh', 'en'] as const)('explain, in %s,', (language) => {
  test.each(Object.entries(explanations))(
    'tells of %s what it means, an example and the mend',
    async (code, explanation) => {
      const { status, stdout, stderr } = await runIn('/', ['explain', code, '--lang', language]);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout.startsWith(`${code}  `)).toBe(true);
      const { meaning, example, mend } = explanation;
      for (const text of [meaning, example, mend]) expect(flat(stdout)).toContain(flat(text[language]));
    },
  );

  test('lists every code with its severity, in the order of the contract', async () => {
    const { status, stdout } = await runIn('/', ['explain', '--lang', language]);
    const lines = stdout.split('\n').filter((line) => line !== '');
    expect(status).toBe(0);
    expect(lines.map((line) => line.split(' ')[0])).toEqual(Object.keys(catalogue));
    for (const line of lines) expect(line).toMatch(/^\S+ +(错误|警告|提示|error|warning|note) +\S.*[。.]$/u);
  });

  test('keeps the codes of a group together, and groups apart by a blank line', async () => {
    const { stdout } = await runIn('/', ['explain', '--lang', language]);
    const blocks = stdout.split('\n\n').map((block) => block.trimEnd().split('\n'));
    const groups = blocks.map((block) => [...new Set(block.map((line) => line.split('/')[0]))].join());
    // In the contract's order; value/magnitude stands with what is found across the district.
    expect(groups.join(' ')).toBe(
      Object.keys(catalogue)
        .map((code) => code.split('/')[0])
        .filter((group, at, all) => group !== all[at - 1])
        .join(' '),
    );
  });
});

test('tells what a rule of the campaign’s table asks, in the titles of its columns', async () => {
  const { status, stdout } = await runIn(caseFolder('accepted'), ['explain', 'R02', '--lang', 'zh']);
  expect(status).toBe(0);
  expect(stdout).toBe(
    'R02  警告  核实性审核　2020年双拥工作情况表\n' +
      '  条件    走访家庭·次数 = 0\n' +
      '  要求    慰问金 = 0\n' +
      '  提示语  没有走访家庭而填了慰问金\n' +
      '  处理    核实：错了的改正，确属实情的用 shuangyong accept 登记说明。数字不论是否核实都已计入合计。\n',
  );
});

test.each([
  ['R01', 'error', 'hard edit'],
  ['R03', 'error', 'explain edit'],
  ['R04', 'note', 'notice'],
])('%s is an %s: %s', async (id, severity, kind) => {
  const { stdout } = await runIn(caseFolder('accepted'), ['explain', id]);
  expect(stdout).toMatch(new RegExp(`^${id}  ${severity}  ${kind}: `));
});

test.each([
  ['value/requird', 'did you mean value/required?'],
  ['required', 'did you mean value/required'],
  ['constructor', 'shuangyong explain lists all codes'],
  ['value/__proto__', 'shuangyong explain lists all codes'],
  ['R00', 'did you mean R0'],
  ['', 'shuangyong explain lists all codes'],
])('“%s” is no code: %s', async (code, remedy) => {
  const { status, stdout, stderr } = await runIn(caseFolder('accepted'), ['explain', code]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(remedy);
});

test('a code needs no campaign that is in order, a rule does', async () => {
  const folder = folderWith({ 'shuangyong.json': '{' });
  expect(await runIn(folder, ['explain', 'value/required'])).toMatchObject({ status: 0 });
  expect(await runIn(folder, ['explain', 'R01'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('shuangyong.json:1'),
  });
  expect(await runIn(smallCampaign(), ['explain', 'R01'])).toMatchObject({ status: 2 });
});
