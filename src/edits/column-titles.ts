import { fullTitle, type Table } from '../domain/table.ts';

/** By column key. */
export type ColumnTitles = ReadonlyMap<string, string>;

/** Each column's title, with its group where another column has the same; once per run. */
export function columnTitles({ columns }: Table): ColumnTitles {
  const counts = new Map<string, number>();
  for (const { title } of columns) counts.set(title, (counts.get(title) ?? 0) + 1);
  return new Map(
    columns.map((column) => [column.key, counts.get(column.title) === 1 ? column.title : fullTitle(column)]),
  );
}
