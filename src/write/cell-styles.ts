import type { Alignment, Borders, Fill, Font, Style } from 'exceljs';

/** What a cell looks like. Cells share these objects: exceljs then works a style out once rather than for each cell. */
export type CellStyle = Partial<Style>;

const family = { body: '仿宋_GB2312', heading: '黑体', title: '方正小标宋简体' } as const;

/** Which kind of type takes its place where it is not installed: 1 serif, 2 sans serif. */
const kind = { body: 1, heading: 2, title: 1 } as const;
const simplifiedChinese = 134; // GB2312's number among Windows' character sets

const font = (name: keyof typeof family, size: number): Partial<Font> => ({
  name: family[name],
  size,
  family: kind[name],
  charset: simplifiedChinese,
});
const placed = (horizontal: 'left' | 'center' | 'right'): Partial<Alignment> => ({
  horizontal,
  vertical: 'middle',
  wrapText: true,
});
const thin = { style: 'thin' } as const;
const ruled: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin };

/** Points of the body's and the header's type: 五号 and 小五. */
export const bodySize = 10.5;
export const headingSize = 9;

/** Light enough for type to be read on it, and seen where all is printed in black. */
const shade = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
const grey = shade('FFEDEDED');

/** Where the font is missing, a stand-in's digits may be wider than the column was measured for: set smaller they stay a figure, else they are `###`. */
const oneLine: Partial<Alignment> = { horizontal: 'right', vertical: 'middle', shrinkToFit: true };

export const styles = {
  attachment: { font: font('heading', 14), alignment: { horizontal: 'left', vertical: 'middle' } },
  title: { font: font('title', 22), alignment: { horizontal: 'center', vertical: 'middle', wrapText: true } },
  note: { font: font('body', bodySize), alignment: placed('left') },
  heading: { font: font('heading', headingSize), alignment: placed('center'), border: ruled },
  band: {
    font: font('heading', bodySize),
    alignment: { horizontal: 'left', vertical: 'middle', indent: 1 },
    border: ruled,
  },
  bandRest: { font: font('heading', bodySize), border: { top: thin, right: thin, bottom: thin } },
  text: { font: font('body', bodySize), alignment: placed('left'), border: ruled },
  /** Text that is not wrapped, where rows are all of one height. */
  oneLine: { font: font('body', bodySize), alignment: { horizontal: 'left', vertical: 'middle' }, border: ruled },
  centred: { font: font('body', bodySize), alignment: placed('center'), border: ruled },
  date: {
    font: font('body', bodySize),
    alignment: { horizontal: 'center', vertical: 'middle', shrinkToFit: true },
    border: ruled,
  },
  mark: { font: font('heading', bodySize), alignment: placed('center'), border: ruled },
  totalText: { font: font('heading', bodySize), alignment: placed('center'), border: ruled },
  link: {
    font: { ...font('body', bodySize), color: { argb: 'FF0563C1' }, underline: true },
    alignment: placed('left'),
    border: ruled,
  },
} as const satisfies Record<string, CellStyle>;

/** The same cell shaded: it holds nothing that counts. */
export const shaded = (style: CellStyle): CellStyle => ({ ...style, fill: grey });

/** The same cell in a light colour. */
export const toned = (style: CellStyle, argb: string): CellStyle => ({ ...style, fill: shade(argb) });

/** A figure under a number format; those of 小计 and 合计 are in the header's type. */
export const figureStyle = (numFmt: string, isTotal: boolean): CellStyle => ({
  numFmt,
  font: font(isTotal ? 'heading' : 'body', bodySize),
  alignment: oneLine,
  border: ruled,
});
