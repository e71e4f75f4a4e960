import type { Instant } from '../domain/instant.ts';

/** A file to be written. */
export interface Output {
  /** Absolute. */
  readonly path: string;
  readonly bytes: Uint8Array | string;
}

/** A file of a folder to be written. */
export interface FolderFile {
  /** In the folder, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array | string;
}

/** A file that was written beside its final name. */
export interface Draft {
  /** Gives it its name, in place of what was there. */
  keep(): void;
  /** Takes it away, unless it was kept. */
  discard(): void;
}

/** How long a run waits for another. */
export interface Waiting {
  /** Seconds. */
  readonly patience: number;
  /** Called once, where it has to wait. */
  readonly onWait: () => void;
}

/** A file that one run has for itself. */
export interface Claim {
  /** Whether another run had it, so that what was read before may have changed. */
  readonly hasWaited: boolean;
  readonly release: () => void;
}

/** What may be asked of the world, besides the returns, without changing it. */
export interface ReadingHost {
  /** Absolute path of the current folder. */
  readonly cwd: string;
  /** Whether a file or folder is there. */
  exists(path: string): boolean;
  isFolder(path: string): boolean;
  /** The one path of a file or folder, links followed; of what is not there yet, the one that it will have. Absolute. */
  realPath(path: string): string;
  /** Throws `UsageError`, which calls the file `name`, where it cannot be read. */
  readFile(path: string, name: string): Uint8Array;
  /** A file of our own package, by its path in it. */
  ownFile(path: string): Uint8Array;
}

/** All that the program may ask of the world besides the returns. Tests pass their own. */
export interface Host extends ReadingHost {
  readonly now: () => Instant;
  /** All that comes through stdin, or, where that is more than `most` bytes, a little more than them. Throws `UsageError` where it cannot be read. */
  readStdin(most: number): Promise<Uint8Array>;
  /** Throws `UsageError` where one of the files could not be written; nothing is touched. */
  checkWritable(paths: readonly string[]): void;
  /** Makes a folder and those that it lies in; one that is there is left alone. Throws `UsageError`. */
  makeFolder(path: string): void;
  /** Writes all or none: each beside its final name, synced, then renamed. */
  writeAll(outputs: readonly Output[]): void;
  /** Writes a file a piece at a time beside its final name, synced; what goes wrong on the way leaves nothing behind. */
  draft(path: string, chunks: AsyncIterable<Uint8Array>): Promise<Draft>;
  /** Throws `UsageError` where a folder could not be made: something is there already, or none can be made. An empty folder does not matter. */
  checkNewFolder(path: string): void;
  /** Makes a folder that holds these files, by their paths in it with `/`: whole, or not at all. */
  writeFolder(path: string, files: readonly FolderFile[]): void;
  /** Claims a file that a run is going to write; throws `UsageError` where another has it for longer than there is patience. */
  claim(path: string, waiting: Waiting): Promise<Claim>;
  /** Adds a line to a log of runs; throws `UsageError`. */
  appendLog(path: string, line: string): void;
  /** Does `work` while no other run does any on the same file; throws `UsageError` where another does not come to an end. */
  exclusively<Result>(path: string, work: () => Promise<Result>): Promise<Result>;
}
