import { isDecimal } from '../domain/decimal.ts';
import type { RegisterEntry } from '../domain/register.ts';
import type { Column, Table } from '../domain/table.ts';
import { reportedColumns } from '../domain/table.ts';
import type { Severity } from '../findings/entry.ts';
import { severityLabel, timelinessLabel, validityLabel } from '../findings/labels.ts';
import type { FindingCounts } from './finding-counts.ts';
import { valueOf } from './value-of.ts';

/** What 汇总表 notes on a unit. */
export interface UnitNote {
  /** 报送情况: 未报, 退回, 迟报, 待核实, … nothing where all is well. */
  readonly mark: string;
  /** 备注: why, and what the unit itself remarks. */
  readonly remark: string;
}

/** The table's own 备注: it shares the last column of the summary with what we remark on a unit. */
export const remarkColumn = (table: Table): Column | null =>
  reportedColumns(table).find(
    ({ title, type, group }) => type === 'string' && group.length === 0 && title.replaceAll(/\s/g, '') === '备注',
  ) ?? null;

/** `own`: the table's 备注. */
export function unitNote(entry: RegisterEntry, own: Column | null, counts: FindingCounts): UnitNote {
  const said = own === null || !entry.included ? null : valueOf(entry.values, own.key);
  const remarks = [...reasons(entry, counts), ...(said === null || isDecimal(said) ? [] : [String(said)])];
  return { mark: markOf(entry), remark: remarks.filter(Boolean).join('；') };
}

/** The gravest. */
function markOf({ timeliness, validity }: RegisterEntry): string {
  if (validity === 'none') return timeliness === 'onTime' ? '' : timelinessLabel(timeliness, 'zh');
  if (validity === 'rejected') return validityLabel(validity, 'zh');
  if (timeliness === 'late') return timelinessLabel(timeliness, 'zh');
  return validity === 'flagged' ? validityLabel(validity, 'zh') : '';
}

function* reasons(entry: RegisterEntry, counts: FindingCounts): Iterable<string> {
  const { timeliness, validity, included, daysLate, unit } = entry;
  const found = (severity: Severity): string => {
    const count = counts(unit.name, severity);
    return count === 0 ? '' : `：${severityLabel(severity, 'zh')} ${count} 处`;
  };
  if (validity === 'none' && timeliness === 'missing') yield '未收到报表';
  if (validity === 'rejected') yield validityLabel(validity, 'zh') + found('error') + (included ? '，已计入' : '');
  if (timeliness === 'late' && daysLate > 0) yield `迟报 ${daysLate} 天`;
  if (validity === 'flagged') yield validityLabel(validity, 'zh') + found('warning');
}
