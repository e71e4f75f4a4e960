// Makes docs/findings.md from the catalogue of findings; `npm run docs` builds what this reads.
//   node scripts/make-docs.mjs           writes it
//   node scripts/make-docs.mjs --check   exits 1 if what lies there differs
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { findingsPage } from './findings-page.mjs';

const path = fileURLToPath(new URL('../docs/findings.md', import.meta.url));
const { catalogue } = await import('../dist/findings/catalogue.js');
const { explanations } = await import('../dist/findings/explanations.js');
const options = await resolveConfig(path);
const page = await format(findingsPage(catalogue, explanations), { ...options, filepath: path });

if (!process.argv.includes('--check')) writeFileSync(path, page);
else if (readFileSync(path, 'utf8') !== page) {
  console.error('docs/findings.md differs from the catalogue; run: npm run docs');
  process.exitCode = 1;
}
