import { plainText } from '../domain/plain-text.ts';
import { cellValue, valueText } from '../domain/raw-sheet.ts';
import type { Table } from '../domain/table.ts';
import type { LayoutRow } from './body-rows.ts';
import type { Section } from './layout.ts';
import type { TableBlock } from './table-block.ts';

/** Puts blocks that are parts of one table together: with other columns of the same records, as where a form is broken to fit the paper. */
export function sectionsOf(blocks: readonly TableBlock[], { unitColumn }: Table): readonly Section[] {
  const sections: TableBlock[][] = [];
  for (const block of blocks) {
    const open = sections.at(-1);
    if (open !== undefined && open.every((part) => isPartner(part, block, unitColumn))) open.push(block);
    else sections.push([block]);
  }
  return sections;
}

/** Other columns, as many rows of data, and the same names before them where both have names. */
function isPartner(one: TableBlock, other: TableBlock, unitColumn: string | null): boolean {
  const keys = new Set(one.columns.map(({ column }) => column.key));
  const shared = other.columns.filter(({ column }) => keys.has(column.key));
  if (shared.some(({ column }) => column.key !== unitColumn)) return false;
  const [ours, theirs] = [one, other].map((block) => recordNames(block, unitColumn));
  if (ours === undefined || theirs === undefined || ours.length !== theirs.length) return false;
  return ours.every((name, at) => name === theirs[at] || name === '' || theirs[at] === '');
}

/** The unit's name of each row of data, empty where there is none. */
function recordNames({ columns, rows }: TableBlock, unitColumn: string | null): readonly string[] {
  const place = columns.find(({ column }) => column.key === unitColumn)?.address.column;
  return rows.filter(({ kind }) => kind === 'data').map((row) => (place === undefined ? '' : nameIn(row, place)));
}

function nameIn({ raw }: LayoutRow, column: number): string {
  const content = raw.contents[column - 1];
  return content === undefined ? '' : plainText(valueText(cellValue(content)));
}
