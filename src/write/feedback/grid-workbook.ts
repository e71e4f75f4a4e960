import { cellName, lastColumn, lastRow } from '../../domain/cell-address.ts';
import { cellValue, valueText, type CellContent, type RawSheet } from '../../domain/raw-sheet.ts';
import { OfficePackage } from '../package/office-package.ts';
import { declaration, officeLinks } from '../package/part-links.ts';
import { attributeText, elementText } from '../package/xml-tag.ts';
import { fittingWidth } from '../text-width.ts';
import { fitToPage, pageXml } from './page-xml.ts';
import { uniqueSheetName } from './sheet-names.ts';

/** A workbook of what was read, for a return that is no XLSX: the values in their places and nothing of its look. */
export interface GridWorkbook {
  readonly parts: OfficePackage;
  /** The name that each sheet has in it, in order. */
  readonly names: readonly string[];
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packaging = 'http://schemas.openxmlformats.org/package/2006';
const office = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Writes the sheets as they were read; hidden ones stay hidden, hidden rows and columns are shown. Cells beyond a sheet's last row are left out. */
export function gridWorkbook(sheets: readonly RawSheet[]): GridWorkbook {
  const names = sheetNames(sheets);
  const members = [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', links([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookXml(sheets, names)],
    ['xl/_rels/workbook.xml.rels', links(sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`]))],
    ...sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)]),
  ];
  return {
    parts: new OfficePackage(members.map(([name = '', text = '']) => ({ name, content: Buffer.from(text) }))),
    names,
  };
}

function sheetNames(sheets: readonly RawSheet[]): readonly string[] {
  const names: string[] = [];
  for (const { name } of sheets) names.push(uniqueSheetName(name ?? '报表', names));
  return names;
}

const contentTypes = (sheets: number): string =>
  `${declaration}<Types xmlns="${packaging}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${office}.sheet.main+xml"/>` +
  `${Array.from({ length: sheets }, (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${office}.worksheet+xml"/>`).join('')}</Types>`;

const links = (targets: readonly (readonly [string, string])[]): string =>
  `${declaration}<Relationships xmlns="${packaging}/relationships">${targets
    .map(([word, target], at) => `<Relationship Id="rId${at + 1}" Type="${officeLinks}/${word}" Target="${target}"/>`)
    .join('')}</Relationships>`;

function workbookXml(sheets: readonly RawSheet[], names: readonly string[]): string {
  const listed = sheets.map(({ visibility }, at) => {
    const state = visibility === 'visible' ? '' : ` state="${visibility}"`;
    return `<sheet name="${attributeText(names[at] ?? '')}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`;
  });
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${officeLinks}"><sheets>${listed.join('')}</sheets></workbook>`;
}

function sheetXml(sheet: RawSheet): string {
  const rows = sheet.rows.filter(({ number }) => number <= lastRow);
  const body = rows.map(({ number, contents }) => {
    const cells = contents
      .slice(0, lastColumn)
      .map((content, at) => (content === undefined ? '' : cellXml(cellName({ row: number, column: at + 1 }), content)));
    return `<row r="${number}">${cells.join('')}</row>`;
  });
  return `${declaration}<worksheet xmlns="${main}">${fitToPage}<sheetFormatPr defaultRowHeight="15"/>${columnWidths(sheet)}<sheetData>${body.join('')}</sheetData>${mergesXml(sheet)}${pageXml({ gridLines: true })}</worksheet>`;
}

/** Numbers and truth values as such, everything else as the text that its reader sees: a formula has lost what it refers to. */
function cellXml(name: string, content: CellContent): string {
  const value = cellValue(content);
  if (typeof value === 'number') return `<c r="${name}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${name}" t="b"><v>${Number(value)}</v></c>`;
  const text = valueText(value);
  if (text === '') return '';
  return `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${elementText(text)}</t></is></c>`;
}

const [narrowest, widest] = [9, 40];
/** Rows that are measured for the columns' widths. */
const measuredRows = 200;

function columnWidths({ rows }: RawSheet): string {
  const measured = rows.slice(0, measuredRows);
  const count = Math.min(
    lastColumn,
    measured.reduce((most, { contents }) => Math.max(most, contents.length), 0),
  );
  if (count === 0) return '';
  const columns = Array.from({ length: count }, (_, at) => {
    const texts = measured.map(({ contents }) => textOf(contents[at]));
    return `<col min="${at + 1}" max="${at + 1}" width="${fittingWidth(texts, narrowest, widest) + 2}" customWidth="1"/>`;
  });
  return `<cols>${columns.join('')}</cols>`;
}

const textOf = (content: CellContent | undefined): string =>
  content === undefined ? '' : valueText(cellValue(content));

/** Overlapping ranges, and those outside a sheet, are what Excel would repair. */
function mergesXml({ merges }: RawSheet): string {
  const kept: RawSheet['merges'][number][] = [];
  for (const range of merges) {
    const isWithin = range.bottom <= lastRow && range.right <= lastColumn;
    const overlaps = (other: typeof range): boolean =>
      range.top <= other.bottom && other.top <= range.bottom && range.left <= other.right && other.left <= range.right;
    if (isWithin && kept.length < mostMerges && !kept.some(overlaps)) kept.push(range);
  }
  if (kept.length === 0) return '';
  const cells = kept.map(
    ({ top, left, bottom, right }) =>
      `<mergeCell ref="${cellName({ row: top, column: left })}:${cellName({ row: bottom, column: right })}"/>`,
  );
  return `<mergeCells count="${kept.length}">${cells.join('')}</mergeCells>`;
}

/** Of one sheet; each is held against the others. */
const mostMerges = 2000;
