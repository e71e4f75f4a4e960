import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { parseCampaignFile } from '../../src/campaign/campaign-file.ts';
import { parseTable } from '../../src/campaign/table.ts';
import { slips } from '../../src/findings/suggestion.ts';
import { tableOf } from '../table-of.ts';
import { readPage, root } from './page.ts';

const jsonBlocks = (text: string): string[] =>
  [...text.matchAll(/```json\n([\s\S]*?)```/g)].map(([, block = '']) => block);

test.each(['docs/campaign.md', 'docs/campaign.zh.md'])('the campaign file of %s is accepted as it stands', (page) => {
  const [campaign = ''] = jsonBlocks(readPage(page));
  expect(parseCampaignFile(campaign, 'shuangyong.json')).toMatchObject({
    roster: 'units.csv',
    timezone: 'Asia/Shanghai',
  });
});

describe.each(['docs/tables.md', 'docs/tables.zh.md'])('%s', (path) => {
  const page = readPage(path);
  const numbers = ['a', 'b', 'c', 'd', 'cash', 'visits', '走访合计', '烈属', '伤残军人', '在乡复员军人', '离退休军官'];
  const columns = {
    ...Object.fromEntries(numbers.map((key) => [key, { type: 'number' }])),
    remarks: { type: 'string' },
  };

  test('its table is accepted as it stands', () => {
    const [table = ''] = jsonBlocks(page);
    expect(parseTable(table, 'table.schema.json', '')).toMatchObject({ unitColumn: 'unit', rules: [{ id: 'R01' }] });
  });

  test('its rule is taken as it stands', () => {
    const [, rule = ''] = jsonBlocks(page);
    expect(tableOf({ columns, rules: [JSON.parse(rule)] }).rules).toMatchObject([{ id: 'R01', severity: 'hard' }]);
  });

  test('every expression of the language is taken', () => {
    const [, section = ''] = /^\| (?:expression|公式) +\|[^\n]*\n([^]*?)\n\n/mu.exec(page) ?? [];
    const expressions = [...section.matchAll(/^\| `([^`]+)` +\|/gmu)].map(([, expression = '']) =>
      expression.replaceAll('\\|', '|'),
    );
    expect(expressions.length).toBeGreaterThan(8);
    const rules = expressions.map((assert, at) => ({ id: `R${at}`, assert, severity: 'soft' }));
    expect(tableOf({ columns, rules }).rules).toHaveLength(expressions.length);
  });
});

test('docs/tables.md explains every slip', () => {
  const [, section = ''] = readPage('docs/tables.md').split('### What the hint says');
  expect(slips.filter((slip) => !section.includes(`\`${slip}\``))).toEqual([]);
});

test('docs/findings.md and the manual page are what they are made from', () => {
  const script = join(root, 'scripts/make-docs.mjs');
  expect(() => execFileSync('node', [script, '--check'], { stdio: 'pipe' })).not.toThrow();
});

test('every package that the bundle holds for us is named in the README with the reason for it', () => {
  const { devDependencies }: { devDependencies: Record<string, string> } = JSON.parse(readPage('package.json'));
  const notices = readPage('dist/THIRD-PARTY-LICENSES');
  const held = Object.entries(devDependencies).flatMap(([name, version]) =>
    name !== 'rolldown' && `\n${notices}`.includes(`\n${name} ${version} (`) ? [name] : [],
  );
  expect(held.length).toBeGreaterThan(15);
  const [, rows = ''] = /## What it stands on([\s\S]*)$/.exec(readPage('README.md')) ?? [];
  const named = rows.split('\n').flatMap((row) => /^\| ([^|]+) \|/.exec(row)?.[1]?.split(', ') ?? []);
  expect(held.filter((name) => !named.some((each) => each.trim().split(' ')[0] === name))).toEqual([]);
});
