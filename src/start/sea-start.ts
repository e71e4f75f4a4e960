import { carried } from './sea-chunks.ts';

/** What the program starts itself for, with this as the last word and a channel to talk over. */
const sheetjsProcess = 'sheetjs-process.js';

// The single executable gives every word behind its own name twice to the program.
const argv = process.argv.slice(2);
if (process.channel !== undefined && argv.at(-1)?.endsWith(sheetjsProcess) === true)
  carried.load(`./${sheetjsProcess}`);
else {
  // The bundler makes this file of that module.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { main } = carried.load('./main.js') as typeof import('../cli/main.ts');
  void main(argv).then((status) => {
    process.exitCode = status;
  });
}
