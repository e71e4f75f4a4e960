import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

const most = 300 * 1024;
/** Kinds that no reader takes need no mutants. */
const skipped = new Set(['.json', '.md', '.png', '.pdf', '.txt', '.yaml', '.feature', '.csvs']);

/** Files below some folders that a mutant can be made of, in order of path. @param {readonly string[]} folders @returns {readonly import('./mutant.mjs').SeedFile[]} */
export const seedFiles = (folders) =>
  folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !skipped.has(extname(path).toLowerCase()))
    .toSorted()
    .map((path) => ({ name: path, content: readFileSync(path) }))
    .filter(({ content }) => content.length > 100 && content.length <= most);
