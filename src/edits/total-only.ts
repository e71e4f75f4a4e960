import { figureProvenance, type ReturnRow } from '../domain/return.ts';
import type { Table } from '../domain/table.ts';
import { finding, type Finding } from '../findings/finding.ts';
import { isFilledIn } from './filled-in.ts';
import type { BlockRow } from './own-totals.ts';
import { firstKey } from './same-rows.ts';

/** Rows to be added up, and what is told of them. */
export interface AddedRows<Row> {
  readonly rows: readonly Row[];
  readonly findings: readonly Finding[];
}

/** The rows of data; where none is filled in, the total that is: 合计 under villages that were left blank. */
export function totalOnly<Row extends BlockRow>(file: string, rows: readonly Row[], table: Table): AddedRows<Row> {
  if (rows.every(({ kind }) => kind === 'data')) return { rows, findings: [] };
  const data = rows.filter(({ kind }) => kind === 'data');
  if (isFilledIn(rowsOf(data), table)) return { rows: data, findings: [] };
  const totals = rows.filter(({ kind, row }) => kind !== 'data' && isFilledIn([row], table));
  const total = totals.findLast(({ kind }) => kind === 'total');
  // Subtotals without a total over them are parts.
  const added = total === undefined ? totals : [total];
  const [first] = added;
  if (first === undefined) return { rows: data, findings: [] };
  const at = figureProvenance(file, first.row, firstKey(first.row));
  return { rows: added, findings: [finding('layout/total-only', { at }, {})] };
}

const rowsOf = (rows: readonly BlockRow[]): readonly ReturnRow[] => rows.map(({ row }) => row);
