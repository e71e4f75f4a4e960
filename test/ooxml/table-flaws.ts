import { cellName } from '../../src/domain/cell-address.ts';
import { areaOf, overlap, type Area } from './attribute-types.ts';
import { hasTwice, told } from './told.ts';
import { isName } from './workbook-flaws.ts';
import type { SheetModel, WorkbookModel } from './workbook-model.ts';
import { childOf, childrenOf, type XmlElement } from './xml-element.ts';

/** What is wrong with the Excel tables of a workbook. */
export function* tableFlaws(model: WorkbookModel): Iterable<string> {
  const tables = model.sheets.flatMap((sheet) =>
    model.parts
      .links(sheet.part)
      .filter(({ word }) => word === 'table')
      .flatMap(({ target }) => model.parts.tree(target ?? '') ?? [])
      .map((table) => ({ sheet, table })),
  );
  for (const key of ['id', 'displayName']) {
    const values = tables.map(({ table }) => table.attributes[key]?.toLowerCase());
    if (new Set(values).size < values.length) yield `two tables have one ${key}`;
  }
  for (const { sheet, table } of tables)
    for (const flaw of flawsOf(table, sheet, model)) yield `table ${table.attributes['displayName']} ${flaw}`;
}

function* flawsOf(table: XmlElement, sheet: SheetModel, model: WorkbookModel): Iterable<string> {
  const { displayName = '', ref = '' } = table.attributes;
  const area = areaOf(ref);
  if (area === null) return;
  const columns = childrenOf(childOf(table, 'tableColumns'), 'tableColumn').map(({ attributes }) => attributes);
  const names = columns.map(({ name = '' }) => name);
  const headings = textsOf(sheet.root, area.top, model);
  const isHeaded = (name: string, at: number): boolean =>
    headings.get(cellName({ row: area.top, column: area.left + at })) === name;
  yield* told({
    'cannot be called so': !isName(displayName),
    'has another number of columns': columns.length !== area.right - area.left + 1,
    'has two columns with one id': hasTwice(columns.map(({ id }) => id)),
    'has two columns with one name': hasTwice(names.map((name) => name.toLowerCase())),
    'has other headings': !names.every(isHeaded),
    'has no row': area.bottom === area.top,
    'has merged cells': mergedIn(sheet.root).some((each) => overlap(each, area)),
  });
}

const mergedIn = (root: XmlElement): readonly Area[] =>
  childrenOf(childOf(root, 'mergeCells'), 'mergeCell').flatMap(
    ({ attributes }) => areaOf(attributes['ref'] ?? '') ?? [],
  );

/** Texts of the cells of a row. */
function textsOf(root: XmlElement, row: number, { strings }: WorkbookModel): ReadonlyMap<string, string> {
  const found = childOf(root, 'sheetData')?.children.find(({ attributes }) => attributes['r'] === String(row));
  return new Map(
    childrenOf(found ?? null, 'c').map(({ attributes: { r = '', t }, text }) => [
      r,
      t === 's' ? (strings?.[Number(text)] ?? '') : text,
    ]),
  );
}
