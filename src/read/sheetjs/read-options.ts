import type { ParsingOptions } from '@e965/xlsx';

/** How the library reads for us: formulas, number formats and hidden parts, no formatted texts. */
export const readOptions = {
  type: 'buffer',
  dense: true,
  sheetStubs: true,
  cellNF: true,
  cellStyles: true,
  cellText: false,
  cellHTML: false,
  // Of a workbook before BIFF 8 that states none, written in a Chinese office.
  codepage: 936,
} as const satisfies ParsingOptions;
