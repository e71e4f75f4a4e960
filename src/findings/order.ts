import { parseCellName } from '../domain/cell-address.ts';
import type { Provenance } from '../domain/provenance.ts';
import type { Finding } from './finding.ts';

/** The sheets of a file in the order of the workbook; a sheet that is not among them comes last. */
export type SheetOrder = (file: string) => readonly string[];

/**
 * The order of every output: by file, then sheet, row, column, code, unit. What is about no file comes last, what is
 * about a whole file or sheet before its cells. Without `sheetOrder`, sheets go by name. Never depends on the order given.
 */
export function orderFindings(findings: readonly Finding[], sheetOrder?: SheetOrder): readonly Finding[] {
  const keyed = findings.map((finding) => ({ finding, key: sortKey(finding, sheetOrder) }));
  return keyed
    .toSorted((a, b) => compareKeys(a.key, b.key) || compare(details(a.finding), details(b.finding)))
    .map(({ finding }) => finding);
}

type SortKey = readonly (string | number)[];

const nowhere: Provenance = { file: '', sheet: null, cell: null };

function sortKey({ at, code, unit }: Finding, sheetOrder: SheetOrder | undefined): SortKey {
  const { file, sheet, cell } = at ?? nowhere;
  const { row, column } = parseCellName(cell ?? '') ?? { row: 0, column: 0 };
  const rank = sheet === null ? -1 : sheetRank(sheet, sheetOrder?.(file) ?? []);
  return [at === null ? 1 : 0, file, rank, sheet ?? '', row, column, code, unit ?? ''];
}

function sheetRank(sheet: string, order: readonly string[]): number {
  const rank = order.indexOf(sheet);
  return rank === -1 ? order.length : rank;
}

function compareKeys(a: SortKey, b: SortKey): number {
  for (const [index, part] of a.entries()) {
    const difference = compare(part, b[index] ?? part);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Code unit order: the same on every machine, whatever its locale. */
function compare(a: string | number, b: string | number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Tells apart two findings of one code at one place, such as two rules. */
const details = ({ rule, column, value, severity, facts }: Finding): string =>
  JSON.stringify([rule, column, value, severity, facts]);
