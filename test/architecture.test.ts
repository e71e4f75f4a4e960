import { afterAll, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const planted = mkdtempSync(join(tmpdir(), 'shuangyong-layers-'));
afterAll(() => rmSync(planted, { recursive: true }));

const cruise = (folder: string): { status: number | null; report: string } => {
  const binary = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [binary, 'src'], { cwd: folder, encoding: 'utf8' });
  return { status, report: stdout + stderr };
};

test('the rooms import one another only in the directions of docs/architecture.md', () => {
  expect(cruise(root)).toMatchObject({ status: 0, report: expect.stringContaining('no dependency violations') });
}, 60_000);

test('a planted violation of each kind is found', () => {
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json']) cpSync(join(root, file), join(planted, file));
  symlinkSync(join(root, 'node_modules'), join(planted, 'node_modules'));
  const sources: Readonly<Record<string, string>> = {
    'src/domain/noun.ts': "import '../findings/finding.ts';\n",
    'src/findings/finding.ts': "import '../layout/header.ts';\n",
    'src/layout/header.ts': "import '../values/figure.ts';\nimport 'node:fs';\n",
    'src/values/figure.ts': "import './other.ts';\n",
    'src/values/other.ts': "import './figure.ts';\nimport 'exceljs';\n",
    'src/app/merge.ts': "import '../cli/run.ts';\nimport 'commander';\n",
    'src/cli/run.ts': "import 'ajv';\n",
  };
  for (const [path, text] of Object.entries(sources)) {
    mkdirSync(dirname(join(planted, path)), { recursive: true });
    writeFileSync(join(planted, path), text);
  }
  const { status, report } = cruise(planted);
  expect(status).not.toBe(0);
  for (const rule of [
    'no-cycles',
    'domain-imports-no-room',
    'findings-imports-domain-alone',
    'middle-rooms-do-not-know-each-other',
    'app-does-not-know-cli',
    'files-only-in-host-and-intake',
    'exceljs-and-jszip-only-in-write',
    'commander-only-in-cli',
    'ajv-only-in-campaign-and-edits',
  ]) {
    expect(report).toContain(rule);
  }
}, 60_000);
