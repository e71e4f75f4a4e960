import type { MergedCells } from '../domain/merged-cells.ts';
import { plainText } from '../domain/plain-text.ts';
import { cellValue, type RawRow } from '../domain/raw-sheet.ts';
import { isBanner } from './banner.ts';
import { isLoneFigure } from './lone-figure.ts';
import { isNilRow, nilRow } from './nil-row.ts';
import { numberAfter } from './numbering-row.ts';
import { isFurtherPart, type OfWhichRows } from './of-which.ts';
import { plainRowTest, type PlainRowTest } from './plain-row.ts';
import { RemarksBelow } from './remarks-below.ts';
import { cellText, type ColumnKinds, type RowCell } from './row-cells.ts';
import { rowKind, type RowContext, type RowKind } from './row-kind.ts';
import { isSignature, markedUnit } from './signature.ts';
import { titlePurpose, type TitlePurpose } from './title-purpose.ts';

/** A row below a header, as it is to be read: its unit without label or mark, its remark with what goes on below. */
export interface LayoutRow {
  readonly raw: RawRow;
  readonly kind: RowKind;
}

/** What rows under a header are told with. */
export interface BodyFacts extends Pick<
  RowContext,
  'bandNames' | 'formalNames' | 'years' | 'ownMeasures' | 'goesOnAt'
> {
  readonly merged: MergedCells;
  /** What a line over the rows says of them; null for the return's own. */
  readonly aside: RowsAside;
}

/** Why rows under a title of their own are none of the return's. */
export type RowsAside = Exclude<TitlePurpose, 'own'>;

/** Tells the rows under one header, from top to bottom. */
export class BodyRows {
  readonly #rows: LayoutRow[] = [];
  /** Place of the last row of data, and what goes on with it. */
  #lastData = -1;
  readonly #remarks = new RemarksBelow();
  readonly #columns: ColumnKinds;
  readonly #facts: BodyFacts;
  readonly #formalNames: Set<string>;
  #isUnderHeader = true;
  #isAfterData = false;
  #isInOther = false;
  #previous: RowKind | null = null;
  #aside: RowsAside;
  /** What the last line says of the rows under a header below it; undefined where there is none. */
  #title: RowsAside | undefined;
  readonly #isPlain: PlainRowTest;

  constructor(columns: ColumnKinds, facts: BodyFacts) {
    this.#columns = columns;
    this.#facts = facts;
    this.#isPlain = plainRowTest(columns, facts.years);
    this.#formalNames = new Set(facts.formalNames);
    this.#aside = facts.aside;
  }

  get rows(): readonly LayoutRow[] {
    this.#joinRemarks();
    return this.#rows;
  }

  /** What is said of the rows under a header that follows. */
  get asideBelow(): RowsAside {
    return this.#title === undefined ? this.#aside : this.#title;
  }

  addHeader(raw: RawRow): void {
    this.#aside = this.asideBelow;
    this.#title = undefined;
    this.#isInOther = false;
    this.#isUnderHeader = true;
    this.#previous = 'header';
    this.#push({ raw, kind: 'header' });
  }

