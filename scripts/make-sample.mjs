// Makes the sample campaign fixtures/qianjiang-2020 again, byte for byte.
//   node scripts/make-sample.mjs           writes it
//   node scripts/make-sample.mjs --check   exits 1 if what lies there differs
import { fileURLToPath } from 'node:url';
import { buildSample } from './make-sample/build-sample.mjs';
import { differences, writeFiles } from './make-sample/folder.mjs';

const root = fileURLToPath(new URL('../fixtures/qianjiang-2020', import.meta.url));
const files = await buildSample();

if (process.argv.includes('--check')) {
  const differing = differences(root, files);
  for (const path of differing) console.error(`differs: ${path}`);
  process.exitCode = differing.length > 0 ? 1 : 0;
} else {
  writeFiles(root, files);
  console.log(`${files.size} files written to fixtures/qianjiang-2020`);
}
