// Starts the Linux executable that scripts/sea.mjs made where there is no Node: in an empty folder, with an empty PATH.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

const root = join(import.meta.dirname, '..');
const program = join(root, 'build/shuangyong-linux-x64');
if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(program)) {
  console.error('try-sea: skipped, since there is no executable for this system (npm run sea)');
  process.exit(0);
}

const scratch = mkdtempSync(join(tmpdir(), 'shuangyong-sea-'));
const fixture = (name) => join(root, 'fixtures', name);

function run(...argv) {
  const env = { PATH: join(scratch, 'nothing'), HOME: scratch, LANG: 'zh_CN.UTF-8' };
  const { status, stdout, stderr, error } = spawnSync(program, argv, {
    cwd: scratch,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (error !== undefined) throw error;
  if (stderr !== '') throw new Error(`${argv[0]} said: ${stderr}`);
  return { status, stdout };
}

function same(what, found, expected) {
  if (!isDeepStrictEqual(found, expected)) throw new Error(`${what}: ${JSON.stringify(found).slice(0, 400)}`);
  console.log(`${what}: ok`);
}

try {
  const clock = ['--as-of', '2020-02-20', '-q'];
  cpSync(fixture('qianjiang-2020'), join(scratch, 'c'), { recursive: true, preserveTimestamps: true });
  const { stdout } = run('merge', 'c/returns', ...clock, '-o', 'a.xlsx', '--format', 'json', '--html', 'a.html');
  const { counts, totals } = JSON.parse(readFileSync(join(fixture('qianjiang-2020'), 'expected/report.json'), 'utf8'));
  const report = JSON.parse(stdout);
  same('the sample campaign is merged', [report.counts, report.totals], [counts, totals]);
  same(
    'its workbook and page are written',
    ['a.xlsx', 'a.html'].map((name) => existsSync(join(scratch, name))),
    [true, true],
  );

  const old = join(fixture('every-form'), 'returns/黄溪镇.xls');
  const [file] = JSON.parse(run('validate', old, '--format', 'json', ...clock).stdout).files;
  same('an XLS is read, in a process of its own', [file.format, file.rows], ['xls', 1]);

  const many = Array.from({ length: 850 }, (_, at) => `many-${at}.csv`);
  for (const name of many) writeFileSync(join(scratch, name), '填报单位,开展双拥宣传教育活动（次）\n城东街道,3\n');
  const alone = run('validate', ...many, '--jobs', '1', '--format', 'json', ...clock);
  same('threads give what one gives', run('validate', ...many, '--jobs', '3', '--format', 'json', ...clock), alone);

  writeFileSync(join(scratch, 'wrong.json'), '{ "type": "object", "properties": { "a": { "title": 1 } } }');
  same('a table is checked by its schema', run('table', 'check', 'wrong.json').status, 2);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
