import type { Fill } from 'exceljs';
import { bodySize, figureStyle, styles, type CellStyle } from '../cell-styles.ts';

const filled = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
const open = { protection: { locked: false } } as const;
const toFill = { fill: filled('FFFFFBE6') };
const worked = { fill: filled('FFF2F2F2') };

/** A cell for a figure, under a number format. */
export const figureEntry = (numFmt: string): CellStyle => ({ ...figureStyle(numFmt, false), ...toFill, ...open });

/** A cell that its formula fills in; `isOpen`: a figure may be typed over it. */
export const workedEntry = (numFmt: string, isOpen: boolean): CellStyle => ({
  ...figureStyle(numFmt, false),
  ...worked,
  ...(isOpen ? open : {}),
});

export const formStyles = {
  /** A cell for text, as it was typed. */
  textEntry: { ...styles.text, ...toFill, ...open, numFmt: '@' },
  dateEntry: { ...styles.centred, ...toFill, ...open, numFmt: 'yyyy-mm-dd' },
  choiceEntry: { ...styles.centred, ...toFill, ...open },
  /** A name beside the rows that it is over: at their top, as in their middle the end of a page may cut it. */
  group: { ...styles.centred, alignment: { ...styles.centred.alignment, vertical: 'top' } },
  remark: { ...styles.text, ...open, numFmt: '@' },
  label: { ...styles.note, alignment: { horizontal: 'right', vertical: 'middle', shrinkToFit: true } },
  /** What is written behind a label by hand or machine. */
  underlined: {
    font: styles.note.font,
    alignment: { horizontal: 'left', vertical: 'middle', shrinkToFit: true },
    border: { bottom: { style: 'thin' } },
  },
} as const satisfies Record<string, CellStyle>;

/** The same, to be filled in. */
export const openLine = (numFmt: string): CellStyle => ({ ...formStyles.underlined, ...open, ...toFill, numFmt });

/** Points of a row that holds nothing but a line of text. */
export const lineHeight = bodySize * 2;
