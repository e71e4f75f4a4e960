import type { Fill, Stroke } from './chart.ts';

/** The type of charts: that of the other sheets' headings and bodies. */
const families = { heading: '黑体', body: '仿宋_GB2312' } as const;

export const ink = '262626';
const faint = 'D9D9D9';
const blue = '1F4E79';

/** In hundredths of a point. */
export interface Type {
  readonly family: keyof typeof families;
  readonly size: number;
}

export const titleType: Type = { family: 'heading', size: 1050 };
export const labelType: Type = { family: 'body', size: 800 };
/** Of names below one another, ten of which stand in a small chart: LibreOffice leaves out those that would touch. */
export const nameType: Type = { family: 'body', size: 750 };

const solid = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;

/** Points of a line; Office counts 12,700 to one. */
const line = (colour: string, points: number, dash = 'solid'): string =>
  `<a:ln w="${points * 12_700}">${solid(colour)}<a:prstDash val="${dash}"/></a:ln>`;

const noLine = '<a:ln><a:noFill/></a:ln>';

export const noDress = `<c:spPr><a:noFill/>${noLine}</c:spPr>`;
export const frame = `<c:spPr>${solid('FFFFFF')}${line(faint, 0.75)}</c:spPr>`;
export const gridLines = `<c:majorGridlines><c:spPr>${line(faint, 0.5)}</c:spPr></c:majorGridlines>`;
export const axisLine = `<c:spPr><a:noFill/>${line('7F7F7F', 0.75)}</c:spPr>`;

const hatched = (colour: string): string =>
  `<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="${colour}"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>`;

const fills: Readonly<Record<Fill, string>> = { dark: solid(blue), light: solid('BDD7EE'), hatched: hatched(blue) };

export const barDress = (fill: Fill): string => `<c:spPr>${fills[fill]}${line(blue, 0.75)}</c:spPr>`;

const lines: Readonly<Record<Stroke, string>> = {
  marked: line(blue, 2.25),
  dashed: line('595959', 1.5, 'dash'),
  upright: noLine,
};

export const lineDress = (stroke: Stroke): string => `<c:spPr>${lines[stroke]}</c:spPr>`;

const mark = (symbol: string, size: number, colour: string): string =>
  `<c:marker><c:symbol val="${symbol}"/><c:size val="${size}"/><c:spPr>${solid(colour)}${line(colour, 0.75)}</c:spPr></c:marker>`;

const warning = 'C00000';
const marks: Readonly<Record<Stroke, string>> = {
  marked: mark('circle', 5, blue),
  dashed: '<c:marker><c:symbol val="none"/></c:marker>',
  upright: mark('diamond', 7, warning),
};

export const lineMarks = (stroke: Stroke): string => marks[stroke];

/** From a line's points down to the axis. */
export const plumbLine = `<c:errBars><c:errDir val="y"/><c:errBarType val="minus"/><c:errValType val="percentage"/><c:noEndCap val="1"/><c:val val="100"/><c:spPr>${line(warning, 1.5, 'sysDash')}</c:spPr></c:errBars>`;

const letters = ({ family, size }: Type): string => {
  const name = families[family];
  return ` sz="${size}" b="0">${solid(ink)}<a:latin typeface="${name}"/><a:ea typeface="${name}"/>`;
};

/** How texts of a part are set; upright ones are turned to the left. */
export const textDress = (type: Type, isUpright = false): string =>
  `<c:txPr><a:bodyPr${isUpright ? ' rot="-5400000" vert="horz"' : ''}/><a:lstStyle/><a:p><a:pPr><a:defRPr${letters(type)}</a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;

/** A text of its own; `text` is fit for XML. */
export const richText = (text: string, type: Type): string =>
  `<c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr${letters(type)}</a:defRPr></a:pPr><a:r><a:rPr lang="zh-CN"${letters(type)}</a:rPr><a:t>${text}</a:t></a:r></a:p></c:rich></c:tx>`;
