import { resolve } from 'node:path';
import { UsageError } from '../findings/usage-error.ts';
import type { Host } from './host.ts';

/** Whether a word on the command line can stand for several files. */
export const isPattern = (word: string): boolean => /[*?[{]/.test(word);

/** The paths that words on the command line mean. A file of the very name comes before a pattern; throws `UsageError` for a pattern that matches nothing. */
export async function expandPaths(host: Host, words: readonly string[]): Promise<readonly string[]> {
  if (!words.some(isPattern)) return words;
  return (await Promise.all(words.map((word) => expanded(host, word)))).flat();
}

async function expanded(host: Host, word: string): Promise<readonly string[]> {
  if (!isPattern(word) || host.exists(resolve(host.cwd, word))) return [word];
  const { globFiles } = await import('../intake/glob-files.ts');
  const found = await globFiles(word, host.cwd);
  if (found.length > 0) return found;
  throw new UsageError({ zh: '没有相符的文件', en: 'no file matches this pattern' }, { file: word });
}

/** The folder that all matches of a pattern lie in, as far as its words tell; the word itself where it is none. */
export function patternFolder(word: string): string {
  const segments = word.split(/[/\\]/);
  const first = segments.findIndex(isPattern);
  if (first === -1) return word;
  const folder = segments.slice(0, first).join('/') || (word.startsWith('/') ? '/' : '.');
  // `C:` alone is where one is on that drive.
  return /^[a-z]:$/i.test(folder) ? `${folder}/` : folder;
}
