// Puts the library's declarations, and those that they import, into dist/types: what a consumer's compiler reads.
// Like the bundle they are CommonJS, so that both `import` and `require` find what is there.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const compiled = join(import.meta.dirname, '../dist');
const types = join(compiled, 'types');
const imported = /(from |import\()'(\.[^']+)\.[jt]s'/gu;

const seen = new Set();
function take(path) {
  if (seen.has(path)) return;
  seen.add(path);
  const text = readFileSync(path, 'utf8');
  const target = join(types, relative(compiled, path));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text.replace(imported, "$1'$2.js'"));
  for (const [, , name] of text.matchAll(imported)) take(join(dirname(path), `${name}.d.ts`));
}

rmSync(types, { recursive: true, force: true });
take(join(compiled, 'library/index.d.ts'));
writeFileSync(join(types, 'package.json'), '{ "type": "commonjs" }\n');
