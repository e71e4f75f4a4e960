import { isDecimal, type Decimal } from '../domain/decimal.ts';
import { figureProvenance, type ReturnRow } from '../domain/return.ts';
import type { RowHint } from '../domain/row-hint.ts';
import type { Column, Table } from '../domain/table.ts';
import { finding, type Finding } from '../findings/finding.ts';
import { term } from '../findings/terms.ts';
import { agreement, ColumnSums, isLikely, isSure, summedColumns, type Agreement } from './column-sums.ts';
import type { BlockRow } from './own-totals.ts';

/** How rows are told apart by their words. */
export interface RowWords<Row> {
  readonly nameOf: (row: Row) => string;
  readonly hintOf: (row: Row) => RowHint;
}

/** Rows of which some may have been found to be totals. */
export interface TotalsFound<Row> {
  readonly rows: readonly Row[];
  readonly findings: readonly Finding[];
}

/**
 * The rows of a sheet's table with those as totals that state what others add up to, though no word says so: a last row
 * without a name, the unit's own row over its villages, a heading with figures. What may be chance stays data, and is told.
 */
export function withUnmarkedTotals<Row extends BlockRow>(
  file: string,
  rows: readonly Row[],
  { table, words }: { readonly table: Table; readonly words: RowWords<Row> },
): TotalsFound<Row> {
  // Nearly every return has one row.
  if (rows.filter(({ kind }) => kind === 'data').length < 2) return { rows, findings: [] };
  const search = new TotalSearch(file, rows, { columns: summedColumns(table), words });
  search.findHeadings('inner');
  search.findHeadings('outer');
  search.findNameless();
  search.findWhole();
  return search.found();
}

interface SearchFacts<Row> {
  readonly columns: readonly Column[];
  readonly words: RowWords<Row>;
}

class TotalSearch<Row extends BlockRow> {
  readonly #file: string;
  readonly #rows: Row[];
  readonly #columns: readonly Column[];
  readonly #hints: readonly RowHint[];
  readonly #words: RowWords<Row>;
  readonly #findings: Finding[] = [];
  readonly #told = new Set<number>();

  constructor(file: string, rows: readonly Row[], { columns, words }: SearchFacts<Row>) {
    this.#file = file;
    this.#rows = [...rows];
    this.#columns = columns;
    this.#words = words;
    const hints = rows.map((row) => (row.kind === 'data' ? words.hintOf(row) : null));
    const count = rows.filter(({ kind }) => kind === 'data').length;
    // Where most rows have no name, to have none says nothing.
    const isUsual = hints.filter((hint) => hint === 'nameless').length * 2 > count;
    this.#hints = isUsual ? hints.map((hint) => (hint === 'nameless' ? null : hint)) : hints;
  }

