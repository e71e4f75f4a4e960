import { hasTwice, told } from './told.ts';
import { contentTypes, relationshipsOf, sourceOf, type Link, type WorkbookParts } from './workbook-parts.ts';

const office = 'application/vnd.openxmlformats-officedocument';

/** Content types that the target of a relationship may have, by the relationship's word. */
const typesByWord: Readonly<Record<string, RegExp>> = {
  officeDocument: /\.(sheet|template)(\.macroEnabled)?\.main\+xml$/,
  worksheet: new RegExp(`^${office}\\.spreadsheetml\\.worksheet\\+xml$`),
  styles: new RegExp(`^${office}\\.spreadsheetml\\.styles\\+xml$`),
  sharedStrings: new RegExp(`^${office}\\.spreadsheetml\\.sharedStrings\\+xml$`),
  comments: new RegExp(`^${office}\\.spreadsheetml\\.comments\\+xml$`),
  table: new RegExp(`^${office}\\.spreadsheetml\\.table\\+xml$`),
  theme: new RegExp(`^${office}\\.theme\\+xml$`),
  vmlDrawing: new RegExp(`^${office}\\.vmlDrawing$`),
  'core-properties': /^application\/vnd\.openxmlformats-package\.core-properties\+xml$/,
  'extended-properties': new RegExp(`^${office}\\.extended-properties\\+xml$`),
};

/** What is wrong with the names, content types and relationships of the parts. */
export function* structureFlaws(parts: WorkbookParts): Iterable<string> {
  if (hasTwice(parts.names.map((name) => name.toLowerCase()))) yield 'two parts have one name';
  for (const name of parts.names) if (/^\/|\\|\/\/|(^|\/)\.{1,2}\/|\.$/.test(name)) yield `${name} is no part name`;
  yield* typeFlaws(parts);
  for (const name of parts.names.filter((each) => each.endsWith('.rels'))) yield* linkFlaws(parts, name);
  yield* orphans(parts);
}

function* typeFlaws(parts: WorkbookParts): Iterable<string> {
  const listed = (parts.tree(contentTypes)?.children ?? []).map(({ attributes }) => attributes);
  const keys = listed.map(({ PartName: part, Extension: extension = '' }) => (part ?? extension).toLowerCase());
  if (hasTwice(keys)) yield 'a part has two content types';
  const names = new Set(parts.names.map((name) => `/${name.toLowerCase()}`));
  for (const { PartName: part } of listed)
    if (part !== undefined && !names.has(part.toLowerCase())) yield `${part} has a content type, and is not there`;
  for (const name of parts.names)
    if (name !== contentTypes && parts.contentType(name) === null) yield `${name} has no content type`;
}

function* linkFlaws(parts: WorkbookParts, name: string): Iterable<string> {
  const source = sourceOf(name);
  const links = parts.links(source);
  yield* told({
    [`${name} is of a part that is not there`]: source !== '' && !parts.names.includes(source),
    [`${name} has an id twice`]: hasTwice(links.map(({ id }) => id)),
    [`${name} has what is no id`]: links.some(({ id }) => !/^[\p{L}_][\p{L}\p{N}._-]*$/u.test(id)),
  });
  for (const link of links) yield* targetFlaws(parts, name, link);
}

function* targetFlaws(parts: WorkbookParts, name: string, { word, target }: Link): Iterable<string> {
  if (target === null) return;
  const type = parts.contentType(target) ?? '';
  const isThere = parts.names.some((each) => each.toLowerCase() === target.toLowerCase());
  if (!isThere) yield `${name} leads to ${target}`;
  else if (!(typesByWord[word] ?? /^/).test(type)) yield `${target} is a ${word} of type ${type}`;
}

/** Parts that nothing leads to. */
function* orphans({ names, links }: WorkbookParts): Iterable<string> {
  const reached = new Set(['', ...names].flatMap((part) => links(part).map(({ target }) => target?.toLowerCase())));
  const relationships = new Set(['', ...names].map(relationshipsOf));
  for (const name of names)
    if (name !== contentTypes && !relationships.has(name) && !reached.has(name.toLowerCase()))
      yield `nothing leads to ${name}`;
}
