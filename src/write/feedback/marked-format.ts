import { insertion, spliced } from '../package/splices.ts';
import { withAttribute } from '../package/xml-tag.ts';
import { appended, childNamed, placeAfter, tagText, xmlTree } from '../package/xml-tree.ts';

/** How a marked cell's format differs from the one that the cell had. */
export interface FormatChange {
  readonly attributes: Readonly<Record<string, number>>;
  /** Whether the cell may be changed in a protected sheet. */
  readonly isOpen: boolean;
}

/** A cell format as it is written, changed; all else of it stays. */
export function changedFormat(source: string, { attributes, isOpen }: FormatChange): string {
  const tree = xmlTree(source);
  const { root, prefix } = tree;
  const set = { ...attributes, ...(isOpen ? { applyProtection: 1 } : {}) };
  const opening = Object.entries(set).reduce(
    (tag, [name, value]) => withAttribute(tag, name, String(value)),
    tagText(tree, root),
  );
  const head = { start: root.tag.start, end: root.tag.end, text: opening };
  if (!isOpen) return spliced(source, [head]);
  const xml = `<${prefix}protection locked="0"/>`;
  if (root.tag.isEmpty) return spliced(source, appended(tree, root, { xml, opening }));
  const there = childNamed(root, 'protection');
  if (there === null) return spliced(source, [head, insertion(placeAfter(root, ['alignment']), xml)]);
  const { start, end } = there.tag;
  return spliced(source, [head, { start, end, text: withAttribute(tagText(tree, there), 'locked', '0') }]);
}
