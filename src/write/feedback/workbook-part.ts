import { CannotEdit } from '../package/cannot-edit.ts';
import type { OfficePackage } from '../package/office-package.ts';
import { isLink, linksOf, officeLinks } from '../package/part-links.ts';
import { insertion, spliced, type Splice } from '../package/splices.ts';
import { attributeText, elementText, prefixed, withAttribute } from '../package/xml-tag.ts';
import {
  appended,
  childNamed,
  childrenNamed,
  placeAfter,
  tagText,
  xmlTree,
  type XmlElement,
  type XmlTree,
} from '../package/xml-tree.ts';

/** A worksheet as the workbook lists it. */
export interface ListedPart {
  readonly name: string;
  /** Name of its part. */
  readonly part: string;
}

/** A workbook's own part and what it lists. */
export interface WorkbookPart {
  readonly part: string;
  readonly tree: XmlTree;
  /** Namespace of its elements. */
  readonly main: string;
  /** Worksheets in the order of their tabs. */
  readonly sheets: readonly ListedPart[];
  /** Of all sheets, charts and the like too. */
  readonly sheetNames: readonly string[];
}

const transitional = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Finds and reads the workbook's own part. Throws `CannotEdit` where the workbook is of a kind that we leave alone. */
export function readWorkbookPart(parts: OfficePackage): WorkbookPart {
  if (parts.names.some((name) => name.toLowerCase().startsWith('_xmlsignatures/'))) throw new CannotEdit('signed');
  if (parts.names.some((name) => /(^|\/)macrosheets\//i.test(name))) throw new CannotEdit('macro-sheet');
  // A shared workbook keeps a log of its changes, which would not know of ours.
  if (parts.names.some((name) => /(^|\/)revisions\//i.test(name))) throw new CannotEdit('unusual');
  const part = linksOf(parts, '').find((link) => isLink(link, 'officeDocument'))?.target ?? 'xl/workbook.xml';
  const tree = xmlTree(parts.textOf(part));
  const main = tree.root.tag.attributes[tree.prefix === '' ? 'xmlns' : `xmlns:${tree.prefix.slice(0, -1)}`] ?? '';
  if (main !== transitional) throw new CannotEdit(main.includes('purl.oclc.org') ? 'strict' : 'unusual');
  const links = new Map(linksOf(parts, part).map((link) => [link.id, link]));
  const listed = sheetElements(tree).map(({ tag: { attributes } }) => ({
    name: attributes['name'] ?? '',
    link: links.get(linkId(attributes)),
  }));
  return {
    part,
    tree,
    main,
    sheets: listed.flatMap(({ name, link }) =>
      link !== undefined && link.target !== null && isLink(link, 'worksheet') ? [{ name, part: link.target }] : [],
    ),
    sheetNames: listed.map(({ name }) => name),
  };
}

const sheetElements = ({ root }: XmlTree): readonly XmlElement[] => {
  const sheets = childNamed(root, 'sheets');
  if (sheets === null || sheets.tag.isEmpty) throw new CannotEdit('unusual');
  return childrenNamed(sheets, 'sheet');
};

/** The prefix of the relationships' namespace is `r` by custom only. */
export function linkId(attributes: Readonly<Record<string, string>>): string {
  const key = Object.keys(attributes).find((name) => name.endsWith(':id'));
  return (key === undefined ? undefined : attributes[key]) ?? '';
}

/** A sheet of ours. */
export interface AddedSheet {
  readonly name: string;
  /** Id of the link to its part. */
  readonly link: string;
  /** Number of the row that every printed page repeats. */
  readonly header: number;
}

/** What comes before the names that are defined (ECMA-376, CT_Workbook). */
const beforeNames = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
];

/** The workbook's part with a sheet in front of all others, which is the one that is shown. */
export function withFirstSheet({ tree }: WorkbookPart, added: AddedSheet): string {
  const { root, text, prefix } = tree;
  const elements = sheetElements(tree);
  const numbers = elements.map(({ tag }) => Number(tag.attributes['sheetId'] ?? 0));
  const number = numbers.reduce((most, each) => Math.max(most, each), 0) + 1;
  const [first] = elements;
  if (first === undefined) throw new CannotEdit('unusual');
  const sheet = `<${prefix}sheet name="${attributeText(added.name)}" sheetId="${number}" xmlns:r="${officeLinks}" r:id="${added.link}"/>`;
  const views = childNamed(root, 'bookViews')?.children ?? [];
  const names = childNamed(root, 'definedNames');
  return spliced(text, [
    insertion(first.tag.start, sheet),
    ...views.map((view) => retagged(tree, view, { activeTab: '0', firstSheet: '0' })),
    ...printTitles(tree, names, added),
    ...(names?.children ?? []).flatMap((each) => {
      const place = each.tag.attributes['localSheetId'];
      return place === undefined ? [] : [retagged(tree, each, { localSheetId: String(Number(place) + 1) })];
    }),
  ]);
}

function printTitles(tree: XmlTree, names: XmlElement | null, { name, header }: AddedSheet): readonly Splice[] {
  const range = elementText(`'${name.replaceAll("'", "''")}'!$${header}:$${header}`);
  const xml = `<definedName name="_xlnm.Print_Titles" localSheetId="0">${range}</definedName>`;
  if (names !== null) return appended(tree, names, { xml: prefixed(xml, tree.prefix) });
  const place = placeAfter(tree.root, beforeNames);
  return [insertion(place, prefixed(`<definedNames>${xml}</definedNames>`, tree.prefix))];
}

function retagged(tree: XmlTree, element: XmlElement, set: Readonly<Record<string, string>>): Splice {
  const tag = Object.entries(set).reduce(
    (text, [name, value]) => withAttribute(text, name, value),
    tagText(tree, element),
  );
  return { start: element.tag.start, end: element.tag.end, text: tag };
}
