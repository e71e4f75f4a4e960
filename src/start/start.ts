import { ChunkLoader } from './chunk-loader.ts';

/** The bundled program, all of it in this file's folder. */
export const program = new ChunkLoader(import.meta.dirname);

/** Runs a command line, without the program's name, and tells its exit status. */
export function start(argv: readonly string[]): Promise<number> {
  // The bundler makes this file of that module.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { main } = program.load('./main.js') as typeof import('../cli/main.ts');
  return main(argv);
}
