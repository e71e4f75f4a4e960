import { expect, test } from '@jest/globals';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { commandBlocks, counterpart, pages, readPage, root } from './page.ts';

/** A page without its code, where brackets are no links. */
const prose = (page: string): string => page.replaceAll(/^```[^]*?^```$/gmu, '').replaceAll(/`[^`\n]*`/gu, '');

/** The anchor that GitHub gives a heading. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replaceAll(/[^\p{L}\p{N}\p{M} _-]/gu, '')
    .replaceAll(' ', '-');

const anchors = (page: string): ReadonlySet<string> =>
  new Set(
    [...page.replaceAll(/^```[^]*?^```$/gmu, '').matchAll(/^#+ (.*)$/gmu)].map(([, heading = '']) => anchor(heading)),
  );

function isLost(from: string, link: string): boolean {
  const [target = '', place = ''] = decodeURI(link).split('#');
  const path = target === '' ? from : join(dirname(from), target);
  if (!existsSync(join(root, path))) return true;
  return place !== '' && path.endsWith('.md') && !anchors(readPage(path)).has(place);
}

test.each(pages)('every link and picture of %s is there, with the heading that it names', (page) => {
  const links = [...prose(readPage(page)).matchAll(/\]\(([^)\s]+)\)/gu)].map(([, link = '']) => link);
  expect(links.filter((link) => !/^(?:https?|mailto):/u.test(link) && isLost(page, link))).toEqual([]);
});

/** Pages that are in both languages at once. */
const inBoth = ['README.md', 'docs/findings.md', 'docs/values.md', 'docs/faults.md', 'docs/speed.md'];
/** Pages for who works on the program, in English as the code. */
const forContributors = /^(?:docs\/architecture|docs\/decisions\/|fixtures\/)/u;

const pairs = pages
  .filter((page) => !forContributors.test(page) && !inBoth.includes(page))
  .map((page) => [page, counterpart(page)] as const);

test.each(pairs)('%s has its counterpart in the other language, %s, and leads to it', (page, other) => {
  expect(readPage(page)).toContain(`(${other?.replace('docs/', '')})`);
});

test.each(pages.filter((page) => inBoth.includes(page)))('%s is in Chinese and in English', (page) => {
  expect(readPage(page)).toMatch(/\p{Script=Han}{6}/u);
  expect(readPage(page)).toMatch(/[a-z]+ [a-z]+ [a-z]+ [a-z]+/u);
});

const commandsOf = (path: string): unknown => commandBlocks(readPage(path)).map((block) => block.commands);
/** Files and lines that a reader copies. */
const copied = (path: string): readonly string[] =>
  [...readPage(path).matchAll(/^```(?:json|yaml|crontab|logrotate)\n[^]*?^```$/gmu)].map(([block]) => block);

test.each(pages.filter((page) => page.endsWith('.zh.md')))(
  '%s has the commands and files of its English page',
  (page) => {
    const english = page.replace('.zh.md', '.md');
    expect(commandsOf(page)).toEqual(commandsOf(english));
    expect(copied(page)).toEqual(copied(english));
  },
);

test('the places that docs/architecture.md names are there', () => {
  const named = [...readPage('docs/architecture.md').matchAll(/`((?:[\w.-]+\/)+[\w.-]*)`/gu)].map(
    ([, path = '']) => path,
  );
  expect(named.length).toBeGreaterThan(20);
  // `check/` in the row of a room is that room's.
  const bases = ['.', 'dist', 'src', ...readdirSync(join(root, 'src')).map((room) => `src/${room}`)];
  expect(named.filter((path) => !bases.some((base) => existsSync(join(root, base, path))))).toEqual([]);
});
