import { isOfType } from './attribute-types.ts';
import { elements, type ElementRule } from './spreadsheet-elements.ts';
import type { WorkbookParts } from './workbook-parts.ts';
import type { XmlElement } from './xml-element.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** What of the parts in SpreadsheetML is not as its schema asks: unknown elements and attributes, another order, too few or too many, values of another type. */
export function* elementFlaws({ names, tree }: WorkbookParts): Iterable<string> {
  for (const name of names) {
    const root = tree(name);
    if (root?.uri === main) yield* flawsOf(root, name);
  }
}

function* flawsOf(element: XmlElement, part: string): Iterable<string> {
  const rule = elements[element.name];
  if (rule === undefined) {
    yield `${part}: <${element.name}> is not known`;
    return;
  }
  for (const flaw of attributeFlaws(element, rule)) yield `${part}: <${element.name}> ${flaw}`;
  if (element.isWritten && rule.children !== '') yield `${part}: <${element.name}> holds text`;
  // What is in another namespace belongs into an extension.
  const foreign = element.children.filter(({ uri, name }) => uri !== main && name !== 'AlternateContent');
  if (foreign.length > 0) yield `${part}: <${element.name}> holds <${foreign[0]?.name}>`;
  const children = element.children.filter(({ uri }) => uri === main);
  for (const flaw of childFlaws(children, rule)) yield `${part}: <${element.name}> ${flaw}`;
  for (const child of children) if (child.name !== 'extLst') yield* flawsOf(child, part);
}

const attributesOf = remembered(({ attributes }: ElementRule) =>
  split(attributes).map((each) => {
    const [, name = '', type = '', must = ''] = /^(.+):([^:!]+)(!?)$/.exec(each) ?? [];
    return { name, type, isRequired: must === '!' };
  }),
);

function* attributeFlaws({ attributes }: XmlElement, rule: ElementRule): Iterable<string> {
  const known = attributesOf(rule);
  for (const { name, isRequired } of known) if (isRequired && attributes[name] === undefined) yield `has no ${name}`;
  for (const [name, value] of Object.entries(attributes)) {
    const found = known.find((each) => each.name === name);
    if (found === undefined) {
      // Of the prefixes only that of relationships means something to every reader.
      if (!/^(mc|xr\d*|x14ac):/.test(name)) yield `has ${name}, which is not known`;
    } else if (!isOfType(value, found.type)) yield `has ${name}="${value}"`;
  }
}

const childrenOf = remembered(({ children }: ElementRule) =>
  split(children).map((each) => {
    const [, name = '', often = ''] = /^(\w+)([?*+]?)$/.exec(each) ?? [];
    return { name, least: often === '' || often === '+' ? 1 : 0, most: often === '*' || often === '+' ? Infinity : 1 };
  }),
);

function* childFlaws(children: readonly XmlElement[], rule: ElementRule): Iterable<string> {
  const known = childrenOf(rule);
  const places = children.map((child) => known.findIndex(({ name }) => name === child.name));
  for (const { name } of children.filter((_, at) => places[at] === -1)) yield `must not hold <${name}>`;
  for (const [place, { name, least, most }] of known.entries()) {
    const count = places.filter((each) => each === place).length;
    if (count < least || count > most) yield `has <${name}> ${count} times`;
  }
  const isOrdered = places.every((place, at) => place >= (places[at - 1] ?? 0));
  if (rule.isUnordered !== true && !isOrdered) yield 'has its elements in another order';
}

const split = (list: string): readonly string[] => list.split(' ').filter((each) => each !== '');

function remembered<Value>(make: (rule: ElementRule) => Value): (rule: ElementRule) => Value {
  const known = new Map<ElementRule, Value>();
  return (rule) => {
    const value = known.get(rule) ?? make(rule);
    known.set(rule, value);
    return value;
  };
}
