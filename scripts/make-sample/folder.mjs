import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Paths that differ between a folder and what it should hold: missing, changed, or too many in returns/.
 * @param {string} root
 * @param {ReadonlyMap<string, Buffer>} files
 */
export function differences(root, files) {
  const changed = [...files].filter(([path, bytes]) => {
    const target = join(root, path);
    return !existsSync(target) || !readFileSync(target).equals(bytes);
  });
  return [...changed.map(([path]) => path), ...surplus(root, files)].toSorted();
}

/**
 * @param {string} root
 * @param {ReadonlyMap<string, Buffer>} files
 */
export function writeFiles(root, files) {
  for (const path of surplus(root, files)) rmSync(join(root, path));
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
}

function surplus(root, files) {
  const returns = join(root, 'returns');
  if (!existsSync(returns)) return [];
  return readdirSync(returns, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(returns, path)).isFile())
    .map((path) => `returns/${path.replaceAll('\\', '/')}`)
    .filter((path) => !files.has(path));
}
