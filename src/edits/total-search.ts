import { isDecimal, type Decimal } from '../domain/decimal.ts';
import { figureProvenance, type ReturnRow } from '../domain/return.ts';
import type { RowHint } from '../domain/row-hint.ts';
import type { Column } from '../domain/table.ts';
import { finding, type Finding } from '../findings/finding.ts';
import { term } from '../findings/terms.ts';
import { agreement, ColumnSums, type Agreement } from './column-sums.ts';
import type { BlockRow } from './own-totals.ts';

/** How rows are told apart by their words. */
export interface RowWords<Row> {
  /** Empty where nothing names the row. */
  readonly nameOf: (row: Row) => string;
  readonly hintOf: (row: Row) => RowHint;
}

/** A row that was found to be a total. */
export interface TakenTotal {
  readonly kind: 'total' | 'subtotal';
  readonly test: Agreement;
  /** How many rows it adds up. */
  readonly parts: number;
  /** Whether its words, or the lack of a name, say so too. */
  readonly isNamed: boolean;
}

/** What totals are looked for in. */
export interface SearchFacts<Row> {
  readonly file: string;
  /** Those that are added up. */
  readonly columns: readonly Column[];
  readonly words: RowWords<Row>;
}

/** The rows of a sheet's table, by their place from 0, while totals are looked for among them. */
export class TotalSearch<Row extends BlockRow> {
  readonly rows: Row[];
  readonly hints: readonly RowHint[];
  readonly findings: Finding[] = [];
  readonly columns: readonly Column[];
  readonly #facts: SearchFacts<Row>;
  readonly #told = new Set<number>();

  constructor(rows: readonly Row[], facts: SearchFacts<Row>) {
    this.rows = [...rows];
    this.columns = facts.columns;
    this.#facts = facts;
    this.hints = hintsOf(rows, facts.words);
  }

  /** Places of the rows that are data, all of them or those with a hint. */
  data(hint?: RowHint): readonly number[] {
    const places: number[] = [];
    for (const [at, { kind }] of this.rows.entries()) {
      if (kind === 'data' && (hint === undefined || this.hints[at] === hint)) places.push(at);
    }
    return places;
  }

  isTold(at: number): boolean {
    return this.#told.has(at);
  }

  /** How many of some rows hold a figure other than 0. */
  filled(places: readonly number[]): number {
    return new ColumnSums(this.columns, this.#rowsAt(places)).filledRows;
  }

  /** Whether a row states what others add up to. Column by column, as most rows differ in the first. */
  agrees(at: number, places: readonly number[]): Agreement | null {
    const parts = this.#rowsAt(places);
    return this.#agreement(at, (column) => new ColumnSums([column], parts).at(0));
  }

  /** The same for sums that are known. */
  agreesWith(at: number, sums: ColumnSums): Agreement | null {
    return sums.filledRows === 0 ? null : this.#agreement(at, (_, position) => sums.at(position));
  }

  /** The row is a total from now on. */
  take(at: number, { kind, test, parts, isNamed }: TakenTotal): void {
    const row = this.rows[at];
    if (row === undefined) return;
    this.rows[at] = { ...row, kind };
    this.#told.add(at);
    const facts = { reason: term('row-of-sums'), name: this.#facts.words.nameOf(row), parts };
    const subject = {
      at: figureProvenance(this.#facts.file, row.row, test.key),
      severity: isNamed ? 'info' : 'warning',
    } as const;
    this.findings.push(finding('layout/unmarked-total', subject, facts));
  }

  /** The row stays data; that it may be a total of so many others is told. `test`: null where it is not their sum. */
  suspect(at: number, parts: number, test: Agreement | null): void {
    const row = this.rows[at];
    if (row === undefined || this.#told.has(at)) return;
    this.#told.add(at);
    const key = test?.key ?? this.columns.find((column) => stated(row.row, column) !== null)?.key ?? null;
    const reason = term(test === null ? 'row-over-parts' : 'row-of-sums');
    const facts = { reason, name: this.#facts.words.nameOf(row), parts };
    const place = figureProvenance(this.#facts.file, row.row, key);
    this.findings.push(finding('layout/possible-total', { at: place }, facts));
  }

  #rowsAt(places: readonly number[]): readonly ReturnRow[] {
    return places.flatMap((at) => this.rows[at]?.row ?? []);
  }

  #agreement(at: number, added: (column: Column, position: number) => Decimal | null): Agreement | null {
    const row = this.rows[at]?.row;
    if (row === undefined || this.columns.some(({ key }) => row.figures.get(key)?.isUnread === true)) return null;
    return agreement(this.columns, (column) => stated(row, column), added);
  }
}

function stated({ figures }: ReturnRow, { key }: Column): Decimal | null {
  const value = figures.get(key)?.value;
  return isDecimal(value) ? value : null;
}

function hintsOf<Row extends BlockRow>(rows: readonly Row[], { hintOf }: RowWords<Row>): readonly RowHint[] {
  const hints = rows.map((row) => (row.kind === 'data' ? hintOf(row) : null));
  const count = rows.filter(({ kind }) => kind === 'data').length;
  const nameless = hints.filter((hint) => hint === 'nameless').length;
  // Where most rows have no name, to have none says nothing.
  return nameless * 2 > count ? hints.map((hint) => (hint === 'nameless' ? null : hint)) : hints;
}
