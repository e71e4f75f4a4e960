// Bundles the compiled program into a few files: reading 140 modules one by one takes longer than reading 150 returns.
// What only some commands need stays in chunks of its own, which load when they are needed. They are CommonJS, since
// only of that V8's compiled code can be kept: see src/start and scripts/keep-code.mjs.
import { build, transform } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');
const outdir = join(root, 'dist/bundle');

const common = {
  outdir,
  bundle: true,
  write: false,
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  logLevel: 'warning',
};

/** The program in chunks; a process of its own begins with a file of its own, which must lie beside the rest. */
const program = await build({
  ...common,
  entryPoints: {
    main: join(root, 'dist/cli/main.js'),
    'sheetjs-process': join(root, 'dist/read/sheetjs/sheetjs-process.js'),
    'read-in-thread': join(root, 'dist/cli/read-in-thread.js'),
  },
  splitting: true,
  format: 'esm',
  chunkNames: '[name]-[hash]',
  define: { 'import.meta.url': '$url' },
  metafile: true,
});
const start = await build({
  ...common,
  entryPoints: {
    start: join(root, 'dist/start/start.js'),
    'reading-thread-start': join(root, 'dist/start/reading-thread-start.js'),
  },
  format: 'cjs',
  define: { 'import.meta.dirname': '__dirname' },
});

/** The packages in a chunk: esbuild leaves out the comments that name them. */
function packagesIn(path) {
  const { inputs } = program.metafile.outputs[relative(process.cwd(), path)];
  const names = Object.keys(inputs).flatMap((input) => /node_modules\/(?:@[^/]+\/)?[^/]+\//u.exec(input) ?? []);
  return [...new Set(names)].map((name) => `// ${name}`).join('\n');
}

async function asCommonJs({ path, text }) {
  const { code } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    supported: { 'dynamic-import': false },
    banner: `${packagesIn(path)}\nconst $url = require('node:url').pathToFileURL(__filename).href;`,
  });
  return inAscii(code);
}

/** V8 keeps a file in ASCII at a byte a character. esbuild writes texts so, and leaves regular expressions as they are. */
const inAscii = (code) =>
  code.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

rmSync(outdir, { recursive: true, force: true });
mkdirSync(outdir, { recursive: true });
writeFileSync(join(outdir, 'package.json'), '{ "type": "commonjs" }\n');
for (const { path, text } of start.outputFiles) writeFileSync(path, text);
for (const file of program.outputFiles) writeFileSync(join(outdir, basename(file.path)), await asCommonJs(file));

const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/keep-code.mjs')], { encoding: 'utf8' });
if (status !== 0) throw new Error(`keeping the compiled code ended with ${status}: ${stderr}`);
