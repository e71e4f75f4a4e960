import { plainText } from '../domain/plain-text.ts';
import { figureProvenance } from '../domain/return.ts';
import type { Table } from '../domain/table.ts';
import { finding, type Finding } from '../findings/finding.ts';
import { changedCopy } from './changed-copy.ts';
import { isMarkedCopy } from './marked-copy.ts';
import { namesPart } from './part-words.ts';
import { rowsBasis } from './rows-basis.ts';
import { firstKey, sameness, type NamedRow, type Sameness } from './same-rows.ts';

/** The table's rows in one sheet, as far as sheets are compared. */
export interface PartSheet {
  readonly name: string | null;
  /** What stands above the table, and the unit's names. */
  readonly heading: string;
  readonly rows: readonly NamedRow[];
}

const generic = /^(?:sheet|工作表|表格?)?\d*$|表|副本|复件|备份|copy|稿|上报|打印|final|新建/iu;

/** Sheets of which none is the copy of another, and what is told of the copies. */
export function withoutCopies<Sheet extends PartSheet>(
  file: string,
  sheets: readonly Sheet[],
  table: Table,
): { readonly sheets: readonly Sheet[]; readonly findings: readonly Finding[] } {
  if (sheets.length < 2) return { sheets, findings: [] };
  const seen = new Map<string, Sheet[]>();
  const copies = new Set<Sheet>();
  const added: Sheet[] = [];
  const findings: Finding[] = [];
  for (const sheet of sheets) {
    const key = `${sheet.rows.length} ${sheet.rows[0]?.name} ${sheet.heading}`;
    const others = seen.get(key) ?? [];
    const match = matchIn(others, sheet, table);
    if (match?.isSure === true) copies.add(sheet);
    else seen.set(key, [...others, sheet]);
    if (match !== null) findings.push(...told(file, sheet, match));
    else findings.push(...changedCopy(file, sheet, added));
    if (match?.isSure !== true) added.push(sheet);
  }
  return { sheets: sheets.filter((sheet) => !copies.has(sheet)), findings };
}

function told(file: string, { rows }: PartSheet, { other, isSure }: Match): readonly Finding[] {
  const [first] = rows;
  if (first === undefined) return [];
  const at = figureProvenance(file, first.row, firstKey(first.row));
  const basis = rowsBasis(rows.map(({ row }) => row));
  const facts = { other: other.name ?? '', rows: rows.length, basis };
  return [finding(isSure ? 'layout/table-repeated' : 'layout/possible-repetition', { at }, facts)];
}

interface Match {
  readonly other: PartSheet;
  readonly isSure: boolean;
}

function matchIn(others: readonly PartSheet[], sheet: PartSheet, table: Table): Match | null {
  for (const other of others) {
    const same = sameness(sheet.rows, other.rows, table);
    const isSure = same === null ? null : isCopy([sheet.name ?? '', other.name ?? ''], same, sheet.rows.length);
    if (isSure !== null) return { other, isSure };
  }
  return null;
}

/** Null for sheets whose figures are the same by chance, as two villages of a few figures may have; false where nobody can tell. */
function isCopy(
  names: readonly [string, string],
  { figures, digits, isNamed }: Sameness,
  rows: number,
): boolean | null {
  const plain = names.map(plainText);
  if (isMarkedCopy(plain)) return true;
  const isGeneric = plain.every((name) => generic.test(name));
  if (plain.some((name) => namesPart(name)) || (!isGeneric && rows < 2)) return null;
  if (isNamed && figures >= 3) return true;
  return isGeneric && (figures >= 3 || digits >= 3) ? false : null;
}