  found(): TotalsFound<Row> {
    return { rows: this.#rows, findings: this.#findings };
  }

  /** A heading with figures is the subtotal of the rows below it, down to the next heading. */
  findHeadings(level: 'inner' | 'outer'): void {
    const heads = this.#data().filter((at) => this.#hints[at] === level);
    if (heads.length === 0) return;
    const groups = heads.map((at) => this.#rowsBelow(at, level));
    const tests = heads.map((at, i) => this.#agrees(at, groups[i] ?? []));
    // A group of one row says little by itself; beside groups that agree it is one of them.
    const isSystem = tests.some((test, i) => test !== null && (groups[i]?.length ?? 0) > 1);
    heads.forEach((at, i) => {
      const parts = groups[i]?.length ?? 0;
      const test = tests[i] ?? null;
      if (test !== null && (parts > 1 || isSystem)) this.#take(at, { kind: 'subtotal', test, parts, isNamed: true });
      else if (parts > 1 && this.#isFilled(at)) this.#suspect(at, parts);
    });
  }

  /** Rows without a name among rows with names: the sum of those since the one before, or of all. */
  findNameless(): void {
    const nameless = this.#data().filter((at) => this.#hints[at] === 'nameless');
    if (nameless.length === 0) return;
    const isNameless = new Set(nameless);
    let [since, all] = [new ColumnSums(this.#columns), new ColumnSums(this.#columns)];
    let hasSubtotals = false;
    const [first] = this.#data();
    for (const at of this.#data()) {
      const row = this.#rows[at];
      if (row === undefined) continue;
      // The first row may be the total of all below: that is seen when these are known.
      if (isNameless.has(at) && at === first) continue;
      const ofSince = isNameless.has(at) ? this.#equals(row.row, since) : null;
      const ofAll = isNameless.has(at) && ofSince === null ? this.#equals(row.row, all) : null;
      if (ofSince !== null && (since.filledRows > 1 || hasSubtotals)) {
        const isAll = since.filledRows === all.filledRows;
        this.#take(at, { kind: isAll ? 'total' : 'subtotal', test: ofSince, parts: since.filledRows, isNamed: true });
        hasSubtotals = true;
        since = new ColumnSums(this.#columns);
      } else if (ofAll !== null && all.filledRows > 1) {
        this.#take(at, { kind: 'total', test: ofAll, parts: all.filledRows, isNamed: true });
      } else {
        if (ofSince !== null) this.#suspect(at, since.filledRows, ofSince);
        since.add(row.row);
        all.add(row.row);
      }
    }
  }

  /** The sum of all other rows: the unit's own row, one whose remark says so, and the first and the last. */
  findWhole(): void {
    for (const hint of ['total', 'own'] as const) {
      const data = this.#data();
      const candidates = data.filter((at) => this.#hints[at] === hint);
      const [only, ...others] = candidates;
      if (only === undefined || others.length > 0) continue;
      const parts = data.filter((at) => at !== only);
      const test = this.#agrees(only, parts);
      const count = this.#filled(parts);
      if (test !== null && count > 1) this.#take(only, { kind: 'total', test, parts: count, isNamed: true });
      else if (this.#isFilled(only) && (hint === 'total' || test !== null) && count > 0)
        this.#suspect(only, count, test);
    }
    this.#findEnds();
  }

  #findEnds(): void {
    for (const end of [-1, 0]) {
      const data = this.#data();
      const at = data.at(end);
      if (at === undefined || this.#told.has(at)) continue;
      const parts = data.filter((other) => other !== at);
      const test = this.#agrees(at, parts);
      const count = test === null ? 0 : this.#filled(parts);
      if (test === null || count < 2) continue;
      const isNamed = this.#hints[at] === 'nameless';
      if (isNamed || isSure(test)) this.#take(at, { kind: 'total', test, parts: count, isNamed });
      else if (isLikely(test)) this.#suspect(at, count, test);
    }
  }

  #data(): readonly number[] {
    return [...this.#rows.keys()].filter((at) => this.#rows[at]?.kind === 'data');
  }

  /** Rows of data below a heading that no other heading of its level or an outer one begins, and no total ends. */
  #rowsBelow(head: number, level: 'inner' | 'outer'): readonly number[] {
    const below: number[] = [];
    for (let at = head + 1; at < this.#rows.length; at++) {
      const hint = this.#hints[at];
      const kind = this.#rows[at]?.kind;
      if (kind === 'total' || hint === 'outer' || (level === 'inner' && hint === 'inner')) break;
      if (kind === 'subtotal' && hint !== 'inner') break;
      if (kind === 'data') below.push(at);
    }
    return below;
  }

  #sumsOf(places: readonly number[]): ColumnSums {
    return new ColumnSums(
      this.#columns,
      places.flatMap((at) => this.#rows[at]?.row ?? []),
    );
  }

  #filled(places: readonly number[]): number {
    return this.#sumsOf(places).filledRows;
  }

  #isFilled(at: number): boolean {
    return this.#filled([at]) > 0;
  }

  /** Column by column, as most rows differ in the first. */
  #agrees(at: number, places: readonly number[]): Agreement | null {
    const row = this.#rows[at]?.row;
    if (row === undefined || this.#hasUnread(row)) return null;
    const parts = places.flatMap((place) => this.#rows[place]?.row ?? []);
    return agreement(
      this.#columns,
      (position) => this.#stated(row, position),
      (position) => new ColumnSums(this.#columns.slice(position, position + 1), parts).at(0),
    );
  }

  #equals(row: ReturnRow, sums: ColumnSums): Agreement | null {
    if (sums.filledRows === 0 || this.#hasUnread(row)) return null;
    return agreement(
      this.#columns,
      (position) => this.#stated(row, position),
      (position) => sums.at(position),
    );
  }

  #stated({ figures }: ReturnRow, position: number): Decimal | null {
    const value = figures.get(this.#columns[position]?.key ?? '')?.value;
    return isDecimal(value) ? value : null;
  }

  #hasUnread({ figures }: ReturnRow): boolean {
    return this.#columns.some(({ key }) => figures.get(key)?.isUnread === true);
  }

  /** The row is a total from now on. */
  #take(at: number, { kind, test, parts, isNamed }: TakenTotal): void {
    const row = this.#rows[at];
    if (row === undefined) return;
    this.#rows[at] = { ...row, kind };
    this.#told.add(at);
    const severity = isNamed ? 'info' : 'warning';
    const facts = { reason: term('row-of-sums'), name: this.#words.nameOf(row), parts };
    this.#findings.push(
      finding('layout/unmarked-total', { at: figureProvenance(this.#file, row.row, test.key), severity }, facts),
    );
  }

  #suspect(at: number, parts: number, test: Agreement | null = null): void {
    const row = this.#rows[at];
    if (row === undefined || this.#told.has(at)) return;
    this.#told.add(at);
    const key = test?.key ?? this.#columns.find((_, position) => this.#stated(row.row, position) !== null)?.key ?? null;
    const facts = {
      reason: term(test === null ? 'row-over-parts' : 'row-of-sums'),
      name: this.#words.nameOf(row),
      parts,
    };
    this.#findings.push(finding('layout/possible-total', { at: figureProvenance(this.#file, row.row, key) }, facts));
  }
}

interface TakenTotal {
  readonly kind: 'total' | 'subtotal';
  readonly test: Agreement;
  readonly parts: number;
  /** Whether its words, or the lack of a name, say so too. */
  readonly isNamed: boolean;
}
