// Bundles the compiled program into a few files: reading 140 modules one by one takes longer than reading 150 returns.
// What only some commands need stays in chunks of its own, which load when they are needed.
import { build } from 'esbuild';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const outdir = join(root, 'dist/bundle');

rmSync(outdir, { recursive: true, force: true });
await build({
  // A thread begins with a file of its own, which must lie beside the rest.
  entryPoints: {
    main: join(root, 'dist/cli/main.js'),
    'sheetjs-process': join(root, 'dist/read/sheetjs/sheetjs-process.js'),
  },
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  chunkNames: '[name]-[hash]',
  // Packages in the older module format ask for `require`.
  banner: {
    js: "import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
