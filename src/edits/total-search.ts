import { add, compare, isDecimal, zero, type Decimal } from '../domain/decimal.ts';
import { figureProvenance, type Figures, type ReturnRow } from '../domain/return.ts';
import type { RowHint } from '../domain/row-hint.ts';
import type { Column } from '../domain/table.ts';
import { finding, type Finding } from '../findings/finding.ts';
import { term } from '../findings/terms.ts';
import { agreement, ColumnSums, nearAgreement, type Agreement } from './column-sums.ts';
import type { BlockRow } from './own-totals.ts';
import { namedBasis, rowsBasis } from './rows-basis.ts';

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
  /** Whether it differs from them in a few columns. */
  readonly isNear?: boolean;
}

/** A row of data that may be a total. */
export interface SuspectedTotal {
  /** How many rows it may add up. */
  readonly parts: number;
  /** Null where it is not their sum. */
  readonly test: Agreement | null;
  /** Whether it differs from them in a few columns. */
  readonly isNear?: boolean;
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
  readonly hints: readonly RowHint[];
  readonly findings: Finding[] = [];
  readonly columns: readonly Column[];
  readonly #facts: SearchFacts<Row>;
  readonly #told = new Set<number>();
  readonly #rows: readonly Row[];
  readonly #taken = new Map<number, Row>();
  /** Null where it must be looked for again. */
  #data: readonly number[] | null = null;

  constructor(rows: readonly Row[], facts: SearchFacts<Row>) {
    this.#rows = rows;
    this.columns = facts.columns;
    this.#facts = facts;
    this.hints = hintsOf(rows, facts.words, this.data.length);
  }

  get rows(): readonly Row[] {
    return this.#taken.size === 0 ? this.#rows : this.#rows.map((row, at) => this.#taken.get(at) ?? row);
  }

