import { numberIn, told } from './told.ts';
import type { WorkbookModel } from './workbook-model.ts';
import { childOf, childrenOf, within, type XmlElement } from './xml-element.ts';

const firstOwnFormat = 164;
const references = [
  ['fontId', 'fonts'],
  ['fillId', 'fills'],
  ['borderId', 'borders'],
] as const;

/** What is wrong with the style sheet, and where a list is counted wrongly. */
export function* styleFlaws({ styles, parts, strings }: WorkbookModel): Iterable<string> {
  for (const name of parts.names) {
    const root = parts.tree(name);
    if (root !== null && !name.startsWith('docProps')) yield* countFlaws(root, name);
  }
  const shared = parts.names.flatMap((name) => parts.tree(name) ?? []).find(({ name }) => name === 'sst');
  const unique = shared?.attributes['uniqueCount'];
  if (unique !== undefined && Number(unique) !== strings?.length) yield 'the shared strings are miscounted';
  if (styles !== null) yield* formatFlaws(styles);
}

function* countFlaws(root: XmlElement, part: string): Iterable<string> {
  if (root.name === 'sst') return;
  for (const element of elementsOf(root)) {
    const { count } = element.attributes;
    if (count !== undefined && Number(count) !== element.children.length)
      yield `${part}: <${element.name}> is miscounted`;
  }
}

function* elementsOf(element: XmlElement): Iterable<XmlElement> {
  yield element;
  // Cells have no counts.
  if (element.name !== 'sheetData') for (const child of element.children) yield* elementsOf(child);
}

type ListOf = (name: string) => readonly XmlElement[];

function* formatFlaws(styles: XmlElement): Iterable<string> {
  const listOf: ListOf = (name) => childOf(styles, name)?.children ?? [];
  const patterns = listOf('fills').map((fill) => childOf(fill, 'patternFill')?.attributes['patternType']);
  const parents = listOf('cellStyleXfs').length;
  const children = [...listOf('cellXfs'), ...listOf('cellStyles')];
  yield* told({
    // Excel takes the first two for these, whatever stands there.
    'the first two fills are not none and gray125': patterns[0] !== 'none' || patterns[1] !== 'gray125',
    'a cell format has no parent': children.some(
      (each) => 'xfId' in each.attributes && numberIn(each, 'xfId') >= parents,
    ),
    'there are no cell formats, or too many': listOf('cellXfs').length < 1 || listOf('cellXfs').length > 64_000,
    'a format of a rule is empty': childrenOf(childOf(styles, 'dxfs'), 'dxf').some(
      (each) => each.children.length === 0,
    ),
    'a font has no such size': [...within(styles, 'sz')].some((each) => !isWithin(numberIn(each, 'val'), 1, 409)),
  });
  yield* numberFormatFlaws(listOf);
  yield* referenceFlaws(listOf);
}

const isWithin = (value: number, least: number, most: number): boolean => value >= least && value <= most;

function* numberFormatFlaws(listOf: ListOf): Iterable<string> {
  const formats = listOf('numFmts');
  const ids = new Set(formats.map((each) => numberIn(each, 'numFmtId')));
  const used = listOf('cellXfs').map((each) => numberIn(each, 'numFmtId'));
  yield* told({
    'two number formats have one id': ids.size < formats.length,
    'a number format has an id of Excel’s own': formats.some((each) => numberIn(each, 'numFmtId') < firstOwnFormat),
    'a number format cannot be read': formats.some(({ attributes }) => !isFormatCode(attributes['formatCode'] ?? '')),
    'a cell format has no number format': used.some((id) => id >= firstOwnFormat && !ids.has(id)),
  });
}

function* referenceFlaws(listOf: ListOf): Iterable<string> {
  const formats = [...listOf('cellStyleXfs'), ...listOf('cellXfs')];
  for (const [key, list] of references)
    if (formats.some((each) => numberIn(each, key) >= listOf(list).length)) yield `a cell format has no ${key}`;
}

/** Quotes and brackets are closed, and there are four sections at most. */
function isFormatCode(code: string): boolean {
  const bare = code.replaceAll(/"[^"]*"|\\.|_.|\*./g, '');
  return code.length > 0 && code.length <= 255 && bare.split(';').length <= 4 && !/"|\[[^\]]*$/.test(bare);
}
