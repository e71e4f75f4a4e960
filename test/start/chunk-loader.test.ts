import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from '@jest/globals';
import { ChunkLoader, codePath } from '../../src/start/chunk-loader.ts';
import { caseFolder } from '../case-report.ts';

const folder = mkdtempSync(join(tmpdir(), 'shuangyong-chunks-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

writeFileSync(
  join(folder, 'main.js'),
  `const words = require('./words.js'); const { sep } = require('node:path');
   exports.greet = () => words.greeting + sep; exports.place = __filename;`,
);
writeFileSync(join(folder, 'words.js'), `exports.greeting = 'hello'; exports.main = require('./main.js');`);

interface Main {
  readonly greet: () => string;
  readonly place: string;
}

const isMain = (loaded: unknown): loaded is Main => typeof loaded === 'object' && loaded !== null && 'greet' in loaded;

function greeting(loader: ChunkLoader): string {
  const main = loader.load('./main.js');
  if (!isMain(main)) throw new Error('main.js exports no greeting');
  expect(main.place).toBe(join(folder, 'main.js'));
  return main.greet();
}

test('files of the bundle load one another, in a ring too, and Node’s own modules', () => {
  const loader = new ChunkLoader(folder);
  expect(greeting(loader)).toBe('hello/');
  expect(loader.load('./main.js')).toBe(loader.load('./main.js'));
  expect([...loader.code().keys()]).toEqual(['./main.js', './words.js']);
});

test.each([
  ['of this file', (code: Buffer) => code],
  ['cut off', (code: Buffer) => code.subarray(0, code.length / 2)],
  ['of nothing', () => Buffer.alloc(0)],
  ['of another version of V8', (code: Buffer) => Buffer.from(code).fill(7, 4, 8)],
])('a program runs alike with kept code %s', (_, change) => {
  const first = new ChunkLoader(folder);
  greeting(first);
  for (const [name, code] of first.code()) writeFileSync(codePath(join(folder, name)), change(code));
  expect(greeting(new ChunkLoader(folder))).toBe('hello/');
});

test('text beyond ASCII is read as it was written', () => {
  writeFileSync(join(folder, 'beyond.js'), `exports.found = /^约\\d+$/u.test('\\u7ea6200');`);
  expect(new ChunkLoader(folder).load('./beyond.js')).toMatchObject({ found: true });
});

test('V8 takes the kept code of every file that a run loads', () => {
  const program = fileURLToPath(new URL('../../bin/shuangyong.js', import.meta.url));
  const counter = join(folder, 'count.cjs');
  writeFileSync(
    counter,
    `const vm = require('node:vm'); const { Script } = vm; const refused = []; let taken = 0;
     vm.Script = class extends Script {
       constructor(source, options) {
         super(source, options);
         if (this.cachedDataRejected === false) taken++; else refused.push(options.filename);
       }
     };
     process.on('exit', () => process.stderr.write(JSON.stringify({ taken, refused })));`,
  );
  const argv = ['-r', counter, program, 'validate', join(caseFolder('every-form'), 'returns'), '-q'];
  const { stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
  const { taken, refused }: { taken: number; refused: string[] } = JSON.parse(stderr);
  expect(refused).toEqual([]);
  expect(taken).toBeGreaterThan(10);
});
