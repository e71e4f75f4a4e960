import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Draft } from '../app/host.ts';
import { attempt, keepMode, syncFolder, targetOf } from './write-files.ts';

/** Writes a file that need not fit into memory beside its final name. */
export async function draftFile(path: string, chunks: AsyncIterable<Uint8Array>): Promise<Draft> {
  const target = targetOf(path);
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const discard = (): void => rmSync(draft, { force: true });
  const descriptor = attempt(path, () => openSync(draft, 'w', 0o666));
  try {
    for await (const chunk of chunks) attempt(path, () => writeWhole(descriptor, chunk));
    attempt(path, () => {
      keepMode(descriptor, target);
      fsyncSync(descriptor);
    });
  } catch (error) {
    discard();
    throw error;
  } finally {
    closeSync(descriptor);
  }
  return {
    keep() {
      attempt(path, () => renameSync(draft, target));
      syncFolder(dirname(target));
    },
    discard,
  };
}

function writeWhole(descriptor: number, chunk: Uint8Array): void {
  for (let written = 0; written < chunk.length;) written += writeSync(descriptor, chunk, written);
}
