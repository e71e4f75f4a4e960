import { expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseCampaignFile } from '../src/campaign/campaign-file.ts';
import { parseTable } from '../src/campaign/table.ts';

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
  ...['campaign', 'architecture', 'values', 'findings'].map((page) => `docs/${page}.md`),
];

test.each(pages)('every link of %s leads somewhere', (page) => {
  const targets = [...read(page).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target);
  const lost = targets.filter((target) => !/^https?:/.test(target) && !existsSync(join(root, dirname(page), target)));
  expect(lost).toEqual([]);
});

test('docs/findings.md is what the catalogue says', () => {
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
