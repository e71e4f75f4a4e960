import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { UsageError } from '../findings/usage-error.ts';

/** The file is no longer what was read. */
const changed = {
  zh: '处理过程中这个文件变了，请重新运行',
  en: 'this file was changed while it was being processed; run the command again',
};

/** The bytes of a file, a piece at a time. Throws `UsageError` at the end where they are not those of `sha256` (hexadecimal, null: any will do), and where they cannot be read. */
export async function* fileChunks(location: string, sha256: string | null): AsyncIterable<Uint8Array> {
  const digest = createHash('sha256');
  try {
    for await (const chunk of createReadStream(location)) {
      const bytes: Uint8Array = chunk;
      digest.update(bytes);
      yield bytes;
    }
  } catch {
    throw new UsageError({ zh: '文件无法读取', en: 'this file cannot be read' }, { file: location });
  }
  if (sha256 !== null && digest.digest('hex') !== sha256) throw new UsageError(changed, { file: location });
}
