import { isAscii } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { loadedAsKept } from './optimise-later.ts';

/** What a file of the bundled program finds in its scope. */
interface ChunkScope {
  readonly exports: unknown;
  readonly require: (name: string) => unknown;
  readonly module: { exports: object };
  readonly __filename: string;
}

/** A file of the bundled program, once it is compiled. */
type Chunk = (scope: ChunkScope) => void;

/** The bytes of a file of the bundled program, or of its compiled code, by its name in the folder; undefined where there is none. */
export type ReadChunk = (name: string) => Buffer | undefined;

/**
 * Loads the files of the bundled program with the code that V8 made of them when the program was built. Compiling them anew
 * takes longer than reading a return; V8 refuses what another version of it made, and compiles.
 */
export class ChunkLoader {
  readonly #folder: string;
  readonly #read: ReadChunk;
  readonly #builtin: (name: string) => unknown;
  readonly #modules = new Map<string, { exports: object }>();
  readonly #scripts = new Map<string, Script>();

  /** `folder`: an absolute path, where the files lie unless `read` has them from elsewhere. */
  constructor(folder: string, read: ReadChunk = (name) => onDisk(join(folder, name))) {
    this.#folder = folder;
    this.#read = read;
    this.#builtin = createRequire(join(folder, 'main.js'));
  }

  /** What a file of the folder exports; `name` as the bundler names it, `./main.js`. */
  load(name: string): object {
    return this.#modules.get(name)?.exports ?? loadedAsKept(() => this.#loadNew(name));
  }

  #loadNew(name: string): object {
    const path = join(this.#folder, name);
    const module: { exports: object } = { exports: {} };
    // Before it runs, as files may import one another in a ring.
    this.#modules.set(name, module);
    const run = this.#compile(name, path);
    run({ exports: module.exports, require: (wanted) => this.#require(wanted), module, __filename: path });
    module.exports = settled(module.exports);
    return module.exports;
  }

  /** By name, the code of the functions that have run so far. */
  code(): ReadonlyMap<string, Buffer> {
    return loadedAsKept(() => new Map([...this.#scripts].map(([name, script]) => [name, script.createCachedData()])));
  }

  #require(name: string): unknown {
    return name.startsWith('./') ? this.load(name) : this.#builtin(name);
  }

  #compile(name: string, path: string): Chunk {
    const source = `(function ({ exports, require, module, __filename }) {${this.#text(name)}\n})`;
    const cachedData = this.#read(codePath(name));
    const script = new Script(source, { filename: pathToFileURL(path).href, ...(cachedData && { cachedData }) });
    this.#scripts.set(name, script);
    return script.runInThisContext();
  }

  /** Most files are plain ASCII, which V8 keeps at a byte a character. The bundler escapes what is not in texts, and leaves it in regular expressions. */
  #text(name: string): string {
    const bytes = this.#read(name);
    if (bytes === undefined) throw new Error(`the bundled program has no file ${name}`);
    return bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
  }
}

/**
 * The bundler's exports are getters, which cost a run over thousands of files a twentieth of its time. What a file exports stays as
 * it is once the file has run; only where something is still to come it does not.
 */
function settled(exports: object): object {
  // Of a package that exports a function.
  if (typeof exports === 'function') return exports;
  const values = { ...exports };
  if (Object.values(values).includes(undefined)) return exports;
  return Object.defineProperty(values, '__esModule', { value: true });
}

/** Where the code of a file is kept. */
export const codePath = (path: string): string => path.replace(/\.js$/, '.code');

function onDisk(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
