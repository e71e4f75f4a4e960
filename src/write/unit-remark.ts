import { isDecimal } from '../domain/decimal.ts';
import type { RegisterEntry } from '../domain/register.ts';
import type { Column, Table } from '../domain/table.ts';
import { reportedColumns } from '../domain/table.ts';
import { timelinessLabel, validityLabel } from '../findings/labels.ts';
import { valueOf } from './value-of.ts';

/** The table's own 备注: it shares the last column of the summary with what we remark on a unit. */
export const remarkColumn = (table: Table): Column | null =>
  reportedColumns(table).find(
    ({ title, type, group }) => type === 'string' && group.length === 0 && title.replaceAll(/\s/g, '') === '备注',
  ) ?? null;

/** 备注 of a unit's row: 未报, 未到期, 退回, 待核实, 迟报2天, and what the unit itself remarks. */
export function unitRemark(entry: RegisterEntry, column: Column | null): string {
  const own = column === null || !entry.included ? null : valueOf(entry.values, column.key);
  return [...ours(entry), ...(own === null || isDecimal(own) ? [] : [String(own)])].filter(Boolean).join('；');
}

function* ours({ timeliness, validity, included, daysLate }: RegisterEntry): Iterable<string> {
  if (validity === 'none' && timeliness !== 'onTime') yield timelinessLabel(timeliness, 'zh');
  if (validity === 'rejected') yield validityLabel(validity, 'zh') + (included ? '（已计入）' : '');
  if (validity === 'flagged') yield validityLabel(validity, 'zh');
  if (timeliness === 'late' && daysLate > 0) yield `迟报${daysLate}天`;
}
