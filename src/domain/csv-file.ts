import { csvLine } from './csv-line.ts';

/** A whole CSV file, with a byte order mark, without which Excel shows no Chinese. */
export const csvFile = (lines: readonly (readonly string[])[]): string =>
  `\uFEFF${lines.map((fields) => `${csvLine(fields, ',')}\r\n`).join('')}`;
