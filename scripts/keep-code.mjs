// Runs the bundled program on our own campaigns and keeps V8's code of every function that ran, beside the chunks.
// The program starts with it and compiles nothing: see docs/decisions/0006-compiled-code.md.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const bundle = join(root, 'dist/bundle');
const { program, start } = createRequire(import.meta.url)(join(bundle, 'start.js'));

const scratch = mkdtempSync(join(tmpdir(), 'shuangyong-code-'));
process.stdout.write = () => true;

const returnsOf = (campaign) => join(root, 'fixtures', campaign, 'returns');
const clock = ['--as-of', '2020-02-20', '-q'];
try {
  const runs = [
    ['--help'],
    ['merge', '--help'],
    ...['qianjiang-2020', 'every-form', 'every-finding'].flatMap((campaign) => [
      ['validate', returnsOf(campaign), ...clock],
      [
        'merge',
        returnsOf(campaign),
        ...clock,
        '-o',
        join(scratch, 'a.xlsx'),
        '--report',
        `json=${join(scratch, 'a.json')}`,
        '--html',
        join(scratch, 'a.html'),
      ],
    ]),
    ['status', returnsOf('qianjiang-2020'), ...clock],
  ];
  for (const argv of runs) {
    const status = await start(argv);
    if (status > 1) throw new Error(`${argv.join(' ')} ended with ${status}`);
  }
  for (const [name, code] of program.code()) writeFileSync(join(bundle, name.replace(/\.js$/u, '.code')), code);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
process.exitCode = 0;
