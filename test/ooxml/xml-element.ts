import { SaxesParser } from 'saxes';

/** An element of a part, its names resolved. */
export interface XmlElement {
  readonly uri: string;
  /** Without prefix. */
  readonly name: string;
  /** Without namespace declarations; names as they are written, `r:id`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text and that of all within it. */
  readonly text: string;
  /** Whether there is text of its own, besides spaces. */
  readonly isWritten: boolean;
}

interface Growing extends Omit<XmlElement, 'children' | 'text' | 'isWritten'> {
  readonly children: Growing[];
  text: string;
  isWritten: boolean;
}

/** A part as a tree; throws where it is not well-formed (an attribute given twice, a prefix that is not declared). */
export function xmlElement(text: string): XmlElement {
  const open: Growing[] = [];
  const top: Growing[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const own = Object.entries(attributes).filter(([name]) => name !== 'xmlns' && !name.startsWith('xmlns:'));
    const element: Growing = {
      uri,
      name: local,
      attributes: Object.fromEntries(own.map(([name, { value }]) => [name, value])),
      children: [],
      text: '',
      isWritten: false,
    };
    (open.at(-1)?.children ?? top).push(element);
    open.push(element);
  });
  parser.on('text', (written) => {
    for (const element of open) element.text += written;
    const inner = open.at(-1);
    if (inner !== undefined && written.trim() !== '') inner.isWritten = true;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  const [root] = top;
  if (root === undefined) throw new Error('no element');
  return root;
}

/** Children of a name. */
export const childrenOf = (element: XmlElement | null, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** The only child of a name; null where there is none. */
export const childOf = (element: XmlElement | null, name: string): XmlElement | null =>
  childrenOf(element, name)[0] ?? null;

/** All elements of a name below an element. */
export function* within(element: XmlElement, name: string): Iterable<XmlElement> {
  for (const child of element.children) {
    if (child.name === name) yield child;
    yield* within(child, name);
  }
}
