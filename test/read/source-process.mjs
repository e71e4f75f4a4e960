// Runs the reading process from its TypeScript source, as jest does the rest.
import { register } from 'node:module';

register('./source-loader.mjs', import.meta.url);
await import('../../src/read/sheetjs/sheetjs-process.ts');
