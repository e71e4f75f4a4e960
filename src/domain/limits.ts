/** What one file may cost. Every limit is an option `limits.<name>` of the campaign file. */
export interface Limits {
  /** Bytes of a file on disk. */
  readonly fileBytes: number;
  /** Bytes of one archive member when inflated. */
  readonly memberBytes: number;
  /** Bytes of all members of a file when inflated. */
  readonly inflatedBytes: number;
  /** Members of an archive. */
  readonly members: number;
  /** Sheets of a workbook. */
  readonly sheets: number;
  /** Non-empty cells of a file. */
  readonly cells: number;
  /** Characters of one text. */
  readonly textLength: number;
  /** Nesting of XML elements. */
  readonly xmlDepth: number;
  /** Findings of one kind that are listed of a file. */
  readonly findings: number;
}

export const defaultLimits: Limits = {
  fileBytes: 100 * 2 ** 20,
  memberBytes: 256 * 2 ** 20,
  inflatedBytes: 512 * 2 ** 20,
  members: 10_000,
  sheets: 256,
  cells: 5_000_000,
  textLength: 1_000_000,
  xmlDepth: 64,
  findings: 1000,
};
