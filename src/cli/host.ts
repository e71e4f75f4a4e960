import type { Host } from '../app/host.ts';
import { currentFolder, looks } from '../host/reading-host.ts';
import { appendLog } from './append-log.ts';
import { claim } from './claim.ts';
import { exclusively } from './exclusively.ts';
import { draftFile } from './draft-file.ts';
import { checkWritable, makeFolder, writeAll } from './write-files.ts';
import { checkNewFolder, writeFolder } from './write-folder.ts';

/** The real world. */
export const host: Host = {
  ...looks,
  now: () => Math.floor(Date.now() / 1000) * 1000,
  get cwd() {
    return currentFolder();
  },
  async readStdin(most) {
    const { readStdin } = await import('./read-stdin.ts');
    return readStdin(most);
  },
  checkWritable,
  makeFolder,
  writeAll,
  draft: draftFile,
  checkNewFolder,
  writeFolder,
  exclusively,
  claim,
  appendLog,
};
