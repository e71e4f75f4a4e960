// Compiles the schemas of our own files to plain functions: compiling them at every start takes longer than checking 100 returns.
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import formats from 'ajv-formats';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const outdir = join(root, 'dist/schemas');

/** An instance for one schema: `verbose` puts the schema beside an error, so that the known keys can be suggested. */
function instance() {
  const ajv = new Ajv2020({ strict: false, verbose: true, validateSchema: false, code: { source: true } });
  formats.default(ajv);
  return ajv;
}

const schemaOf = (name) => JSON.parse(readFileSync(join(root, `schemas/${name}.schema.json`), 'utf8'));

mkdirSync(outdir, { recursive: true });
for (const name of ['campaign', 'table', 'expect']) {
  const ajv = instance();
  writeFileSync(join(outdir, `${name}.cjs`), standaloneCode.default(ajv, ajv.compile(schemaOf(name))));
}
// What a table's schema may say, for suggestions, and what of it our own schema covers.
const { RULES, formats: known } = instance();
const { properties, $defs } = schemaOf('table');
const vocabulary = {
  keywords: Object.keys(RULES.keywords),
  formats: Object.keys(known),
  covered: { table: Object.keys(properties), column: Object.keys($defs.column.properties) },
};
writeFileSync(join(outdir, 'vocabulary.cjs'), `module.exports = ${JSON.stringify(vocabulary)};\n`);
// The schema itself, for those who want every mistake.
writeFileSync(join(outdir, 'table-schema.cjs'), `module.exports = ${JSON.stringify(schemaOf('table'))};\n`);
