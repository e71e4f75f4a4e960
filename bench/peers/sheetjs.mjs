// A peer: SheetJS in dense mode, values and formulas. Usage: node bench/peers/sheetjs.mjs FILE...
import { read } from '@e965/xlsx';
import { readFileSync } from 'node:fs';

let cells = 0;
for (const file of process.argv.slice(2)) {
  const book = read(readFileSync(file), { dense: true });
  for (const name of book.SheetNames) for (const row of book.Sheets[name]['!data'] ?? []) cells += row?.length ?? 0;
}
console.log(`${cells} cells`);
