import type { WorkbookParts } from './workbook-parts.ts';
import { within, type XmlElement } from './xml-element.ts';

/** Texts that a reader may shorten, and properties of the document that are not as they must be. */
export function* textFlaws({ names, tree }: WorkbookParts): Iterable<string> {
  for (const name of names) {
    const root = tree(name);
    if (root === null) continue;
    if (/spreadsheetml/.test(root.uri)) yield* spaceFlaws(root, name);
    if (root.name === 'coreProperties') yield* coreFlaws(root);
    for (const vector of within(root, 'vector'))
      if (Number(vector.attributes['size']) !== vector.children.length) yield `${name}: a list is miscounted`;
  }
}

function* spaceFlaws(root: XmlElement, part: string): Iterable<string> {
  for (const { text, attributes } of within(root, 't'))
    if (/^\s|\s$/.test(text) && attributes['xml:space'] !== 'preserve') yield `${part}: “${text}” may lose its spaces`;
}

function* coreFlaws(root: XmlElement): Iterable<string> {
  const names = root.children.map(({ name }) => name);
  if (new Set(names).size < names.length) yield 'a property is given twice';
  for (const { name, text } of root.children)
    if (/^(created|modified)$/.test(name) && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text))
      yield `${name} is no time`;
}
