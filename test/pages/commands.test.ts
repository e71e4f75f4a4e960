import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { followedElsewhere, notRun, reasonNotToRun } from './not-run.ts';
import { commandBlocks, pages, readPage } from './page.ts';
import { playPage, sample, type PlayedBlock } from './played-page.ts';

/** Where a page begins, if not in the sample campaign. */
const starts: Readonly<Record<string, string>> = {
  'README.md': '.',
  'docs/clerk.md': '.',
  'docs/clerk.zh.md': '.',
};
/**
 * The pages to follow. A Chinese page has the commands of its English one (test/pages/links.test.ts holds them alike),
 * and is followed as well only where it shows what they print.
 */
const withCommands = pages.filter((page) => {
  const blocks = commandBlocks(readPage(page));
  const isFollowed = blocks.some(({ commands }) => commands.some(({ command }) => !reasonNotToRun(command)));
  return (
    isFollowed &&
    !Object.hasOwn(followedElsewhere, page) &&
    (!page.endsWith('.zh.md') || blocks.some(({ output }) => output.length > 0))
  );
});

let scratch = '';
const played = new Map<string, readonly PlayedBlock[]>();

describe('the commands of the pages', () => {
  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), 'shuangyong-pages-'));
    // Together, as each is one process after the other.
    await Promise.all(
      withCommands.map(async (page, at) => {
        const scene = { page, folder: join(scratch, `${at}`), start: starts[page] ?? sample };
        played.set(page, await playPage(readPage(page), scene));
      }),
    );
  }, 240_000);
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  test.each(withCommands)(
    'those of %s end as it says, one after the other in a copy of the sample campaign',
    (page) => {
      const commands = (played.get(page) ?? []).flatMap((block) => block.commands);
      const stated = commands.map(({ command, status }) => `${command} → ${status}`);
      expect(commands.map(({ command, ended }) => `${command} → ${ended}`)).toEqual(stated);
    },
  );

  test.each(withCommands)('what %s shows of their output is in it', (page) => {
    expect((played.get(page) ?? []).flatMap(({ missing }) => missing)).toEqual([]);
  });
});

test('every command that is not run is in a page, so that the list of reasons holds nothing else', () => {
  const commands = pages.flatMap((page) => commandBlocks(readPage(page)).flatMap((block) => block.commands));
  const idle = notRun.filter((each) => !commands.some(({ command }) => each.command.test(command)));
  expect(idle.map(({ why }) => why)).toEqual([]);
});

test.each(Object.entries(followedElsewhere))('%s is followed by %s', (page, path) => {
  expect(readPage(path)).toContain(page);
});
