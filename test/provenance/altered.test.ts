// What `verify` finds in summaries that were tampered with, and whose sources changed: fixtures/altered/expected/verify-*.json.
// After a change that is meant to show there: UPDATE_EXPECTED=1 npm test -- altered
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { caseFolder } from '../case-report.ts';
import { runIn } from '../cli/run-in.ts';
import { alterations } from './alterations.ts';
import { mergedCase } from './merged-case.ts';

test.each(Object.entries(alterations))('what was done to the %s is found, and nothing else', async (name, alter) => {
  const folder = await mergedCase('altered');
  const argv = ['verify', '汇总.xlsx', '--format', 'json', '--lang', 'zh', '-q'];
  expect((await runIn(folder, argv)).status).toBe(0);
  await alter(folder);
  const { status, stdout } = await runIn(folder, argv);
  expect(status).toBe(1);
  const found = stdout.replace(/("tool":\s*\{[^}]*"version":\s*")[^"]*/, '$10.0.0');
  const path = join(caseFolder('altered'), `expected/verify-${name}.json`);
  if (process.env['UPDATE_EXPECTED'] === '1') writeFileSync(path, found);
  expect(found).toBe(readFileSync(path, 'utf8'));
});
