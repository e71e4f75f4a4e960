import { SaxesParser } from 'saxes';
import { CannotEdit } from './cannot-edit.ts';

/** An opening tag and where it stands; positions in UTF-16 units. */
export interface OpenTag {
  /** Without the prefix of the root's namespace. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  readonly end: number;
  readonly isEmpty: boolean;
}

/** A closing tag; of an empty element the same place as its opening tag. */
export type CloseTag = Pick<OpenTag, 'name' | 'start' | 'end' | 'isEmpty'>;

/** What a part's scanner is told, in document order. */
export interface XmlVisitor {
  open(tag: OpenTag): void;
  close(tag: CloseTag): void;
}

/** Tells where every tag of a part stands, and gives the prefix of its root (`x:`, or nothing). Throws `CannotEdit` for a part that is not well-formed, or defines entities. */
export function scanXml(text: string, visitor: XmlVisitor): string {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let prefix: string | null = null;
  let isEmpty = false;
  const localName = (name: string): string =>
    prefix !== null && prefix !== '' && name.startsWith(prefix) ? name.slice(prefix.length) : name;
  const startOf = (end: number): number => text.lastIndexOf('<', end - 1);
  parser.on('doctype', () => {
    throw new CannotEdit('unusual');
  });
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    prefix ??= name.slice(0, name.indexOf(':') + 1);
    isEmpty = isSelfClosing;
    const end = parser.position;
    visitor.open({ name: localName(name), attributes, start: startOf(end), end, isEmpty });
  });
  parser.on('closetag', ({ name }) => {
    const end = parser.position;
    visitor.close({ name: localName(name), start: startOf(end), end, isEmpty });
    isEmpty = false;
  });
  try {
    parser.write(text).close();
  } catch {
    throw new CannotEdit('unusual');
  }
  return prefix ?? '';
}
