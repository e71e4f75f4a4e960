import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder with some files, given by path and content, for as long as `body` runs. */
export async function withFolder(
  files: Readonly<Record<string, string>>,
  body: (location: string) => Promise<void>,
): Promise<void> {
  const location = mkdtempSync(join(tmpdir(), 'returns-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(location, path)), { recursive: true });
      writeFileSync(join(location, path), content);
    }
    await body(location);
  } finally {
    rmSync(location, { recursive: true, force: true });
  }
}
