import { parseTree, type Node } from 'jsonc-parser';

const width = 100; // columns

/** JSON as people write it: what fits on a line stands on one, keys keep their order and numbers their spelling. Takes JSON alone. */
export function jsonText(text: string): string {
  const root = parseTree(text);
  return root === undefined ? text : `${written(root, { text, indent: 0, used: 0 })}\n`;
}

interface Place {
  readonly text: string;
  /** Blanks before the line. */
  readonly indent: number;
  /** Characters of the line before the value. */
  readonly used: number;
}

function written(node: Node, { text, indent, used }: Place): string {
  const line = onOneLine(node, text);
  const isTop = indent === 0 && node.type === 'object';
  if ((!isTop && indent + used + line.length <= width) || node.children === undefined) return line;
  const inner = ' '.repeat(indent + 2);
  const parts = node.children.map((child) => {
    if (child.type !== 'property') return inner + written(child, { text, indent: indent + 2, used: 0 });
    const [key, value] = child.children ?? [];
    const name = key === undefined ? '' : `${source(key, text)}: `;
    return inner + name + (value === undefined ? '' : written(value, { text, indent: indent + 2, used: name.length }));
  });
  const [open, close] = node.type === 'array' ? ['[', ']'] : ['{', '}'];
  return parts.length === 0 ? open + close : `${open}\n${parts.join(',\n')}\n${' '.repeat(indent)}${close}`;
}

function onOneLine(node: Node, text: string): string {
  const children = node.children ?? [];
  if (node.type === 'property') return children.map((child) => onOneLine(child, text)).join(': ');
  if (node.type === 'array') return `[${children.map((child) => onOneLine(child, text)).join(', ')}]`;
  if (node.type !== 'object') return source(node, text);
  return children.length === 0 ? '{}' : `{ ${children.map((child) => onOneLine(child, text)).join(', ')} }`;
}

const source = ({ offset, length }: Node, text: string): string => text.slice(offset, offset + length);
