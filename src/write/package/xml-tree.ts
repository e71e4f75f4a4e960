import { CannotEdit } from './cannot-edit.ts';
import { scanXml, type OpenTag } from './scan-xml.ts';
import { insertion, type Splice } from './splices.ts';

/** An element and where it stands in its part; positions in UTF-16 units. */
export interface XmlElement {
  readonly tag: OpenTag;
  readonly children: readonly XmlElement[];
  /** Where the closing tag begins; of an empty element where its tag ends. */
  readonly closeStart: number;
  readonly end: number;
}

/** A small part as a tree. */
export interface XmlTree {
  readonly text: string;
  /** Of the root's namespace: `x:`, or nothing. */
  readonly prefix: string;
  readonly root: XmlElement;
}

interface Growing {
  readonly tag: OpenTag;
  readonly children: Growing[];
  closeStart: number;
  end: number;
}

/** Reads a part whole; for parts of modest size. */
export function xmlTree(text: string): XmlTree {
  const top: Growing[] = [];
  const open: Growing[] = [];
  const prefix = scanXml(text, {
    open(tag) {
      const element = { tag, children: [], closeStart: tag.end, end: tag.end };
      (open.at(-1)?.children ?? top).push(element);
      open.push(element);
    },
    close({ start, end, isEmpty }) {
      const element = open.pop();
      if (element === undefined || isEmpty) return;
      element.closeStart = start;
      element.end = end;
    },
  });
  const [root] = top;
  if (root === undefined) throw new CannotEdit('unusual');
  return { text, prefix, root };
}

export const childrenNamed = ({ children }: XmlElement, name: string): readonly XmlElement[] =>
  children.filter(({ tag }) => tag.name === name);

export const childNamed = (element: XmlElement, name: string): XmlElement | null =>
  childrenNamed(element, name)[0] ?? null;

/** The opening tag as it is written. */
export const tagText = ({ text }: XmlTree, { tag }: XmlElement): string => text.slice(tag.start, tag.end);

/** The element as it is written. */
export const elementSource = ({ text }: XmlTree, { tag, end }: XmlElement): string => text.slice(tag.start, end);

/** Adds elements, written under the part's prefix, behind an element's last child. `opening`: its opening tag, where that changes too. */
export function appended(
  { text, prefix }: XmlTree,
  { tag, closeStart }: XmlElement,
  { xml, opening = text.slice(tag.start, tag.end) }: { readonly xml: string; readonly opening?: string },
): readonly Splice[] {
  const head = { start: tag.start, end: tag.end };
  if (!tag.isEmpty) return [{ ...head, text: opening }, insertion(closeStart, xml)];
  return [{ ...head, text: `${opening.replace(/\s*\/>$/, '>')}${xml}</${prefix}${tag.name}>` }];
}

/** Where a child that is not there belongs: behind the last of those that come before it in the schema's sequence. */
export function placeAfter({ children, tag }: XmlElement, before: readonly string[]): number {
  const last = children.findLast((child) => before.includes(child.tag.name));
  return last?.end ?? tag.end;
}
