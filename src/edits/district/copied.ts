import type { CopiedSettings } from '../../domain/check-settings.ts';
import { decimalText, isDecimal, isZero, toNumber } from '../../domain/decimal.ts';
import { isNumeric, reportedColumns, type Table } from '../../domain/table.ts';
import type { CountedReturn } from '../../findings/counted-return.ts';
import { finding, type Finding } from '../../findings/finding.ts';

/** Bits that a pattern of figures must say before it is no accident: some fifteen counts of one digit, or four of three. */
const leastBits = 20;

/** Units whose figures other than 0 are all the same, each after the first told beside the first. */
export function* copies(
  counted: readonly CountedReturn[],
  table: Table,
  { figures: least }: CopiedSettings,
): Iterable<Finding> {
  for (const [first, ...later] of alike(counted, table, least).values())
    for (const copy of later) if (first !== undefined) yield copied(copy, first);
}

/** The figures of a return, and the returns that have them, the first received first. */
function alike(
  counted: readonly CountedReturn[],
  table: Table,
  least: number,
): ReadonlyMap<string, readonly Pattern[]> {
  const keys = reportedColumns(table)
    .filter(isNumeric)
    .map(({ key }) => key);
  const groups = new Map<string, Pattern[]>();
  for (const from of counted.toSorted(byReceipt)) {
    const pattern = patternOf(from, keys);
    if (pattern.figures.length < least || pattern.bits < leastBits) continue;
    const own = groups.get(pattern.id);
    if (own === undefined) groups.set(pattern.id, [pattern]);
    else own.push(pattern);
  }
  return groups;
}

interface Pattern {
  readonly from: CountedReturn;
  /** Figures other than 0 as text, in the table's order. */
  readonly figures: readonly string[];
  /** The same with their columns. */
  readonly id: string;
  readonly bits: number;
}

function patternOf(from: CountedReturn, keys: readonly string[]): Pattern {
  const figures: string[] = [];
  let [id, bits] = ['', 0];
  for (const key of keys) {
    const value = from.values[key];
    if (!isDecimal(value) || isZero(value)) continue;
    const text = decimalText(value);
    figures.push(text);
    id += `${key}=${text}\n`;
    bits += bitsOf(toNumber(value));
  }
  return { from, figures, id, bits };
}

/** What a figure says by its digits, without those that only give its size: 30 says as little as 3, 4127 a lot. */
const bitsOf = (size: number): number => Math.log2(1 + Number(size.toExponential(14).replace(/\.?0*e.*|[.-]/g, '')));

/** By received time, then by path in code unit order. */
const byReceipt = ({ file: a }: CountedReturn, { file: b }: CountedReturn): number =>
  a.receivedAt - b.receivedAt || (a.path < b.path ? -1 : 1);

const copied = ({ from: { unit, file }, figures }: Pattern, { from: first }: Pattern): Finding =>
  finding(
    'compare/copied',
    { at: { file: file.path, sheet: null, cell: null }, unit: unit.name, value: figures.join(' ') },
    { count: figures.length, other: first.unit.name, otherFile: first.file.path, figures },
  );
