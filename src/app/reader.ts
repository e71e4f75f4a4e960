import type { FoundFile } from '../domain/found-file.ts';
import type { PackedFiled } from './packed-filing.ts';

/** Reads and checks files beside this thread, by the same campaign. */
export interface Reader {
  /** What each file brought, in their order. Rejects where the reader came to an end. */
  read(files: readonly FoundFile[]): Promise<readonly PackedFiled[]>;
  close(): Promise<void>;
}

/** How many processors a run may use, and how it gets at those beside its own. */
export interface Processors {
  readonly jobs: number;
  /** Files for which one reader more pays. */
  readonly worthOne: number;
  readonly startReader: () => Promise<Reader>;
}

/** The readers that a run over so many files should have. */
export async function readersFor(
  files: number,
  { jobs, worthOne, startReader }: Processors,
): Promise<readonly Reader[]> {
  const count = Math.min(jobs - 1, Math.floor(files / worthOne));
  return Promise.all(Array.from({ length: count }, startReader));
}
