import JSZip from 'jszip';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaging = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The parts of a small workbook, each as the XML inside its root. */
export interface WorkbookParts {
  /** Children of `worksheet`, one text a sheet. */
  readonly sheets: readonly string[];
  /** Children of `sst`. */
  readonly strings?: string;
  /** Children of `styleSheet`. */
  readonly styles?: string;
  /** Attributes of `workbookPr`. */
  readonly properties?: string;
  /** Further members of the archive, or others in place of those above. */
  readonly members?: Readonly<Record<string, string>>;
}

const root = (name: string, content: string): string =>
  `<?xml version="1.0"?><${name} xmlns="${main}">${content}</${name}>`;
const link = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
const links = (content: string): string => `<Relationships xmlns="${packaging}">${content}</Relationships>`;

export async function workbookBytes({
  sheets,
  strings,
  styles,
  properties = '',
  members = {},
}: WorkbookParts): Promise<Buffer> {
  const zip = new JSZip();
  const list = sheets.map((_, index) => `<sheet name="表${index + 1}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  const sheetLinks = sheets.map((_, index) => link(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`));
  zip.file('[Content_Types].xml', '<Types/>');
  zip.file('_rels/.rels', links(link('rId1', 'officeDocument', 'xl/workbook.xml')));
  zip.file(
    'xl/workbook.xml',
    root('workbook', `<workbookPr ${properties}/><sheets xmlns:r="${office}">${list.join('')}</sheets>`),
  );
  zip.file(
    'xl/_rels/workbook.xml.rels',
    links(
      [...sheetLinks, link('s', 'sharedStrings', 'sharedStrings.xml'), link('t', 'styles', '/xl/styles.xml')].join(''),
    ),
  );
  sheets.forEach((sheet, index) => zip.file(`xl/worksheets/sheet${index + 1}.xml`, root('worksheet', sheet)));
  if (strings !== undefined) zip.file('xl/sharedStrings.xml', root('sst', strings));
  if (styles !== undefined) zip.file('xl/styles.xml', root('styleSheet', styles));
  for (const [name, content] of Object.entries(members)) zip.file(name, content);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

/** One sheet with one row of cells. */
export const oneRow = (cells: string): string => `<sheetData><row r="1">${cells}</row></sheetData>`;
