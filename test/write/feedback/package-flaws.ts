import { posix } from 'node:path';
import JSZip from 'jszip';
import { SaxesParser, type SaxesTagPlain } from 'saxes';

const main = /^http:\/\/schemas\.openxmlformats\.org\/spreadsheetml\/2006\/main$/;

/** Children of CT_Worksheet in the order that ECMA-376 asks for. */
const worksheetOrder =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
    ' ',
  );

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly depth: number;
}

/** What a strict reader of Office Open XML would refuse or repair in an XLSX file. */
export async function packageFlaws(bytes: Uint8Array): Promise<readonly string[]> {
  const { files } = await JSZip.loadAsync(bytes);
  const parts = new Map<string, string>();
  for (const file of Object.values(files).filter(({ dir }) => !dir)) {
    // oxlint-disable-next-line no-await-in-loop -- they are inflated one by one in any case
    parts.set(file.name, await file.async('string'));
  }
  return [...typeFlaws(parts), ...linkFlaws(parts), ...sheetFlaws(parts), ...styleFlaws(parts), ...shapeFlaws(parts)];
}

function* typeFlaws(parts: ReadonlyMap<string, string>): Iterable<string> {
  const tags = tagsOf(parts.get('[Content_Types].xml') ?? '');
  const defaults = new Set(tags.map(({ attributes }) => attributes['Extension']?.toLowerCase()));
  const stated = tags.flatMap(({ attributes }) => attributes['PartName']?.toLowerCase() ?? []);
  if (new Set(stated).size < stated.length) yield 'a part has two content types';
  for (const name of parts.keys()) {
    const isTyped = defaults.has(name.split('.').at(-1)?.toLowerCase()) || stated.includes(`/${name.toLowerCase()}`);
    if (!isTyped && name !== '[Content_Types].xml') yield `${name} has no content type`;
  }
}

function* linkFlaws(parts: ReadonlyMap<string, string>): Iterable<string> {
  const names = new Set([...parts.keys()].map((name) => name.toLowerCase()));
  for (const [name, text] of parts) {
    if (!name.endsWith('.rels')) continue;
    const links = tagsOf(text).filter((tag) => tag.name === 'Relationship');
    if (new Set(links.map(({ attributes }) => attributes['Id'])).size < links.length) yield `${name} has an id twice`;
    const inside = links.filter(({ attributes }) => attributes['TargetMode'] !== 'External');
    const targets = inside.map(({ attributes: { Target: target = '' } }) => targetPath(name, target));
    for (const target of targets) if (!names.has(target.toLowerCase())) yield `${name} leads to ${target}`;
  }
}

const targetPath = (part: string, target: string): string =>
  decodeURI(posix.resolve('/', posix.dirname(posix.dirname(part)), target)).slice(1);

function* sheetFlaws(parts: ReadonlyMap<string, string>): Iterable<string> {
  let selected = 0;
  for (const [name, text] of parts) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) continue;
    const tags = tagsOf(text);
    const order = tags.filter(({ depth }) => depth === 2).map((tag) => worksheetOrder.indexOf(tag.name));
    const known = order.filter((place) => place !== -1);
    if (known.some((place, at) => place < (known[at - 1] ?? 0))) yield `${name} has its elements in another order`;
    const rows = tags.filter((tag) => tag.name === 'row').map(({ attributes }) => Number(attributes['r']));
    if (rows.some((row, at) => row <= (rows[at - 1] ?? 0))) yield `${name} has its rows in another order`;
    const cells = tags.filter((tag) => tag.name === 'c').map(({ attributes }) => attributes['r'] ?? '');
    if (new Set(cells).size < cells.length && !cells.includes('')) yield `${name} has a cell twice`;
    selected += tags.filter(({ attributes }) => attributes['tabSelected'] === '1').length;
  }
  if (selected > 1) yield `${selected} sheets are chosen at once`;
}

const sections = ['fonts', 'fills', 'borders', 'cellXfs'] as const;
const references = [
  ['fontId', 'fonts'],
  ['fillId', 'fills'],
  ['borderId', 'borders'],
] as const;

function* styleFlaws(parts: ReadonlyMap<string, string>): Iterable<string> {
  const tags = tagsOf(parts.get('xl/styles.xml') ?? '<none/>');
  for (const section of sections) {
    const stated = tags.find(({ name, depth }) => name === section && depth === 2)?.attributes['count'];
    if (stated !== undefined && Number(stated) !== childrenOf(tags, section).length) yield `${section} are miscounted`;
  }
  for (const { attributes } of childrenOf(tags, 'cellXfs'))
    for (const [key, section] of references) {
      const isThere = Number(attributes[key] ?? 0) < Math.max(1, childrenOf(tags, section).length);
      if (!isThere) yield `a cell format has no ${key}`;
    }
}

function childrenOf(tags: readonly Tag[], section: (typeof sections)[number]): readonly Tag[] {
  const from = tags.findIndex(({ name, depth }) => name === section && depth === 2);
  const rest = from === -1 ? [] : tags.slice(from + 1);
  const end = rest.findIndex(({ depth }) => depth <= 2);
  return (end === -1 ? rest : rest.slice(0, end)).filter(({ depth }) => depth === 3);
}

function* shapeFlaws(parts: ReadonlyMap<string, string>): Iterable<string> {
  for (const [name, text] of parts) {
    const ids = [...text.matchAll(/<v:shape\s[^>]*?\bid="([^"]*)"/g)].map(([, id]) => id);
    if (name.endsWith('.vml') && new Set(ids).size < ids.length) yield `${name} has a shape twice`;
  }
}

/** Names without the prefix of the root. */
function tagsOf(text: string): readonly Tag[] {
  const tags: Tag[] = [];
  let depth = 0;
  let prefix = '';
  const parser = new SaxesParser({ xmlns: false });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    if (depth === 0)
      prefix = Object.entries(attributes).some(([, uri]) => main.test(uri)) ? name.slice(0, name.indexOf(':') + 1) : '';
    tags.push({ name: name.startsWith(prefix) ? name.slice(prefix.length) : name, attributes, depth: ++depth });
  });
  parser.on('closetag', () => void depth--);
  parser.write(text).close();
  return tags;
}
