import { cellName, lastColumn, lastRow, parseCellName } from '../../src/domain/cell-address.ts';
import { areaOf, overlap, type Area } from './attribute-types.ts';
import { formulaFlaws } from './formula-flaws.ts';
import { ruleFlaws } from './rule-flaws.ts';
import { hasTwice, numberIn, told } from './told.ts';
import type { SheetModel, WorkbookModel } from './workbook-model.ts';
import { childOf, childrenOf, type XmlElement } from './xml-element.ts';

const longestText = 32_767;
const tallest = 409.5; // points

/** What is wrong with a worksheet beyond the order of its elements. */
export function* sheetFlaws(sheet: SheetModel, model: WorkbookModel): Iterable<string> {
  for (const flaw of flawsIn(sheet, model)) yield `${sheet.part}: ${flaw}`;
}

function* flawsIn(sheet: SheetModel, model: WorkbookModel): Iterable<string> {
  const { root } = sheet;
  yield* columnFlaws(root);
  yield* rowFlaws(root, model);
  yield* mergeFlaws(root);
  yield* viewFlaws(root);
  yield* linkFlaws(sheet, model);
  yield* ruleFlaws(sheet, model);
  for (const words of childOf(root, 'headerFooter')?.children ?? [])
    if (words.text.length > 255) yield `<${words.name}> has more than 255 characters`;
}

function* columnFlaws(root: XmlElement): Iterable<string> {
  let last = 0;
  for (const { attributes } of childrenOf(childOf(root, 'cols'), 'col')) {
    const [min, max] = [Number(attributes['min']), Number(attributes['max'])];
    if (min <= last || max < min || max > lastColumn) yield `columns ${min} to ${max} are out of order`;
    if (Number(attributes['width'] ?? 0) > 255) yield `column ${min} is too wide`;
    last = max;
  }
}

function* rowFlaws(root: XmlElement, model: WorkbookModel): Iterable<string> {
  let last = 0;
  for (const row of childOf(root, 'sheetData')?.children ?? []) {
    const number = numberIn(row, 'r', last + 1);
    yield* told({
      [`row ${number} is out of order`]: number <= last || number > lastRow,
      [`row ${number} is too high`]: numberIn(row, 'ht') > tallest,
    });
    yield* styleFlaws(row, model);
    yield* cellsFlaws(row, number, model);
    last = number;
  }
}

function* cellsFlaws(row: XmlElement, number: number, model: WorkbookModel): Iterable<string> {
  let last = 0;
  for (const cell of childrenOf(row, 'c')) {
    const name = cell.attributes['r'] ?? cellName({ row: number, column: last + 1 });
    const address = parseCellName(name) ?? { row: 0, column: 0 };
    if (address.row !== number || address.column <= last) yield `cell ${name} is out of order`;
    for (const flaw of cellFlaws(cell, model)) yield `cell ${name} ${flaw}`;
    last = address.column;
  }
}

function* styleFlaws(element: XmlElement, { styles }: WorkbookModel): Iterable<string> {
  const style = numberIn(element, 's');
  if (style >= (childOf(styles, 'cellXfs')?.children.length ?? 1)) yield `has no format ${style}`;
}

function* cellFlaws(cell: XmlElement, model: WorkbookModel): Iterable<string> {
  yield* styleFlaws(cell, model);
  const type = cell.attributes['t'] ?? 'n';
  const [value, formula] = [childOf(cell, 'v'), childOf(cell, 'f')];
  if (formula !== null) for (const flaw of formulaFlaws(formula.text, model.names)) yield `its formula ${flaw}`;
  if ((type === 'inlineStr') !== (childOf(cell, 'is') !== null)) yield 'has a text and no type for it';
  if (value === null) {
    if (type !== 'inlineStr' && type !== 'n' && formula === null) yield 'has no value';
    return;
  }
  if (!isValue(value.text, type, model)) yield `holds ${value.text} of type ${type}`;
}

const isNumber = /^-?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

const errors = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;

function isValue(text: string, type: string, { strings }: WorkbookModel): boolean {
  switch (type) {
    case 's':
      return /^\d+$/.test(text) && isText(strings, Number(text));
    case 'b':
      return /^[01]$/.test(text);
    case 'e':
      return errors.test(text);
    case 'str':
      return text.length <= longestText;
    default:
      return type === 'n' && isNumber.test(text);
  }
}

const isText = (strings: WorkbookModel['strings'], at: number): boolean =>
  (strings?.[at]?.length ?? Infinity) <= longestText;

function* mergeFlaws(root: XmlElement): Iterable<string> {
  const areas: Area[] = [];
  for (const {
    attributes: { ref = '' },
  } of childOf(root, 'mergeCells')?.children ?? []) {
    const area = areaOf(ref);
    if (area === null) continue;
    if (area.top === area.bottom && area.left === area.right) yield `${ref} is merged with nothing`;
    if (areas.some((other) => overlap(area, other))) yield `${ref} is merged twice`;
    areas.push(area);
  }
}

function* viewFlaws(root: XmlElement): Iterable<string> {
  for (const view of childrenOf(childOf(root, 'sheetViews'), 'sheetView')) {
    const panes = panesOf(childOf(view, 'pane'));
    const active = childOf(view, 'pane')?.attributes['activePane'] ?? 'topLeft';
    const chosen = childrenOf(view, 'selection').map(({ attributes }) => attributes['pane'] ?? 'topLeft');
    yield* told({
      'a pane that is not there has a selection': chosen.some((each) => !panes.includes(each)),
      'a pane that is not there is active': !panes.includes(active),
      'a pane has two selections': hasTwice(chosen),
    });
  }
}

function panesOf(pane: XmlElement | null): readonly string[] {
  const isSplit = (way: string): boolean => pane !== null && numberIn(pane, way) > 0;
  const [right, below] = [isSplit('xSplit'), isSplit('ySplit')];
  return [
    'topLeft',
    ...(right ? ['topRight'] : []),
    ...(below ? ['bottomLeft'] : []),
    ...(right && below ? ['bottomRight'] : []),
  ];
}

/** By the element that leads by a relationship: the word of its type. */
const linking: Readonly<Record<string, string>> = {
  drawing: 'drawing',
  legacyDrawing: 'vmlDrawing',
  tablePart: 'table',
  pageSetup: 'printerSettings',
  hyperlink: 'hyperlink',
};

function* linkFlaws({ root, part }: SheetModel, { parts, names }: WorkbookModel): Iterable<string> {
  const links = new Map(parts.links(part).map((link) => [link.id, link.word]));
  const leading = [root, childOf(root, 'hyperlinks'), childOf(root, 'tableParts')].flatMap(
    (each) => each?.children ?? [],
  );
  for (const { name, attributes } of leading.filter((each) => each.name in linking && 'r:id' in each.attributes))
    if (links.get(attributes['r:id'] ?? '') !== linking[name]) yield `<${name}> leads nowhere by ${attributes['r:id']}`;
  const hyperlinks = leading.filter(({ name }) => name === 'hyperlink');
  if (hyperlinks.length > 65_530) yield 'there are too many links';
  for (const hyperlink of hyperlinks) yield* hyperlinkFlaws(hyperlink, names);
}

function* hyperlinkFlaws({ attributes }: XmlElement, names: ReadonlySet<string>): Iterable<string> {
  const { location, tooltip = '', 'r:id': id } = attributes;
  if (tooltip.length > 255) yield 'a link says too much';
  if (id !== undefined) return;
  if (location === undefined || location.length > 2079) yield 'a link leads nowhere';
  else for (const flaw of formulaFlaws(location, names)) yield `a link ${flaw}`;
}
