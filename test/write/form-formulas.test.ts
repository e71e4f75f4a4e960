import { expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import * as fc from 'fast-check';
import { parseExpression } from '../../src/campaign/expression-parser.ts';
import { defaultLimits } from '../../src/domain/limits.ts';
import { decimalOfNumber, zero, type Decimal } from '../../src/domain/decimal.ts';
import { cellValue } from '../../src/domain/raw-sheet.ts';
import type { Rule, Table } from '../../src/domain/table.ts';
import { compiledRules, isViolated } from '../../src/edits/compiled-rules.ts';
import { readSheets } from '../../src/read/index.ts';
import { brokenFormula } from '../../src/write/form/rule-formula.ts';
import { openedFile } from '../read/opened-file.ts';
import { tableOf } from '../table-of.ts';
import { hasLibreOffice, recalculated } from './libreoffice.ts';

const tables: Readonly<Record<Table['blank'], Table>> = { zero: tableWith('zero'), missing: tableWith('missing') };

function tableWith(blank: Table['blank']): Table {
  const number = { type: 'number' };
  return tableOf({
    blank,
    columns: { a: number, b: number, c: {}, kind: { type: 'string' }, flag: { type: 'boolean' } },
  });
}

const keys = ['a', 'b', 'c', 'kind', 'flag'] as const;
type Cells = Readonly<Record<(typeof keys)[number], number | string | null>>;

const figure = fc.constantFrom(null, null, 0, 1, 2, 0.1, 0.2, 0.3, -5, 1000.25);
const cells: fc.Arbitrary<Cells> = fc.record({
  a: figure,
  b: figure,
  c: fc.constantFrom(null, 0, 1, 2, 30),
  kind: fc.constantFrom(null, '甲', '乙"', '丙'),
  flag: fc.constantFrom(null, '是', '否'),
});

/** Numbers, texts and conditions as a table's author writes them. Quotients are of two, so that they have an end. */
const { truth } = fc.letrec<{ number: string; truth: string }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('a', 'b', 'c', '0.3', '2', '-1'),
    fc.tuple(tie('number'), fc.constantFrom('+', '-', '*'), tie('number')).map(([l, o, r]) => `(${l} ${o} ${r})`),
    fc.tuple(tie('number'), fc.constantFrom('2', 'c - c')).map(([l, r]) => `(${l} / (${r}))`),
    fc.tuple(fc.constantFrom('min', 'max', 'sum'), tie('number'), tie('number')).map(([f, l, r]) => `${f}(${l}, ${r})`),
    tie('number').map((each) => `abs(${each})`),
    tie('number').map((each) => `round(${each}, 1)`),
    tie('number').map((each) => `-(${each})`),
  ),
  truth: fc.oneof(
    { maxDepth: 2 },
    fc
      .tuple(tie('number'), fc.constantFrom('==', '!=', '<', '<=', '>', '>='), tie('number'))
      .map(([l, o, r]) => `${l} ${o} ${r}`),
    fc.constantFrom(
      "kind == '甲'",
      "kind != '乙\"'",
      "kind in ['甲', '丙']",
      "category in ['镇', '乡']",
      "category == '乡'",
    ),
    fc.constantFrom('flag == true', 'flag != false', 'c in [1, 2, a]', 'true'),
    fc.tuple(tie('truth'), fc.constantFrom('&&', '||'), tie('truth')).map(([l, o, r]) => `(${l}) ${o} (${r})`),
    tie('truth').map((each) => `!(${each})`),
  ),
}));

const situation = fc.record({
  blank: fc.constantFrom<Table['blank']>('zero', 'missing'),
  category: fc.constantFrom(null, '镇', '乡'),
  tolerance: fc.constantFrom(0, 0, 0.1),
  when: fc.option(truth, { nil: null }),
  assert: truth,
  cells,
});
type Situation = typeof situation extends fc.Arbitrary<infer Value> ? Value : never;

