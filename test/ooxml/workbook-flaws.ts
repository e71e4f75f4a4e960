import { parseCellName } from '../../src/domain/cell-address.ts';
import { formulaFlaws } from './formula-flaws.ts';
import { hasTwice, numberIn, told } from './told.ts';
import type { WorkbookModel } from './workbook-model.ts';
import { childOf, childrenOf, type XmlElement } from './xml-element.ts';

/** What is wrong with a workbook's list of sheets, its views and its names. */
export function* workbookFlaws(model: WorkbookModel): Iterable<string> {
  const sheets = childrenOf(childOf(model.root, 'sheets'), 'sheet');
  const attributes = sheets.map((sheet) => sheet.attributes);
  for (const { name = '' } of attributes) yield* sheetNameFlaws(name);
  const links = new Set(model.parts.links(model.part).flatMap(({ id, word }) => (word === 'worksheet' ? [id] : [])));
  yield* told({
    'two sheets have one name': hasTwice(attributes.map(({ name = '' }) => name.toLowerCase())),
    'two sheets have one id': hasTwice(attributes.map(({ sheetId }) => sheetId)),
    'two sheets have one part': hasTwice(attributes.map((sheet) => sheet['r:id'])),
    'a sheet has no part': attributes.some((sheet) => !links.has(sheet['r:id'] ?? '')),
    'several sheets are chosen at once': model.sheets.filter(({ root }) => isSelected(root)).length > 1,
  });
  yield* viewFlaws(model, sheets.map(isShown));
  yield* nameFlaws(model, sheets.length);
}

const isShown = ({ attributes: { state = 'visible' } }: XmlElement): boolean => state === 'visible';

const isSelected = (root: XmlElement): boolean =>
  childrenOf(childOf(root, 'sheetViews'), 'sheetView').some(({ attributes }) => attributes['tabSelected'] === '1');

function* viewFlaws({ root }: WorkbookModel, shown: readonly boolean[]): Iterable<string> {
  if (!shown.includes(true)) yield 'no sheet is visible';
  for (const view of childrenOf(childOf(root, 'bookViews'), 'workbookView'))
    for (const key of ['activeTab', 'firstSheet'])
      if (shown.every((isVisible, at) => !isVisible || at !== numberIn(view, key))) yield `${key} is no visible sheet`;
}

function* sheetNameFlaws(name: string): Iterable<string> {
  const isFit =
    name.length > 0 &&
    name.length <= 31 &&
    !/[[\]:*?/\\\p{Cc}]/u.test(name) &&
    !/^'|'$/.test(name) &&
    !/^history$/i.test(name);
  if (!isFit) yield `a sheet cannot be called “${name}”`;
}

const builtIn =
  /^_xlnm\.(Print_Area|Print_Titles|Criteria|_FilterDatabase|Extract|Consolidate_Area|Database|Sheet_Title)$/;

function* nameFlaws({ root, names }: WorkbookModel, sheets: number): Iterable<string> {
  const defined = childrenOf(childOf(root, 'definedNames'), 'definedName');
  const keys = defined.map(({ attributes: { name = '', localSheetId = '' } }) => `${localSheetId} ${name}`);
  if (hasTwice(keys.map((key) => key.toLowerCase()))) yield 'a name is defined twice';
  for (const each of defined) {
    const { name = '' } = each.attributes;
    yield* told({
      [`${name} is of no sheet`]: numberIn(each, 'localSheetId') >= sheets,
      [`“${name}” is no name`]: !(name.startsWith('_xlnm.') ? builtIn.test(name) : isName(name)),
    });
    for (const flaw of formulaFlaws(each.text, names)) yield `the name ${name} ${flaw}`;
  }
}

/** Whether something may be given this name, as a range or a table. */
export const isName = (name: string): boolean =>
  name.length <= 255 &&
  /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
  parseCellName(name.toUpperCase()) === null &&
  !/^([rc]|r\d*c\d*)$/i.test(name);
