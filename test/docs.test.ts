import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseCampaignFile } from '../src/campaign/campaign-file.ts';
import { parseTable } from '../src/campaign/table.ts';
import { slips } from '../src/findings/suggestion.ts';
import { tableOf } from './table-of.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const jsonBlocks = (text: string): string[] =>
  [...text.matchAll(/```json\n([\s\S]*?)```/g)].map(([, block = '']) => block);

test('the campaign file and the table of docs/campaign.md are accepted as they stand', () => {
  const [campaign = '', table = ''] = jsonBlocks(read('docs/campaign.md'));
  expect(parseCampaignFile(campaign, 'shuangyong.json')).toMatchObject({
    roster: 'units.csv',
    timezone: 'Asia/Shanghai',
  });
  expect(parseTable(table, 'table.schema.json', '')).toMatchObject({ unitColumn: 'unit', rules: [{ id: 'R01' }] });
});

const pages = [
  'README.md',
  'fixtures/README.md',
  ...['campaign', 'automation', 'validate', 'architecture', 'rules', 'values', 'findings', 'library', 'library.zh'].map(
    (page) => `docs/${page}.md`,
  ),
];

test.each(pages)('every link of %s leads somewhere', (page) => {
  const targets = [...read(page).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target);
  const lost = targets.filter((target) => !/^https?:/.test(target) && !existsSync(join(root, dirname(page), target)));
  expect(lost).toEqual([]);
});

describe('docs/rules.md', () => {
  const page = read('docs/rules.md');
  const numbers = ['a', 'b', 'c', 'd', 'cash', 'visits', '走访合计', '烈属', '伤残军人', '在乡复员军人', '离退休军官'];
  const columns = {
    ...Object.fromEntries(numbers.map((key) => [key, { type: 'number' }])),
    remarks: { type: 'string' },
  };

  test('its rule is taken as it stands', () => {
    const [rule = ''] = jsonBlocks(page);
    expect(tableOf({ columns, rules: [JSON.parse(rule)] }).rules).toMatchObject([{ id: 'R01', severity: 'hard' }]);
  });

  test('every expression of the language is taken', () => {
    const [, section = ''] = /^## The language$([^]*?)^## /mu.exec(page) ?? [];
    const expressions = [...section.matchAll(/^\| `([^`]+)` +\|/gmu)].map(([, expression = '']) =>
      expression.replaceAll('\\|', '|'),
    );
    expect(expressions.length).toBeGreaterThan(8);
    const rules = expressions.map((assert, at) => ({ id: `R${at}`, assert, severity: 'soft' }));
    expect(tableOf({ columns, rules }).rules).toHaveLength(expressions.length);
  });

  test('every slip is explained', () => {
    const [, section = ''] = page.split('## What the hint says');
    expect(slips.filter((slip) => !section.includes(`\`${slip}\``))).toEqual([]);
  });
});

test('docs/findings.md and the manual page are what they are made from', () => {
  const script = join(root, 'scripts/make-docs.mjs');
  expect(() => execFileSync('node', [script, '--check'], { stdio: 'pipe' })).not.toThrow();
});

test('every dependency is named in the README with the reason for it', () => {
  const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(read('package.json'));
  const [, rows = ''] = /## What it stands on([\s\S]*)$/.exec(read('README.md')) ?? [];
  const named = rows.split('\n').flatMap((row) => /^\| ([^|]+) \|/.exec(row)?.[1]?.split(', ') ?? []);
  const missing = Object.keys(dependencies).filter((name) => !named.some((each) => each.trim().split(' ')[0] === name));
  expect(missing).toEqual([]);
});