function ruleOf({ blank, when, assert, tolerance }: Situation): Rule {
  const { columns } = tables[blank];
  return {
    id: 'R',
    when: when === null ? null : parseExpression(when, columns),
    assert: parseExpression(assert, columns),
    severity: 'hard',
    tolerance: decimalOfNumber(tolerance),
    message: null,
  };
}

/** What the rules say of the row, which is what decides over a return. */
function isBroken(each: Situation): boolean {
  const { blank, category } = each;
  const [rule] = compiledRules({ ...tables[blank], rules: [ruleOf(each)] });
  if (rule === undefined) throw new Error('no rule');
  return isViolated(rule, { category: category ?? undefined, valueOf: (key) => valueOf(each, key) });
}

function valueOf({ cells: row, blank }: Situation, key: string): Decimal | string | boolean | undefined {
  const known = keys.find((each) => each === key);
  const value = known === undefined ? null : row[known];
  if (value === null) return blank === 'missing' ? undefined : key === 'kind' || key === 'flag' ? '' : zero;
  if (typeof value === 'number') return decimalOfNumber(value);
  return key === 'flag' ? value === '是' : value;
}

const firstColumn = 2;

/** The formula for a situation whose cells stand in a row, from column B on. */
function formulaOf(each: Situation, row: number): string | null {
  const { columns } = tables[each.blank];
  const cellOf = (key: string) => {
    const [column, at] = [columns.find((one) => one.key === key), keys.findIndex((one) => one === key)];
    return column === undefined || at < 0 ? null : { column, cell: `$${'BCDEF'.charAt(at)}$${row}` };
  };
  return brokenFormula(ruleOf(each), { cellOf, blank: each.blank, category: each.category });
}

const libreOfficeTest = hasLibreOffice ? test : test.skip;

libreOfficeTest(
  'a formula is true exactly where the rule is broken, whatever the rule and the row',
  async () => {
    const situations = fc.sample(situation, { numRuns: 1000, seed: 20200205 });
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('x');
    let said = 0;
    for (const [i, each] of situations.entries()) {
      const formula = formulaOf(each, i + 1);
      if (formula === null) continue;
      said += 1;
      sheet.getCell(i + 1, 1).value = { formula, date1904: false };
      for (const [at, key] of keys.entries()) sheet.getCell(i + 1, firstColumn + at).value = each.cells[key];
    }
    const bytes = recalculated(new Uint8Array(await workbook.xlsx.writeBuffer()));
    const { sheets } = await readSheets(openedFile(bytes, 'xlsx'), defaultLimits);
    const results = new Map(sheets[0]?.rows.map((row) => [row.number, row.contents[0]]));
    const wrong = situations.flatMap((each, i) => {
      const content = results.get(i + 1);
      if (formulaOf(each, i + 1) === null) return [];
      const found = content === undefined ? null : cellValue(content);
      return found === isBroken(each)
        ? []
        : [{ found, wanted: isBroken(each), ...each, formula: formulaOf(each, i + 1) }];
    });
    expect(wrong.slice(0, 3)).toEqual([]);
    expect(said).toBeGreaterThan(800);
    expect(situations.filter(isBroken).length).toBeGreaterThan(120);
  },
  120_000,
);

test.each([
  ['a date is compared by no formula', { d: { type: 'string', format: 'date' } }, "d == '2020-02-05'"],
  ['nor is an answer that may be blank where blanks count', { f: { type: 'boolean' } }, 'f || x > 0'],
])('%s', (_, columns, assert) => {
  const table = tableOf({ columns: { x: {}, ...columns } });
  const cellOf = (key: string) => {
    const column = table.columns.find((each) => each.key === key);
    return column === undefined ? null : { column, cell: '$A$1' };
  };
  const rule: Rule = {
    id: 'R',
    when: null,
    assert: parseExpression(assert, table.columns),
    severity: 'hard',
    tolerance: zero,
    message: null,
  };
  expect(brokenFormula(rule, { cellOf, blank: 'zero', category: null })).toBeNull();
});
