import { decimalText, inCell, isDecimal, outgrowsCell } from '../domain/decimal.ts';
import type { Values } from '../domain/return.ts';
import type { Summary } from '../domain/summary.ts';
import { reportedColumns, type Column, type Table } from '../domain/table.ts';
import { finding, type Finding } from '../findings/finding.ts';
import { term, type Fact } from '../findings/terms.ts';

/** Sums of which the workbook's cell cannot hold the digits that count: reports give them in full, and the clerk must know. */
export function longTotals({ blocks, total }: Summary, table: Table): readonly Finding[] {
  const columns = reportedColumns(table).filter(({ aggregate }) => aggregate === 'sum');
  return [
    ...blocks.flatMap(({ category, entries, subtotal }) => [
      ...entries.flatMap(({ unit, included, values }) => (included ? told(values, columns, unit.name) : [])),
      ...told(subtotal, columns, term('summary-subtotal', { category })),
    ]),
    ...told(total, columns, term('summary-total')),
  ];
}

/** `name`: whose sums they are. */
function told(values: Values, columns: readonly Column[], name: Fact): readonly Finding[] {
  const found: Finding[] = [];
  for (const { key, title } of columns) {
    const value = values[key];
    if (!isDecimal(value) || !outgrowsCell(value)) continue;
    const exact = decimalText(value);
    const facts = { name, title, exact, shown: decimalText(inCell(value)) };
    found.push(finding('summary/total-too-long', { at: null, column: key, value: exact }, facts));
  }
  return found;
}
