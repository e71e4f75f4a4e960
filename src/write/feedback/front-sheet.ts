import { columnName } from '../../domain/cell-address.ts';
import { frontName, frontTitles } from '../../domain/front-sheet.ts';
import { bodySize } from '../cell-styles.ts';
import { declaration } from '../package/part-links.ts';
import { attributeText, elementText } from '../package/xml-tag.ts';
import { textHeight } from '../text-width.ts';
import { fitToPage, pageXml } from './page-xml.ts';
import { markWords, type Remark } from './remark.ts';
import type { StyleBook } from './style-book.ts';

/** 审核意见: what stands in front of the unit's own sheets. */
export interface FrontSheet {
  /** Lines under the title. */
  readonly lines: readonly string[];
  readonly remarks: readonly Remark[];
  /** The place that a remark links to (`'Sheet1'!F7`); null where it has none in this workbook. */
  readonly linkOf: (remark: Remark) => string | null;
}

interface FrontColumn {
  readonly title: (typeof frontTitles)[number];
  readonly width: number;
  readonly look: Look;
  readonly value: (remark: Remark) => string;
}

const columns: readonly FrontColumn[] = [
  { title: '序号', width: 6, look: 'centred', value: ({ number }) => String(number) },
  { title: '工作表', width: 14, look: 'text', value: ({ sheet }) => sheet ?? '' },
  { title: '单元格', width: 9, look: 'centred', value: ({ cell }) => cell ?? '' },
  { title: '栏目', width: 20, look: 'text', value: ({ column }) => column ?? '' },
  { title: '填报内容', width: 16, look: 'text', value: ({ value }) => value ?? '' },
  { title: '问题', width: 42, look: 'text', value: ({ problem }) => problem },
  { title: '如何更正', width: 38, look: 'text', value: ({ remedy }) => remedy },
  { title: '严重程度', width: 14, look: 'centred', value: ({ severity }) => markWords[severity] },
];
const linkColumn = 2;
const lastColumn = columnName(columns.length);
const totalWidth = columns.reduce((total, { width }) => total + width, 0);

type Look = 'title' | 'note' | 'heading' | 'text' | 'centred' | 'link';

const side = (name: string): string => `<${name} style="thin"><color auto="1"/></${name}>`;
const ruled = `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`;
const font = (name: string, size: number): string =>
  `<font><sz val="${size}"/><color indexed="8"/><name val="${name}"/><charset val="134"/></font>`;
const aligned = (horizontal: string): string =>
  `<alignment horizontal="${horizontal}" vertical="center" wrapText="1"/>`;
const plain = { fill: '', border: ruled };
const linkFont = `<font><u/><sz val="${bodySize}"/><color rgb="FF0563C1"/><name val="宋体"/><charset val="134"/></font>`;

const looks: Readonly<Record<Look, Parameters<StyleBook['own']>[0]>> = {
  title: { font: font('黑体', 18), fill: '', border: '', alignment: aligned('center') },
  note: { font: font('宋体', bodySize), fill: '', border: '', alignment: aligned('left') },
  heading: {
    font: font('黑体', bodySize),
    fill: '<fill><patternFill patternType="solid"><fgColor rgb="FFD9D9D9"/><bgColor indexed="64"/></patternFill></fill>',
    border: ruled,
    alignment: aligned('center'),
  },
  text: { ...plain, font: font('宋体', bodySize), alignment: aligned('left') },
  centred: { ...plain, font: font('宋体', bodySize), alignment: aligned('center') },
  link: { ...plain, font: linkFont, alignment: aligned('center') },
};

/** Number of the row that the columns' titles stand in. */
export const headerRow = (lines: readonly string[]): number => lines.length + 2;

/** The sheet's part, ready to print on A4 in landscape. */
export function frontSheetXml(main: string, { lines, remarks, linkOf }: FrontSheet, book: StyleBook): string {
  const cell = (reference: string, text: string, look: Look): string =>
    text === ''
      ? `<c r="${reference}" s="${book.own(looks[look])}"/>`
      : `<c r="${reference}" s="${book.own(looks[look])}" t="inlineStr"><is><t xml:space="preserve">${elementText(text)}</t></is></c>`;
  const header = headerRow(lines);
  const body = remarks.map((remark, at) => {
    const number = header + 1 + at;
    const cells = columns.map(({ look, value }, column) =>
      cell(
        `${columnName(column + 1)}${number}`,
        value(remark),
        column === linkColumn && linkOf(remark) !== null ? 'link' : look,
      ),
    );
    return row(number, heightOf(remark), cells.join(''));
  });
  const rows = [
    row(1, 36, cell('A1', frontName, 'title')),
    ...lines.map((line, at) => row(at + 2, textHeight(line, totalWidth, bodySize), cell(`A${at + 2}`, line, 'note'))),
    row(header, 24, columns.map(({ title }, at) => cell(`${columnName(at + 1)}${header}`, title, 'heading')).join('')),
    ...body,
  ];
  return framed(main, { rows: rows.join(''), header, links: links(remarks, linkOf, header + 1) });
}

const row = (number: number, height: number, cells: string): string =>
  `<row r="${number}" ht="${height.toFixed(1)}" customHeight="1">${cells}</row>`;

const heightOf = (remark: Remark): number =>
  Math.max(...columns.map(({ width, value }) => textHeight(value(remark), width, bodySize)), 20);

interface Body {
  readonly rows: string;
  /** Number of the header's row; the rows above it are merged over all columns. */
  readonly header: number;
  readonly links: string;
}

function framed(main: string, { rows, header, links: hyperlinks }: Body): string {
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const merges = Array.from({ length: header - 1 }, (_, at) => `<mergeCell ref="A${at + 1}:${lastColumn}${at + 1}"/>`);
  return (
    `${declaration}<worksheet xmlns="${main}">${fitToPage}` +
    `<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"><pane ySplit="${header}" topLeftCell="A${header + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData>${rows}</sheetData>` +
    `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>${hyperlinks}` +
    `${pageXml({ gridLines: false })}</worksheet>`
  );
}

function links(remarks: readonly Remark[], linkOf: FrontSheet['linkOf'], from: number): string {
  const each = remarks.flatMap((remark, at) => {
    const place = linkOf(remark);
    const cell = `${columnName(linkColumn + 1)}${from + at}`;
    return place === null
      ? []
      : [`<hyperlink ref="${cell}" location="${attributeText(place)}" display="${attributeText(remark.cell ?? '')}"/>`];
  });
  return each.length === 0 ? '' : `<hyperlinks>${each.join('')}</hyperlinks>`;
}
