import { lastColumn, lastRow, parseCellName, type CellAddress } from '../../domain/cell-address.ts';
import type { Table } from '../../domain/table.ts';
import type { Finding } from '../../findings/finding.ts';
import { columnLabels } from '../column-labels.ts';
import type { Mark } from './mark.ts';
import { unitMessage, unitRemedy } from './unit-words.ts';

/** One thing that a unit is asked to mend or to check, in Chinese. */
export interface Remark {
  /** 1-based, in the order of the list. */
  readonly number: number;
  readonly severity: Mark;
  /** Null where the format has no sheets, or the whole file is meant. */
  readonly sheet: string | null;
  /** `F7`; null where the whole sheet or file is meant. */
  readonly cell: string | null;
  /** 栏目: the column's title. */
  readonly column: string | null;
  /** 填报内容. */
  readonly value: string | null;
  /** 问题. */
  readonly problem: string;
  /** 如何更正. */
  readonly remedy: string;
}

/** The findings as a unit is told them, what must be corrected first. */
export function remarksOf(findings: readonly Finding[], table: Table): readonly Remark[] {
  const labels = columnLabels(table);
  const ordered = findings.toSorted((a, b) => rank(a) - rank(b));
  return ordered.map((found, index) => ({
    number: index + 1,
    severity: markOf(found),
    sheet: found.at?.sheet ?? null,
    cell: found.at?.cell ?? null,
    column: found.column === null ? null : (labels.get(found.column) ?? found.column),
    value: found.value,
    problem: unitMessage(found),
    remedy: unitRemedy(found),
  }));
}

const markOf = ({ severity }: Finding): Mark => (severity === 'error' ? 'error' : 'warning');
const rank = (found: Finding): number => (markOf(found) === 'error' ? 0 : 1);

/** 严重程度, as a unit is told it. */
export const markWords: Readonly<Record<Mark, string>> = { error: '错误，须更正', warning: '警告，须核实' };

/** What a remedy is headed by: a figure that may be right is not to be corrected. */
export const remedyHeads: Readonly<Record<Mark, string>> = { error: '更正', warning: '处理' };

/** The cell that a remark is about; null where it is about none, or one that no workbook has. */
export function addressOf({ cell }: Remark): CellAddress | null {
  const address = cell === null ? null : parseCellName(cell);
  return address !== null && address.row <= lastRow && address.column <= lastColumn ? address : null;
}
