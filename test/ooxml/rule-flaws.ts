import { areaOf, overlap, type Area } from './attribute-types.ts';
import { formulaFlaws } from './formula-flaws.ts';
import { hasTwice, numberIn, told } from './told.ts';
import type { SheetModel, WorkbookModel } from './workbook-model.ts';
import { childOf, childrenOf, type XmlElement } from './xml-element.ts';

const longestList = 255; // characters, without the quotes
const longestCheck = 255;
const limits = { promptTitle: 32, errorTitle: 32, prompt: 255, error: 255 } as const;

/** What is wrong with a sheet's data validations and conditional formats. */
export function* ruleFlaws({ root }: SheetModel, model: WorkbookModel): Iterable<string> {
  const validations = childOf(root, 'dataValidations')?.children ?? [];
  const taken: Area[] = [];
  for (const validation of validations) {
    const sqref = validation.attributes['sqref'] ?? '';
    for (const flaw of validationFlaws(validation, model)) yield `the validation of ${sqref} ${flaw}`;
    const areas = sqref.split(' ').flatMap((each) => areaOf(each) ?? []);
    if (areas.some((area) => taken.some((other) => overlap(area, other)))) yield `${sqref} is validated twice`;
    taken.push(...areas);
  }
  yield* formatFlaws(root, model);
}

function* validationFlaws(validation: XmlElement, { names }: WorkbookModel): Iterable<string> {
  for (const [name, most] of Object.entries(limits))
    if ((validation.attributes[name] ?? '').length > most) yield `has a ${name} of more than ${most} characters`;
  const formulas = validation.children.map(({ text }) => text);
  if (formulas.length !== formulasWanted(validation)) yield `has ${formulas.length} formulas`;
  for (const formula of formulas) {
    if (isList(validation) && formula.startsWith('"')) yield* listFlaws(formula);
    else yield* checkFlaws(formula, names);
  }
}

const isList = ({ attributes }: XmlElement): boolean => attributes['type'] === 'list';

function formulasWanted({ attributes: { type = 'none', operator = 'between' } }: XmlElement): number {
  const isRange =
    ['whole', 'decimal', 'date', 'time', 'textLength'].includes(type) && /^(notB|b)etween$/.test(operator);
  return type === 'none' ? 0 : isRange ? 2 : 1;
}

function* listFlaws(formula: string): Iterable<string> {
  if (formula.length - 2 > longestList || !/^"(?:[^"]|"")*"$/.test(formula)) yield 'has a list that is too long';
}

function* checkFlaws(formula: string, names: ReadonlySet<string>): Iterable<string> {
  if (formula.length > longestCheck) yield `has a formula of ${formula.length} characters`;
  yield* formulaFlaws(formula, names);
}

function* formatFlaws(root: XmlElement, { styles, names }: WorkbookModel): Iterable<string> {
  const looks = childOf(styles, 'dxfs')?.children.length ?? 0;
  const rules = childrenOf(root, 'conditionalFormatting').flatMap((each) => childrenOf(each, 'cfRule'));
  const formulas = rules.flatMap((rule) => childrenOf(rule, 'formula').map(({ text }) => text));
  yield* told({
    'two conditional formats have one priority': hasTwice(rules.map(({ attributes }) => attributes['priority'])),
    'a conditional format has no look': rules.some((rule) => numberIn(rule, 'dxfId', -1) >= looks),
    'a conditional format has no formula': rules.some(
      (rule) => rule.attributes['type'] === 'expression' && childrenOf(rule, 'formula').length !== 1,
    ),
  });
  for (const text of formulas) for (const flaw of formulaFlaws(text, names)) yield `a conditional format ${flaw}`;
}
