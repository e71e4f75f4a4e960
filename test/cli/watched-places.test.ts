import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { loadCampaign } from '../../src/app/load-campaign.ts';
import type { TextStream } from '../../src/cli/terminal.ts';
import { host as realHost } from '../../src/cli/host.ts';
import { freshScreen } from '../../src/cli/watch/fresh-screen.ts';
import { pathKey, watchedPlaces } from '../../src/cli/watch/watched-places.ts';
import { patternFolder } from '../../src/app/expand-paths.ts';
import { smallCampaign } from './small-campaign.ts';

const folder = smallCampaign({ 'returns/乡镇/北坡乡.csv': '' });
const host = { ...realHost, cwd: folder };
const request = { campaignFile: null, returns: null, searchFrom: '.' };
const output = 'returns/report.json';

/** Which of some paths set a new round off, where these words are watched. */
async function watched(...typedPaths: readonly string[]): Promise<readonly string[]> {
  const { isWatched } = watchedPlaces({ host, typedPaths }, await loadCampaign(host, request), [join(folder, output)]);
  return paths.filter((path) => isWatched(join(folder, path)));
}

const own = ['shuangyong.json', 'table.schema.json', 'units.csv', 'receipts.csv', 'accepted.csv'];
const paths = [
  ...own,
  'returns/东山镇.csv',
  'returns/new/new.xlsx',
  'returns/东山镇.expect.json',
  'returns/~$东山镇.csv',
  'returns/.东山镇.csv.1.tmp',
  'returns/.git/x.csv',
  output,
  '汇总.xlsx',
  'elsewhere/x.csv',
];

describe('what sets a new round off', () => {
  test.each([
    [[], ['returns/东山镇.csv', 'returns/new/new.xlsx', 'returns/东山镇.expect.json']],
    [['returns'], ['returns/东山镇.csv', 'returns/new/new.xlsx', 'returns/东山镇.expect.json']],
    [['returns/**/*.csv'], ['returns/东山镇.csv', 'returns/new/new.xlsx', 'returns/东山镇.expect.json']],
    [['returns/*.csv'], ['returns/东山镇.csv', 'returns/东山镇.expect.json']],
    [['returns/东山镇.csv'], ['returns/东山镇.csv']],
    [['elsewhere/*.csv'], ['elsewhere/x.csv']],
  ])('of %j, beside the campaign’s own files', async (words, expected) => {
    expect(await watched(...words)).toEqual([...own, ...expected]);
  });
});

test.each([
  ['C:\\*.csv', 'C:/'],
  ['c:/returns/*/*.csv', 'c:/returns'],
  ['returns/*.csv', 'returns'],
  ['*.csv', '.'],
  ['/*.csv', '/'],
])('the folder of the pattern %s is %s: a drive’s root, not where one is on it', (word, expected) => {
  expect(patternFolder(word)).toBe(expected);
});

test('Windows takes names in small and capital letters for the same', () => {
  expect(pathKey('c:\\Returns\\a.csv', 'win32')).toBe(pathKey('C:\\returns\\A.csv', 'win32'));
  expect(pathKey('/returns/a.csv', 'linux')).not.toBe(pathKey('/returns/A.csv', 'linux'));
});

/** What comes out where a result of two pieces is printed. */
const printed = (isTTY: boolean): string => {
  let text = '';
  const stdout: TextStream = { isTTY, write: (piece) => (text += String(piece)) };
  const surroundings = { host, stdout, stderr: stdout, env: {}, questions: async () => null };
  const { stdout: fresh } = freshScreen({ options: { color: true }, surroundings, language: 'zh' }).surroundings;
  fresh.write('a');
  fresh.write('b');
  return text;
};

describe('the screen', () => {
  test('of a terminal is cleared once, before a result is printed', () => {
    expect(printed(true)).toBe('\u001B[2J\u001B[3J\u001B[Hab');
  });

  test('is never cleared where the result goes to a file or a pipe', () => {
    expect(printed(false)).toBe('ab');
  });
});
