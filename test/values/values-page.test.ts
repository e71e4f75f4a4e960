import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { rowsIn, valueTables, withTables } from './values-page.ts';

const path = join(import.meta.dirname, '../../docs/values.md');

test.each(Object.entries(valueTables))('docs/values.md says of %s what the grammar does', (name, rows) => {
  if (process.env['UPDATE_EXPECTED'] === '1') writeFileSync(path, withTables(readFileSync(path, 'utf8')));
  expect(rowsIn(readFileSync(path, 'utf8'), name)).toEqual(rows.map((row) => row.map((cell) => cell.trim())));
});
