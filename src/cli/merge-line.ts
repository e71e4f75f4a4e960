import { commandLine } from './command-line.ts';
import type { CommonOptions } from './common-options.ts';

/** The merge command that belongs to the same campaign. */
export const mergeLine = (returns: string | null, { campaign }: CommonOptions): string =>
  commandLine(['merge', ...(returns === null ? [] : [returns]), ...(campaign === undefined ? [] : ['-c', campaign])]);
