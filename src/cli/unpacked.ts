import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ArchivedFile } from '../app/archived-files.ts';
import { attempt } from './write-files.ts';

/** Does `work` on files that lie in a folder of their own, which is gone afterwards. One file is held at a time. */
export async function unpacked<Result>(
  files: readonly ArchivedFile[],
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'shuangyong-')));
  try {
    for (const file of files) {
      const { path } = file;
      const bytes = file.read();
      const target = join(folder, ...path.split('/'));
      attempt(path, () => {
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, bytes, { flag: 'wx' });
      });
    }
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
