import * as fc from 'fast-check';
import { expect, test } from '@jest/globals';
import { distinctPaths, memberPlace } from '../../src/intake/member-path.ts';

test.each([
  ['a/b.csv', 'a/b.csv', null],
  ['/a//./b.csv', 'a/b.csv', null],
  ['../a/../../b.csv', 'a/b.csv', null],
  ['C:/a.csv', 'a.csv', null],
  ['c:a.csv', 'a.csv', null],
  ['a\u0000\u001B.csv', 'a\uFFFD\uFFFD.csv', null],
  ['..', '_', null],
  ['', '_', null],
  ['a/~$b.xlsx', 'a/~$b.xlsx', 'temporary-file'],
  ['__MACOSX/a/b.csv', '__MACOSX/a/b.csv', 'system-file'],
  ['a/.git/b/c.csv', 'a/.git/', 'hidden-file'],
  [`${'a/'.repeat(64)}b.csv`, `${'a/'.repeat(64)}b.csv`, null],
  [`${'a/'.repeat(30_000)}b.csv`, 'a/'.repeat(65), 'too-deep'],
])('%j stands at %j', (name, path, reason) => {
  expect(memberPlace(name)).toEqual({ path, reason });
});

test('no name leads anywhere else', () => {
  const name = fc.array(fc.constantFrom('..', '.', '/', 'C:', 'a', '\u0000', ' ')).map((steps) => steps.join(''));
  fc.assert(
    fc.property(name, (each) => {
      const { path } = memberPlace(each);
      expect(path).toMatch(/^[^/\p{Cc}]/u);
      expect(path.replace(/\/$/, '').split('/')).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/^\.{0,2}$/)]),
      );
    }),
  );
});

test('no two members have one path', () => {
  const distinct = distinctPaths();
  const paths = ['a.csv', 'a.csv', 'a (2).csv', 'a.csv', 'b', 'b', 'c.d/e', 'c.d/e'].map((path) => distinct(path));
  expect(paths).toEqual(['a.csv', 'a (2).csv', 'a (2) (2).csv', 'a (3).csv', 'b', 'b (2)', 'c.d/e', 'c.d/e (2)']);
});
