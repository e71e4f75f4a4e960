import { groupedTitle, reportedColumns, type Column, type Table } from '../domain/table.ts';
import { lineText } from './cell-text.ts';

/** What people call each column, by key: its title, with its group before it where another column has the same title. */
export function columnLabels({ columns }: Table): ReadonlyMap<string, string> {
  const titles = columns.map(({ title }) => title);
  const isShared = (title: string): boolean => titles.indexOf(title) !== titles.lastIndexOf(title);
  return new Map(columns.map((column) => [column.key, isShared(column.title) ? groupedTitle(column) : column.title]));
}

const longestName = 240; // Excel allows 255; the rest is for what makes it unique

/** `group·title（measure）`: names of the reported columns, each once, whatever the case of its letters, and not among `taken`. */
export function tableNames(table: Table, taken: readonly string[]): readonly string[] {
  const seen = new Set(taken.map(folded));
  return reportedColumns(table).map((column) => {
    const name = unique(nameOf(column), seen);
    seen.add(folded(name));
    return name;
  });
}

const folded = (name: string): string => name.toLowerCase();

function nameOf(column: Column): string {
  const measure = column.measure === null ? '' : `（${column.measure}）`;
  return lineText(groupedTitle(column) + measure)
    .slice(0, longestName)
    .replace(/[\uD800-\uDBFF]$/, '');
}

function unique(name: string, seen: ReadonlySet<string>): string {
  const named = name === '' ? '栏' : name;
  let candidate = named;
  for (let i = 2; seen.has(folded(candidate)); i += 1) candidate = `${named}_${i}`;
  return candidate;
}
