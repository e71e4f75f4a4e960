import { plainText } from '../domain/plain-text.ts';
import { figureProvenance } from '../domain/return.ts';
import { finding, type Finding } from '../findings/finding.ts';
import { term } from '../findings/terms.ts';
import { isMarkedCopy } from './marked-copy.ts';
import { rowsBasis } from './rows-basis.ts';
import { firstKey, type NamedRow } from './same-rows.ts';

interface NamedSheet {
  readonly name: string | null;
  readonly rows: readonly NamedRow[];
}

/** Sheet1 (2) has a row of Sheet1 and is not the same: one may correct the other, or both count, and only the unit knows. */
export function changedCopy(file: string, sheet: NamedSheet, others: readonly NamedSheet[]): readonly Finding[] {
  const name = sheet.name ?? '';
  const other = others.find((each) => isMarkedCopy([name, each.name ?? ''].map(plainText)));
  const pair = other === undefined ? null : sharedRow(sheet.rows, other.rows);
  if (other === undefined || pair === null) return [];
  const [at, before] = [pair.own, pair.other].map(({ row }) => figureProvenance(file, row, firstKey(row)));
  const reason = term('copy-changed', { name, other: other.name ?? '', cell: before?.cell ?? '' });
  const basis = rowsBasis([...sheet.rows, ...other.rows].map(({ row }) => row));
  return at === undefined ? [] : [finding('layout/changed-copy', { at }, { reason, basis })];
}

/** The first row of the own ones whose name is among the others. */
function sharedRow(
  rows: readonly NamedRow[],
  others: readonly NamedRow[],
): { readonly own: NamedRow; readonly other: NamedRow } | null {
  const named = new Map(others.map((row) => [row.name, row]));
  for (const own of rows) {
    const other = named.get(own.name);
    if (other !== undefined) return { own, other };
  }
  return null;
}
