import type { OfficePackage } from './office-package.ts';
import { spliced, type Splice } from './splices.ts';
import { attributeText, prefixed, withAttribute } from './xml-tag.ts';
import { appended, childrenNamed, tagText, xmlTree, type XmlElement, type XmlTree } from './xml-tree.ts';

const part = '[Content_Types].xml';

/** Says what a part is, in place of what was said of it. */
export function setContentType(parts: OfficePackage, name: string, type: string): void {
  const tree = xmlTree(parts.textOf(part));
  const stated = overrideOf(tree, name);
  const xml = `<Override PartName="/${attributeText(encodeURI(name))}" ContentType="${type}"/>`;
  const splices: readonly Splice[] =
    stated === null
      ? appended(tree, tree.root, { xml: prefixed(xml, tree.prefix) })
      : [{ ...spanOf(stated), text: withAttribute(tagText(tree, stated), 'ContentType', type) }];
  parts.put(part, spliced(tree.text, splices));
}

/** Says what parts with an extension are, where nothing is said of them yet. */
export function ensureDefaultType(parts: OfficePackage, extension: string, type: string): void {
  const tree = xmlTree(parts.textOf(part));
  const isStated = childrenNamed(tree.root, 'Default').some(
    ({ tag }) => tag.attributes['Extension']?.toLowerCase() === extension,
  );
  if (isStated) return;
  const xml = prefixed(`<Default Extension="${extension}" ContentType="${type}"/>`, tree.prefix);
  parts.put(part, spliced(tree.text, appended(tree, tree.root, { xml })));
}

/** Forgets what a part is that is gone. */
export function removeContentType(parts: OfficePackage, name: string): void {
  const tree = xmlTree(parts.textOf(part));
  const stated = overrideOf(tree, name);
  if (stated !== null) parts.put(part, spliced(tree.text, [{ ...spanOf(stated), end: stated.end, text: '' }]));
}

const overrideOf = ({ root }: XmlTree, name: string): XmlElement | null =>
  childrenNamed(root, 'Override').find(({ tag }) => isNamed(tag.attributes['PartName'] ?? '', name)) ?? null;

const isNamed = (stated: string, name: string): boolean =>
  [stated, decoded(stated)].some((each) => each.replace(/^\/+/, '').toLowerCase() === name.toLowerCase());

function decoded(name: string): string {
  try {
    return decodeURI(name);
  } catch {
    return name;
  }
}

const spanOf = ({ tag }: XmlElement): { start: number; end: number } => ({ start: tag.start, end: tag.end });
