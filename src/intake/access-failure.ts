import type { TermKey } from '../findings/terms.ts';

const reasons: Readonly<Record<string, TermKey>> = {
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  ENOENT: 'vanished',
  ENOTDIR: 'vanished',
  EBUSY: 'in-use',
};

/** The system's code of an error (`ENOENT`), empty where it has none. */
export const systemCode = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** Why the system did not give a file or folder. */
export const accessFailure = (error: unknown): TermKey => reasons[systemCode(error)] ?? 'io-error';