  kindOf(at: number): BlockRow['kind'] | null {
    return (this.#taken.get(at) ?? this.#rows[at])?.kind ?? null;
  }

  rowAt(at: number): ReturnRow | null {
    return this.#rows[at]?.row ?? null;
  }

  nameAt(at: number): string {
    const row = this.#rows[at];
    return row === undefined ? '' : this.#facts.words.nameOf(row);
  }

  get length(): number {
    return this.#rows.length;
  }

  /** Places of the rows that are data. */
  get data(): readonly number[] {
    this.#data ??= placesOf(this.#rows).filter((at) => !this.#taken.has(at));
    return this.#data;
  }

  /** Those with a hint. */
  hinted(hint: RowHint): readonly number[] {
    return this.data.filter((at) => this.hints[at] === hint);
  }

  isTold(at: number): boolean {
    return this.#told.has(at);
  }

  /** How many of some rows hold a figure other than 0. */
  filled(places: readonly number[], except: number | null = null): number {
    return new ColumnSums(this.columns, this.#rowsAt(places, except)).filledRows;
  }

  /** Whether a row states what others, itself left aside, add up to. Column by column, as most rows differ in the first. */
  agrees(at: number, places: readonly number[]): Agreement | null {
    return this.#agreement(at, ({ key }) => this.#sum(key, places, at));
  }

  /** The same for sums that are known. */
  agreesWith(at: number, sums: ColumnSums): Agreement | null {
    return sums.filledRows === 0 ? null : this.#agreement(at, (_, position) => sums.at(position));
  }

  /** Whether a row states in most columns what others, itself left aside, add up to. */
  nearlyAgrees(at: number, places: readonly number[]): Agreement | null {
    return this.#nearAgreement(at, ({ key }) => this.#sumUpTo(at, key, places));
  }

  /** The same for sums that are known. */
  nearlyAgreesWith(at: number, sums: ColumnSums): Agreement | null {
    return this.#nearAgreement(at, (_, position) => sums.at(position) ?? zero);
  }

  /** The row is a total from now on. */
  take(at: number, { kind, test, parts, isNamed, isNear = false }: TakenTotal): void {
    const row = this.#rows[at];
    if (row === undefined) return;
    this.#taken.set(at, { ...row, kind });
    this.#data = null;
    this.#told.add(at);
    const facts = {
      reason: term(isNear ? 'row-near-sums' : 'row-of-sums'),
      name: this.#facts.words.nameOf(row),
      parts,
      basis: this.#basisOf(row),
    };
    const subject = {
      at: figureProvenance(this.#facts.file, row.row, test.key),
      severity: isNamed ? 'info' : 'warning',
    } as const;
    this.findings.push(finding('layout/unmarked-total', subject, facts));
  }

  /** The row stays data; that it may be a total is told. */
  suspect(at: number, { parts, test, isNear = false }: SuspectedTotal): void {
    const row = this.#rows[at];
    if (row === undefined || this.#told.has(at)) return;
    this.#told.add(at);
    const key = test?.key ?? this.columns.find((column) => stated(row.row, column) !== null)?.key ?? null;
    const reason = term(test === null ? 'row-over-parts' : isNear ? 'row-near-sums' : 'row-of-sums');
    const facts = { reason, name: this.#facts.words.nameOf(row), parts, basis: this.#basisOf(row) };
    const place = figureProvenance(this.#facts.file, row.row, key);
    this.findings.push(finding('layout/possible-total', { at: place }, facts));
  }

  #basisOf(row: Row): string {
    return namedBasis(this.#facts.words.nameOf(row), rowsBasis([row.row]));
  }

  /** In place of a list: of a tall sheet it would be long. */
  *#rowsAt(places: readonly number[], except: number | null): Iterable<ReturnRow> {
    for (const at of places) {
      const row = at === except ? undefined : this.#rows[at]?.row;
      if (row !== undefined) yield row;
    }
  }

  /** Of one column: most candidates differ in the first, so this must cost little. */
  #sum(key: string, places: readonly number[], except: number): Decimal {
    let sum = zero;
    for (const at of places) if (at !== except) sum = add(sum, decimalIn(this.#rows[at]?.row.figures, key) ?? zero);
    return sum;
  }

  /** Null where it is more than a row states, or one could not be read. */
  #sumUpTo(at: number, key: string, places: readonly number[]): Decimal | null {
    const most = decimalIn(this.#rows[at]?.row.figures, key) ?? zero;
    let sum = zero;
    for (const place of places) {
      const figures = place === at ? undefined : this.#rows[place]?.row.figures;
      if (figures !== undefined && isUnread(figures, key)) return null;
      sum = add(sum, decimalIn(figures, key) ?? zero);
      // Hardly any is negative, so that a tall column exceeds it soon.
      if (compare(sum, most) > 0) return null;
    }
    return sum;
  }

  #nearAgreement(at: number, added: (column: Column, position: number) => Decimal | null): Agreement | null {
    const row = this.#rows[at]?.row;
    return row === undefined ? null : nearAgreement(this.columns, (column) => stated(row, column), added);
  }

  #agreement(at: number, added: (column: Column, position: number) => Decimal | null): Agreement | null {
    const row = this.#rows[at]?.row;
    if (row === undefined) return null;
    const found = agreement(this.columns, (column) => stated(row, column), added);
    return found !== null && this.columns.some(({ key }) => isUnread(row.figures, key)) ? null : found;
  }
}

const stated = ({ figures }: ReturnRow, { key }: Column): Decimal | null => decimalIn(figures, key);

function decimalIn(figures: Figures | undefined, key: string): Decimal | null {
  const value = figures?.valueAt(key);
  return isDecimal(value) ? value : null;
}

const isUnread = (figures: Figures, key: string): boolean => !figures.isPlain && figures.get(key)?.isUnread === true;

const placesOf = (rows: readonly BlockRow[]): readonly number[] =>
  rows.flatMap(({ kind }, at) => (kind === 'data' ? [at] : []));

function hintsOf<Row extends BlockRow>(
  rows: readonly Row[],
  { hintOf }: RowWords<Row>,
  data: number,
): readonly RowHint[] {
  const hints = rows.map((row) => (row.kind === 'data' ? hintOf(row) : null));
  const nameless = hints.filter((hint) => hint === 'nameless').length;
  // Where most rows have no name, to have none says nothing.
  return nameless * 2 > data ? hints.map((hint) => (hint === 'nameless' ? null : hint)) : hints;
}
