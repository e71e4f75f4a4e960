import { fullTitle, type Table } from '../domain/table.ts';

/** By column key: the title, with its group where another column has the same. */
export function columnTitles({ columns }: Table): ReadonlyMap<string, string> {
  const isAlone = (title: string): boolean => columns.filter((column) => column.title === title).length === 1;
  return new Map(columns.map((column) => [column.key, isAlone(column.title) ? column.title : fullTitle(column)]));
}
