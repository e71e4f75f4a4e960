import type { Limits } from '../../domain/limits.ts';
import type { ReadFailure } from '../../findings/read-failure.ts';
import type { ReadSheets } from '../reader.ts';

/** A file for the process to read. */
export interface ReadRequest {
  readonly kind: 'xls' | 'xlsb';
  readonly content: Uint8Array;
  /** What findings call the file. */
  readonly path: string;
  readonly limits: Limits;
}

/** What the process makes of a file: its sheets, or why there are none. */
export type ReadAnswer = { readonly read: ReadSheets } | { readonly failure: ReadFailure['failure'] };
