import { resolve } from 'node:path';
import { glob } from 'tinyglobby';

/**
 * The files and folders that a pattern means, as a shell would write it out: `*`, `?`, `[…]`, `{…}` and `**`, none of which
 * matches a leading dot or follows a link to a folder. Relative to `cwd` unless the pattern is absolute, in code unit order.
 */
export async function globFiles(pattern: string, cwd: string): Promise<readonly string[]> {
  const { folder, rest } = splitPattern(pattern);
  const found = await glob(shellPattern(rest), {
    cwd: resolve(cwd, folder),
    onlyFiles: false,
    dot: false,
    expandDirectories: false,
    followSymbolicLinks: false,
    absolute: true,
    extglob: false,
    caseSensitiveMatch: process.platform !== 'win32',
  });
  return outermost(found.toSorted());
}

/** The folder that a pattern begins with, as a drive or a share of Windows must be taken as it is, and the pattern in it, with `/`. */
export function splitPattern(
  pattern: string,
  system: NodeJS.Platform = process.platform,
): { readonly folder: string; readonly rest: string } {
  const segments = (system === 'win32' ? pattern.replaceAll('\\', '/') : pattern).split('/');
  const first = segments.findIndex((segment) => /[*?[{\\]/.test(segment));
  const named = segments.slice(0, first).map((segment) => `${segment}/`);
  return { folder: named.join('') || '.', rest: segments.slice(first).join('/') };
}

/** Brackets and `!` stand for themselves, as they do in file names such as `中塘镇(1).xlsx`. */
const shellPattern = (pattern: string): string =>
  pattern.replaceAll(/[()!+@]/g, (sign, at: number) => (pattern[at - 1] === '[' ? sign : `\\${sign}`));

/** Without what lies in a folder that is meant itself. Folders end in `/`, and come before what is in them. */
function outermost(paths: readonly string[]): readonly string[] {
  const kept: string[] = [];
  let folder: string | null = null;
  for (const path of paths) {
    if (folder !== null && path.startsWith(folder)) continue;
    if (path.endsWith('/')) folder = path;
    kept.push(path);
  }
  return kept;
}
