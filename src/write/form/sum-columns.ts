import { columnsIn, type Expression } from '../../domain/expression.ts';
import { isNumeric, type Rule, type Table } from '../../domain/table.ts';

/** The columns that a hard rule makes a column the sum of. */
export type SumColumns = ReadonlyMap<string, readonly string[]>;

/** Columns of a table that are sums of others by a hard rule without condition: `a == b + c`. Of two rules about one column the first counts, and none makes a circle. */
export function sumColumns({ rules, columns }: Table): SumColumns {
  const numeric = new Set(columns.filter(isNumeric).map(({ key }) => key));
  const sums = new Map<string, readonly string[]>();
  for (const { total, parts } of rules.flatMap(statedSum)) {
    const isSum = parts.length > 1 && [total, ...parts].every((key) => numeric.has(key));
    if (isSum && !sums.has(total) && !parts.some((part) => reaches(part, total, sums))) sums.set(total, parts);
  }
  return sums;
}

interface StatedSum {
  readonly total: string;
  readonly parts: readonly string[];
}

function statedSum({ severity, when, assert }: Rule): readonly StatedSum[] {
  if (severity !== 'hard' || when !== null || assert.kind !== 'comparison' || assert.operator !== '==') return [];
  const sides = [
    [assert.left, assert.right],
    [assert.right, assert.left],
  ] as const;
  return sides.flatMap(([total, sum]) => {
    const parts = addends(sum);
    return total.kind === 'column' && parts !== null ? [{ total: total.key, parts }] : [];
  });
}

/** Null where anything but columns is added up. */
function addends(expression: Expression): readonly string[] | null {
  if (expression.kind === 'column') return columnsIn(expression);
  const isSum =
    expression.kind === 'list' ||
    (expression.kind === 'call' && expression.name === 'sum') ||
    (expression.kind === 'arithmetic' && expression.operator === '+');
  if (!isSum) return null;
  const parts = partsOf(expression).map(addends);
  return parts.some((part) => part === null) ? null : parts.flatMap((part) => part ?? []);
}

function partsOf(expression: Expression): readonly Expression[] {
  if (expression.kind === 'list') return expression.items;
  if (expression.kind === 'call') return expression.operands;
  return expression.kind === 'arithmetic' ? [expression.left, expression.right] : [];
}

/** Whether a column is the other one, or a sum in which it stands. */
const reaches = (from: string, to: string, sums: SumColumns): boolean =>
  from === to || (sums.get(from) ?? []).some((part) => reaches(part, to, sums));
