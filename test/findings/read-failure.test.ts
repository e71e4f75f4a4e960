import { expect, test } from '@jest/globals';
import { unreadableFile } from '../../src/findings/read-failure.ts';
import { hint } from '../../src/findings/wording.ts';

test.each([
  ['no-permission', /user who runs this program/, /读取权限/],
  ['in-use', /^Wait until/, /^请等/],
  ['truncated-zip', /save it again/, /另存|重新保存|再存/],
] as const)('what mends a file that cannot be read (%s) is what kept it from being read', (reason, en, zh) => {
  const found = unreadableFile('城东.xlsx', reason);
  expect(hint(found, 'en')).toMatch(en);
  expect(hint(found, 'zh')).toMatch(zh);
});
