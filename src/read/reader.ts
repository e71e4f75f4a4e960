import type { OpenedFile } from '../domain/found-file.ts';
import type { Limits } from '../domain/limits.ts';
import type { RawSheet } from '../domain/raw-sheet.ts';
import type { Finding } from '../findings/finding.ts';

/** What a file was read as. Where a finding is an error it could not be read, and there are no sheets. */
export interface ReadSheets {
  /** In the workbook's order, hidden ones too. */
  readonly sheets: readonly RawSheet[];
  /** Of a text format: `utf-8`, `gb18030`, `big5`, `utf-16le`, `utf-16be`; else null. */
  readonly encoding: string | null;
  readonly findings: readonly Finding[];
}

/** Reads one format, and opens nothing but the bytes it is given. Ends in a `ReadFailure` where it cannot. */
export type Reader = (opened: OpenedFile, limits: Limits) => Promise<ReadSheets>;
