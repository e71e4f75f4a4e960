import { reportedColumns, type Column, type Table } from '../../domain/table.ts';

/** Neighbouring columns of a table that stand under the same headers. */
export interface ColumnGroup {
  /** The headers, outermost first; empty for columns without any. */
  readonly title: string;
  readonly columns: readonly Column[];
}

/** The reported columns in the table's order, by the headers that they stand under. */
export function columnGroups(table: Table): readonly ColumnGroup[] {
  const groups: { title: string; columns: Column[] }[] = [];
  for (const column of reportedColumns(table)) {
    const title = column.group.join('·');
    const last = groups.at(-1);
    if (last?.title === title) last.columns.push(column);
    else groups.push({ title, columns: [column] });
  }
  return groups;
}
