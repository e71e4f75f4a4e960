// Makes what is said elsewhere already: docs/findings.md from the catalogue of findings, man/shuangyong.1 from the command
// definitions. `npm run docs` builds what this reads.
//   node scripts/make-docs.mjs           writes them
//   node scripts/make-docs.mjs --check   exits 1 if what lies there differs
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { findingsPage } from './findings-page.mjs';
import { manPage } from './man-page.mjs';

const root = join(import.meta.dirname, '..');
const pages = { 'docs/findings.md': findings, 'man/shuangyong.1': manual };

async function findings(path) {
  const { catalogue } = await import('../dist/findings/catalogue.js');
  const { explanations } = await import('../dist/findings/explanations.js');
  return format(findingsPage(catalogue, explanations), { ...(await resolveConfig(path)), filepath: path });
}

async function manual() {
  const { program } = await import('../dist/cli/program.js');
  const { commandSpec } = await import('../dist/cli/completion/command-spec.js');
  const { words } = await import('../dist/cli/words.js');
  const { tool } = await import('../dist/host/tool.js');
  const described = program({
    argv: [],
    language: 'en',
    surroundings: { stdout: process.stdout },
    finish: () => undefined,
  });
  return manPage(await commandSpec(described), { version: tool().version, exitStatus: words.exitStatus.en });
}

for (const [name, make] of Object.entries(pages)) {
  const path = join(root, name);
  const page = await make(path);
  if (!process.argv.includes('--check')) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, page);
  } else if (!existsSync(path) || readFileSync(path, 'utf8') !== page) {
    console.error(`${name} differs from what it is made from; run: npm run docs`);
    process.exitCode = 1;
  }
}