  /** Adds a row that need not be looked at closely, as it is data under data; false where it must be. */
  addPlain(raw: RawRow): boolean {
    if (this.#previous !== 'data' || !this.#isPlain(raw)) return false;
    this.#push({ raw, kind: 'data' });
    return true;
  }

  /** Where the numbering of a further page would go on. */
  get nextNumber(): number {
    return numberAfter(this.#rows.find(({ kind }) => kind === 'numbering')?.raw);
  }

  /** Whether another table may begin below: there is data, and none has begun yet. */
  get mayEnd(): boolean {
    return this.#isAfterData && !this.#isInOther;
  }

  beginOtherTable(raw: RawRow, cells: readonly RowCell[]): void {
    this.#readTitle(raw, cells);
    this.#isInOther = true;
    this.#previous = 'other-table';
    this.#push({ raw, kind: 'other-table' });
  }

  /** 2020年走访慰问情况统计表 over the table's header below. */
  addTitle(raw: RawRow, cells: readonly RowCell[]): void {
    this.#readTitle(raw, cells);
    this.#previous = 'band';
    this.#push({ raw, kind: 'band' });
  }

  /** `cells`: of the row. */
  add(raw: RawRow, cells: readonly RowCell[]): void {
    const kind = this.#underTitle(this.#tell(raw, cells));
    if (kind === 'blank') return;
    this.#readTitle(raw, cells);
    if (this.#isInOther) {
      this.#addBesides(raw, kind, cells);
      return;
    }
    this.#isUnderHeader &&= kind === 'measures' || kind === 'numbering';
    this.#previous = kind;
    if (kind === 'remark') this.#remarks.add(cells);
    this.#push({ raw: kind === 'data' ? this.#dataRow(raw, cells) : raw, kind });
    this.#isAfterData ||= kind === 'data';
  }

  /** A row of another table, or one below it: the return may be signed there. 电话 may be a title among others. */
  #addBesides(raw: RawRow, kind: RowKind, cells: readonly RowCell[]): void {
    const first = cells.find(({ isText }) => isText);
    const isSigned = kind === 'signature' && first !== undefined && isSignature(cellText(first));
    this.#previous = isSigned || kind === 'footer' ? kind : 'other-table';
    this.#push({ raw, kind: this.#previous });
  }

  #tell(raw: RawRow, cells: readonly RowCell[]): RowKind {
    const kind = this.#kindOf(raw, cells);
    return kind === 'data' && this.#isAfterData && isLoneFigure(raw, cells, this.#above()) ? 'stray' : kind;
  }

  #kindOf(raw: RawRow, cells: readonly RowCell[]): RowKind {
    return rowKind(cells, {
      ...this.#facts,
      columns: this.#columns,
      formalNames: this.#formalNames,
      isUnderHeader: this.#isUnderHeader,
      isAfterData: this.#isAfterData,
      previous: this.#previous,
      isBanner: this.#isBanner(raw.number, cells),
      isPart: this.#previous === 'of-which' && isFurtherPart(raw.number, cells, this.#above()),
    });
  }

  /** 2019年走访慰问情况统计表 over a header, 上年数 across the table. */
  #readTitle({ number }: RawRow, cells: readonly RowCell[]): void {
    const [cell, ...others] = cells;
    const purpose =
      cell?.isText === true && others.length === 0 ? titlePurpose(cellText(cell), this.#facts.years) : null;
    if (purpose === null) return;
    this.#title = purpose === 'own' ? null : purpose;
    if (this.#isBanner(number, cells)) this.#aside = this.#title;
  }

  #underTitle(kind: RowKind): RowKind {
    const isOfRows = kind === 'data' || kind === 'total' || kind === 'subtotal';
    return this.#aside !== null && isOfRows ? this.#aside : kind;
  }

  #above(): OfWhichRows {
    return { rows: this.#rows, columns: this.#columns, merged: this.#facts.merged };
  }

  #isBanner(row: number, cells: readonly RowCell[]): boolean {
    return isBanner(row, cells, { columns: this.#columns, merged: this.#facts.merged });
  }

  #dataRow(raw: RawRow, cells: readonly RowCell[]): RawRow {
    const isNil = !this.#isAfterData && isNilRow(cells, this.#columns);
    return isNil ? nilRow(raw, this.#columns) : this.#named(raw);
  }

  /** The unit's name without label or mark; a return's first name is its own until a label says otherwise. */
  #named(raw: RawRow): RawRow {
    const at = (this.#columns.unit ?? 0) - 1;
    const content = raw.contents[at];
    const value = content === undefined ? null : cellValue(content);
    if (typeof value !== 'string') return raw;
    const name = markedUnit(value);
    if (!this.#isAfterData) this.#formalNames.add(plainText(name ?? value));
    return name === null ? raw : { ...raw, contents: raw.contents.with(at, name) };
  }

  #push(row: LayoutRow): void {
    if (row.kind === 'data') {
      this.#joinRemarks();
      this.#lastData = this.#rows.length;
    }
    this.#rows.push(row);
  }

  #joinRemarks(): void {
    const last = this.#rows[this.#lastData];
    if (last === undefined || this.#remarks.isEmpty) return;
    this.#rows[this.#lastData] = { ...last, raw: this.#remarks.joinTo(last.raw) };
  }
}
