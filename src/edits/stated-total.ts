import { absolute, add, decimalText, equals, isDecimal, subtract, zero, type Decimal } from '../domain/decimal.ts';
import { figureProvenance, typedText, type ReturnRow } from '../domain/return.ts';
import { fullTitle, type Column } from '../domain/table.ts';
import { finding, type Finding } from '../findings/finding.ts';

/** Rows that a total may add up. Several totals may be held against the same. */
export class Parts {
  readonly #rows: readonly ReturnRow[];
  readonly #sums = new Map<string, Decimal | null>();

  constructor(rows: readonly ReturnRow[]) {
    this.#rows = rows;
  }

  get length(): number {
    return this.#rows.length;
  }

  /** Of one column; null where a figure could not be read. */
  sum(key: string): Decimal | null {
    const known = this.#sums.get(key);
    if (known !== undefined) return known;
    const sum = addUp(this.#rows, key);
    this.#sums.set(key, sum);
    return sum;
  }
}

/** A total as a return states it. */
export interface StatedTotal {
  readonly column: Column;
  /** Where it stands. */
  readonly row: ReturnRow;
  readonly stated: Decimal;
  /** What it may add up, the likeliest first. */
  readonly parts: readonly Parts[];
}

/** What stands in a row of totals and is no number. */
export function* unreadTotal(file: string, row: ReturnRow, { key }: Column): Iterable<Finding> {
  const figure = row.figures.get(key);
  const text = figure?.isUnread === true ? typedText(figure) : null;
  if (figure === undefined || text === null) return;
  yield finding('layout/cell-unread', { at: figureProvenance(file, row, key), column: key, value: text }, { text });
}

/** Tells a total that is none of the sums that it may be. Silent while a figure of the likeliest rows could not be read. */
export function* mismatch(file: string, { column, row, stated, parts }: StatedTotal): Iterable<Finding> {
  const [added, ...others] = parts.map((rows) => rows.sum(column.key));
  if (added === undefined || added === null) return;
  if ([added, ...others].some((each) => each !== null && equals(stated, each))) return;
  const figure = row.figures.get(column.key);
  yield finding(
    'layout/total-mismatch',
    {
      at: figureProvenance(file, row, column.key),
      column: column.key,
      value: figure === undefined ? null : typedText(figure),
    },
    {
      title: fullTitle(column),
      stated: decimalText(stated),
      added: decimalText(added),
      difference: decimalText(absolute(subtract(stated, added))),
      // An explanation of the difference is none of another one, though the total be the same.
      basis: `合计 ${decimalText(stated)}，各行相加 ${decimalText(added)}`,
    },
  );
}

/** The sum of one column, a blank being 0; null where a figure could not be read. */
export function addUp(rows: readonly ReturnRow[], key: string): Decimal | null {
  let total = zero;
  for (const { figures } of rows) {
    const figure = figures.get(key);
    if (figure?.isUnread === true) return null;
    if (isDecimal(figure?.value)) total = add(total, figure.value);
  }
  return total;
}
