import { partTarget } from '../../archive/part-target.ts';
import { ensureDefaultType } from './content-types.ts';
import type { OfficePackage } from './office-package.ts';
import { insertion, spliced } from './splices.ts';
import { attributeText, prefixed } from './xml-tag.ts';
import { appended, childrenNamed, xmlTree } from './xml-tree.ts';

/** A link from one part to another (a relationship). */
export interface PartLink {
  readonly id: string;
  /** The whole URI. */
  readonly type: string;
  /** Name of the part in the archive; null for what lies outside, which nobody opens. */
  readonly target: string | null;
}

const linksType = 'application/vnd.openxmlformats-package.relationships+xml';
const packaging = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const officeLinks = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Where the links of a part are kept; those of the package itself where `part` is empty. */
export function linksPart(part: string): string {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** The links of a part. */
export function linksOf(parts: OfficePackage, part: string): readonly PartLink[] {
  const text = parts.text(linksPart(part));
  if (text === null) return [];
  return childrenNamed(xmlTree(text).root, 'Relationship').map(({ tag: { attributes } }) => {
    const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
    return {
      id,
      type,
      target: mode === 'External' ? null : partTarget(part.slice(0, part.lastIndexOf('/') + 1), target),
    };
  });
}

/** Whether a link is of a type, named by its last word: `comments`. */
export const isLink = ({ type }: PartLink, word: string): boolean => type.slice(type.lastIndexOf('/') + 1) === word;

/** A link to be made: its type, named by its last word, and the part it leads to. */
export interface NewLink {
  readonly word: string;
  readonly target: string;
}

const linkXml = (id: string, { word, target }: NewLink): string =>
  `<Relationship Id="${id}" Type="${officeLinks}/${word}" Target="/${attributeText(encodeURI(target))}"/>`;

/** The links of a new part: rId1, rId2, … */
export const linksXml = (links: readonly NewLink[]): string =>
  `${declaration}<Relationships xmlns="${packaging}">${links.map((link, i) => linkXml(`rId${i + 1}`, link)).join('')}</Relationships>`;

/** Links a part to another one, and gives the link's id. */
export function addLink(parts: OfficePackage, part: string, { word, target }: NewLink): string {
  const taken = new Set(linksOf(parts, part).map(({ id }) => id));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  const xml = linkXml(id, { word, target });
  const name = linksPart(part);
  if (!parts.has(name)) ensureDefaultType(parts, 'rels', linksType);
  const tree = xmlTree(parts.text(name) ?? `${declaration}<Relationships xmlns="${packaging}"></Relationships>`);
  parts.put(name, spliced(tree.text, appended(tree, tree.root, { xml: prefixed(xml, tree.prefix) })));
  return id;
}

/** Takes the links of a type away. */
export function removeLinks(parts: OfficePackage, part: string, word: string): void {
  const name = linksPart(part);
  const tree = xmlTree(parts.textOf(name));
  const gone = childrenNamed(tree.root, 'Relationship').filter(({ tag: { attributes } }) =>
    attributes['Type']?.endsWith(`/${word}`),
  );
  parts.put(
    name,
    spliced(
      tree.text,
      gone.map(({ tag, end }) => ({ ...insertion(tag.start, ''), end })),
    ),
  );
}

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
