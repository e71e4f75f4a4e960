import type { Alignment, Borders, Font, Style } from 'exceljs';

/** What a cell looks like. Cells share these objects: exceljs then works a style out once rather than for each cell. */
export type CellStyle = Partial<Style>;

const family = { body: '仿宋_GB2312', heading: '黑体', title: '方正小标宋简体' } as const;

const font = (name: keyof typeof family, size: number): Partial<Font> => ({ name: family[name], size });
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

const oneLine: Partial<Alignment> = { horizontal: 'right', vertical: 'middle' };

export const styles = {
  title: { font: font('title', 22), alignment: { horizontal: 'center', vertical: 'middle', wrapText: true } },
  note: { font: font('body', bodySize), alignment: placed('left') },
  heading: { font: font('heading', headingSize), alignment: placed('center'), border: ruled },
  band: {
    font: font('heading', bodySize),
    alignment: { horizontal: 'left', vertical: 'middle', indent: 1 },
    border: ruled,
  },
  text: { font: font('body', bodySize), alignment: placed('left'), border: ruled },
  centred: { font: font('body', bodySize), alignment: placed('center'), border: ruled },
  totalText: { font: font('heading', bodySize), alignment: placed('center'), border: ruled },
  link: {
    font: { ...font('body', bodySize), color: { argb: 'FF0563C1' }, underline: true },
    alignment: placed('left'),
    border: ruled,
  },
} as const satisfies Record<string, CellStyle>;

/** A figure under a number format; those of 小计 and 合计 are in the header's type. */
export const figureStyle = (numFmt: string, isTotal: boolean): CellStyle => ({
  numFmt,
  font: font(isTotal ? 'heading' : 'body', bodySize),
  alignment: oneLine,
  border: ruled,
});
