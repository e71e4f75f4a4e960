import type { ConditionalFormattingRule, Worksheet } from 'exceljs';
import { columnName, cellName, type CellAddress } from '../../domain/cell-address.ts';
import type { Column, Rule, Table } from '../../domain/table.ts';
import { columnsIn } from '../../domain/expression.ts';
import type { PlacedTable } from './form-parts.ts';
import { brokenFormula } from './rule-formula.ts';

interface Plan {
  readonly table: Table;
  readonly cells: PlacedTable['cells'];
  /** Of the form's unit; null where it is not known. */
  readonly category: string | null;
}

const red = {
  fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFC7CE' } },
  font: { color: { argb: 'FF9C0006' } },
} as const;

/** The cells that a hard rule reads turn red where it is broken, as far as a formula says so; not before anything is filled in. */
export function showBrokenRules(sheet: Worksheet, plan: Plan): void {
  const begun = `COUNT(${wholeRange(plan.cells)})>0`;
  for (const [i, rule] of hardRules(plan.table).entries()) {
    const formula = formulaOf(rule, plan);
    const ref = columnsIn(rule.assert).flatMap((key) => cellNameOf(plan.cells.get(key)));
    if (formula === null || ref.length === 0) continue;
    const shown: ConditionalFormattingRule = {
      type: 'expression',
      priority: i + 1,
      formulae: [`AND(${begun},${formula})`],
      style: red,
    };
    sheet.addConditionalFormatting({ ref: ref.join(' '), rules: [shown] });
  }
}

export const hardRules = ({ rules }: Table): readonly Rule[] => rules.filter(({ severity }) => severity === 'hard');

const cellNameOf = (address: CellAddress | undefined): readonly string[] =>
  address === undefined ? [] : [cellName(address)];

function formulaOf(rule: Rule, { table, cells, category }: Plan): string | null {
  const columns = new Map(table.columns.map((column) => [column.key, column]));
  const cellOf = (key: string): { readonly column: Column; readonly cell: string } | null => {
    const [column, address] = [columns.get(key), cells.get(key)];
    return column === undefined || address === undefined ? null : { column, cell: fixedName(address) };
  };
  return brokenFormula(rule, { cellOf, blank: table.blank, category });
}

const fixedName = ({ row, column }: CellAddress): string => `$${columnName(column)}$${row}`;

/** The cells of a form stand in one row or one column. */
function wholeRange(cells: PlacedTable['cells']): string {
  const [first, ...others] = cells.values();
  const last = others.at(-1) ?? first;
  return first === undefined || last === undefined ? '' : `${fixedName(first)}:${fixedName(last)}`;
}
