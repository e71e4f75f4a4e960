import { glob } from 'tinyglobby';

/**
 * The files and folders that a pattern means, as a shell would write it out: `*`, `?`, `[…]`, `{…}` and `**`, none of which
 * matches a leading dot or follows a link to a folder. Relative to `cwd` unless the pattern is absolute, in code unit order.
 */
export async function globFiles(pattern: string, cwd: string): Promise<readonly string[]> {
  const found = await glob(shellPattern(pattern), {
    cwd,
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

/** Brackets and `!` stand for themselves, as they do in file names such as `中塘镇(1).xlsx`; Windows separates by `\`. */
function shellPattern(pattern: string): string {
  const slashed = process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern;
  return slashed.replaceAll(/[()!+@]/g, (sign, at: number) => (slashed[at - 1] === '[' ? sign : `\\${sign}`));
}

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
