import { expect, test } from '@jest/globals';
import { splitPattern } from '../../src/intake/glob-files.ts';

test.each([
  ['linux', '*.csv', '.', '*.csv'],
  ['linux', 'returns/*/*.csv', 'returns/', '*/*.csv'],
  ['linux', '/*.csv', '/', '*.csv'],
  ['linux', String.raw`a\*b/*.csv`, '.', String.raw`a\*b/*.csv`],
  ['win32', String.raw`returns\**\*.csv`, 'returns/', '**/*.csv'],
  ['win32', String.raw`D:\*.csv`, 'D:/', '*.csv'],
  ['win32', String.raw`\报表\*.csv`, '/报表/', '*.csv'],
  ['win32', String.raw`\\server\share\报表\*.csv`, '//server/share/报表/', '*.csv'],
] as const)('on %s %s is looked for in %s as %s', (system, pattern, ...parts) => {
  const { folder, rest } = splitPattern(pattern, system);
  expect([folder, rest]).toEqual(parts);
});
