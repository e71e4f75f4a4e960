// Bundles the compiled program into a few files: reading 400 modules one by one takes longer than reading 150 returns.
// What every run needs stands together, since each file costs a third of a millisecond to load; what only some need
// stays in files of its own. They are CommonJS, since only of that V8's compiled code can be kept: see src/start and scripts/keep-code.mjs.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { notices, packageFolder } from './licences.mjs';

const root = join(import.meta.dirname, '..');
const compiled = join(root, 'dist');
const outdir = join(compiled, 'bundle');

/** Modules that begin what is loaded together, by its name: each with all that it imports, save what an earlier one has. */
const together = {
  start: ['cli/main'],
  run: [
    'cli/commands/validate',
    'cli/run-job',
    'app/load-campaign',
    'read/csv',
    'app/validate-returns',
    'read/xlsx/read-xlsx',
    'edits/district/district-checks',
    'report/reporters',
    'report/pretty',
    'report/json',
  ],
  merge: ['cli/commands/merge', 'app/merge-returns', 'write/summary-workbook'],
};

const groups = Object.entries(together).map(([name, modules], at) => {
  const paths = new Set(modules.map((module) => join(compiled, `${module}.js`)));
  return { name: `${name}-all`, test: (id) => paths.has(id), priority: 10 - at };
});

// Of packages that have both, modules: what is CommonJS stands in functions that run when it is asked for.
const common = {
  platform: 'node',
  resolve: { mainFields: ['module', 'main'] },
  transform: { target: 'node20' },
  logLevel: 'warn',
};

/** What is loaded with an entry that the program does not name is loaded too when another does. */
const expected = new Set(['INEFFECTIVE_DYNAMIC_IMPORT']);

async function bundled(input, define, codeSplitting) {
  const build = await rolldown({
    ...common,
    input,
    transform: { ...common.transform, define },
    onLog: (level, log, show) => expected.has(log.code) || show(level, log),
  });
  const { output } = await build.generate({
    format: 'cjs',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    banner: (chunk) => packagesIn(chunk),
    codeSplitting,
  });
  await build.close();
  return output;
}

const packagesOf = ({ moduleIds }) => moduleIds.map(packageFolder).filter((folder) => folder !== null);

/** The packages in a file: their licences ask to be named. */
const packagesIn = (chunk) => [...new Set(packagesOf(chunk))].map((folder) => `// ${folder}/`).join('\n');

/** Nothing is installed beside the bundle: what it does not hold would be missed at a user's. */
function checkWhole(chunks) {
  const own = new Set(chunks.map(({ fileName }) => fileName));
  const missing = chunks.flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports]);
  const outside = missing.filter((name) => !own.has(name) && !isBuiltin(name));
  if (outside.length > 0) throw new Error(`not in the bundle: ${outside.join(', ')}`);
}

const selfUrl = "const $url = require('node:url').pathToFileURL(__filename).href;";

/** V8 keeps a file in ASCII at a byte a character. */
const inAscii = (code) =>
  code.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** What modules `load` where they come to it, by a `require` of their own: files of the bundle like the rest. */
const loaded = {
  'ajv/dist/2020.js': ['ajv-2020', 'ajv/dist/2020.js'],
  'ajv-formats': ['ajv-formats', 'ajv-formats'],
  '#compiled/table-schema.cjs': ['table-schema', join(compiled, 'schemas/table-schema.cjs')],
};

/** Lets modules load from the bundle, so that it needs no other file. */
function loadingInside(code) {
  if (!code.includes('createRequire)($url)')) return code;
  return code
    .replaceAll('(0, node_module.createRequire)($url)', 'require')
    .replaceAll(/\bload(?:\$\d+)?\("([^"]+)"\)/gu, (_, name) => {
      if (loaded[name] === undefined) throw new Error(`${name} is loaded, and stands in no file of the bundle`);
      return `require("./${loaded[name][0]}.js")`;
    });
}

/** The program; a process or thread of its own begins with a file of its own, which must lie beside the rest. */
const program = await bundled(
  {
    main: join(compiled, 'cli/main.js'),
    library: join(compiled, 'library/index.js'),
    'sheetjs-process': join(compiled, 'read/sheetjs/sheetjs-process.js'),
    'read-in-thread': join(compiled, 'cli/read-in-thread.js'),
    ...Object.fromEntries(Object.values(loaded)),
  },
  { 'import.meta.url': '$url' },
  { groups },
);
const starts = ['start', 'reading-thread-start', 'sea-start', 'sea-thread-start'];
const beginnings = await Promise.all(
  starts.map((name) =>
    bundled({ [name]: join(compiled, `start/${name}.js`) }, { 'import.meta.dirname': '__dirname' }, false),
  ),
);

const chunks = [...program, ...beginnings.flat()];
checkWhole(chunks);
rmSync(outdir, { recursive: true, force: true });
mkdirSync(outdir, { recursive: true });
writeFileSync(join(outdir, 'package.json'), '{ "type": "commonjs" }\n');
writeFileSync(join(compiled, 'THIRD-PARTY-LICENSES'), notices(chunks.flatMap(packagesOf), root));
for (const { fileName, code } of beginnings.flat()) writeFileSync(join(outdir, fileName), code);
for (const { fileName, code: bundledCode } of program) {
  // Not the first word of a function that takes its scope apart, as the loader's does.
  const code = loadingInside(bundledCode).replace(/^"use strict";\n/mu, '');
  const needsUrl = code.includes('$url');
  writeFileSync(join(outdir, fileName), inAscii(needsUrl ? `${selfUrl}\n${code}` : code));
}

const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/keep-code.mjs')], { encoding: 'utf8' });
if (status !== 0) throw new Error(`keeping the compiled code ended with ${status}: ${stderr}`);
