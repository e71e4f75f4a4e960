import { UsageError } from '../findings/usage-error.ts';

/** Reads stdin to its end, or until there are more than `most` bytes. */
export async function readStdin(most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of process.stdin) {
      const bytes = Buffer.from(chunk);
      chunks.push(bytes);
      length += bytes.length;
      if (length > most) break;
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError({ zh: `标准输入无法读取：${reason}`, en: `stdin cannot be read: ${reason}` });
  }
  return Buffer.concat(chunks);
}
