import { commandLine } from './command-line.ts';
import type { CommonOptions } from './common-options.ts';

/** The merge command that belongs to the same campaign, and comes to the same figures and states. */
export const mergeLine = (
  returns: string | null,
  { campaign, asOf, includeRejected }: Pick<CommonOptions, 'campaign' | 'asOf' | 'includeRejected'>,
): string =>
  commandLine([
    'merge',
    ...(returns === null ? [] : [returns]),
    ...(campaign === undefined ? [] : ['-c', campaign]),
    ...(asOf === undefined ? [] : ['--as-of', asOf]),
    ...(includeRejected === true ? ['--include-rejected'] : []),
  ]);
