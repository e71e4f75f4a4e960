/** Where something stands, so that a clerk can open the file and see it. */
export interface Provenance {
  /** Path relative to the returns folder, with `/`; for the campaign's own files, relative to the campaign file. */
  readonly file: string;
  /** Null where the format has no sheets (CSV) or the whole file is meant. */
  readonly sheet: string | null;
  /** `F7`; null where the whole sheet or file is meant. */
  readonly cell: string | null;
}

/** `城东街道.xlsx#Sheet1!F7`; `a.csv!F7` where there are no sheets. */
export function formatProvenance({ file, sheet, cell }: Provenance): string {
  return file + (sheet === null ? '' : `#${sheet}`) + (cell === null ? '' : `!${cell}`);
}

export const wholeFile = (file: string): Provenance => ({ file, sheet: null, cell: null });
