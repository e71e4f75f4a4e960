import { cellName, type CellAddress } from './cell-address.ts';
import type { Decimal } from './decimal.ts';
import type { Instant } from './instant.ts';
import type { Provenance } from './provenance.ts';
import { cellValue, valueText, type CellContent } from './raw-sheet.ts';
import type { ReadingWay } from './reading-way.ts';

/** A typed value; `null` is a blank, never 0. */
export type Value = Decimal | string | boolean | null;

/** Values by column key. A key that is not there is a column that the return does not have. */
export type Values = Readonly<Record<string, Value>>;

/** Where nothing was read. Without a prototype, as a key may be called like one of its members. */
export const noValues: Values = Object.freeze(Object.create(null));

/** The cell that a unit's figure stands in; of several rows, the one that holds the most. */
export interface FigureCell {
  readonly sheet: string | null;
  readonly address: CellAddress;
  readonly content: CellContent | null;
  /** Whether the figure is this cell's alone, and no sum of rows. */
  readonly isAlone: boolean;
}

/** By column key; a column that is not there was not filled in. Kept when the rows are not. */
export interface FigureCells {
  get(key: string): FigureCell | undefined;
  has(key: string): boolean;
}

export const noCells: FigureCells = new Map();

/** What one cell of a return was read as. */
export interface Figure {
  /** `null` for a blank, and for what could not be read. */
  readonly value: Value;
  /** True where the cell holds something that could not be read; a finding tells. */
  readonly isUnread: boolean;
  /** What the cell holds; null for an empty one. Its text is `typedText`. */
  readonly content: CellContent | null;
  /** True in a merged cell whose one figure stands for several: it counts once, and no rule can tell what is whose. */
  readonly isShared?: true;
  /** Why the value is not what the cell shows, as it was just read; of a record's figures `turned` tells. */
  readonly ways?: readonly ReadingWay[];
}

/** A figure that is not what its cell shows. */
export interface TurnedFigure extends Figure {
  readonly key: string;
  readonly ways: readonly ReadingWay[];
}

/** The figures of one record by column key, in the sheet's order, each with the cell that it stands in: a form may have them in a row, in a column, or anywhere. */
export interface Figures extends Iterable<readonly [string, Figure]> {
  get(key: string): Figure | undefined;
  /** Its value alone, which costs less; undefined where there is no such figure. */
  valueAt(key: string): Value | undefined;
  /** Whether each figure is the value of a cell of its own: none is unread or shared. */
  readonly isPlain: boolean;
  addressOf(key: string): CellAddress | undefined;
  /** What figures of a column are multiplied by because its header states another measure; null for none. */
  factorOf?(key: string): Decimal | null;
  /** Every figure that is not what its cell shows, in the same order. */
  turned?(): Iterable<TurnedFigure>;
}

/** One data row of a return, which in a form with an indicator a row is a column of the sheet. */
export interface ReturnRow {
  readonly sheet: string | null;
  /** Of the sheet, 1-based, where the first figure stands. */
  readonly row: number;
  /** By column key; only columns that the sheet has. */
  readonly figures: Figures;
}

/** A name that a return gives for the unit it comes from. */
export interface UnitClaim {
  readonly name: string;
  readonly at: Provenance;
  /** `label`: 填报单位：… above or below the table; `column`: the unit column of a data row. */
  readonly from: 'label' | 'column';
  /** Of a label: the first row of figures below it on its sheet; null where there is none. */
  readonly over?: number | null;
}

export type ReceiptSource = 'receipts' | 'name' | 'mtime';

/** A file as it was found and received. */
export interface ReceivedFile {
  /** Relative to the returns folder, with `/`. */
  readonly path: string;
  /** Hexadecimal; null where the bytes could not be had. */
  readonly sha256: string | null;
  readonly bytes: number;
  /** `xlsx`, `csv`, …; null where the content is of no known kind. */
  readonly format: string | null;
  /** Of a text format: `utf-8`, `gb18030`, `big5`, `utf-16le`, `utf-16be`; else null. */
  readonly encoding: string | null;
  readonly receivedAt: Instant;
  readonly receiptSource: ReceiptSource;
  /** When other bytes were received that it was saved over; left out where the receipts know of none. */
  readonly replacedAt?: Instant;
}

/** 报表: the content of one file in which the table was found. */
export interface UnitReturn {
  readonly file: ReceivedFile;
  /** Names of the sheets that hold the table; none for CSV. */
  readonly sheets: readonly string[];
  /** Data rows; none where the run does not keep them, as they are most of what a run holds. */
  readonly rows: readonly ReturnRow[];
  /** How many data rows were read. */
  readonly rowCount: number;
  /** Per reported column the aggregate of the rows. */
  readonly values: Values;
  readonly cells: FigureCells;
}

/** Where a row's figure stands; the whole sheet where the row has none for `key`. */
export function figureProvenance(file: string, { sheet, figures }: ReturnRow, key: string | null): Provenance {
  const address = key === null ? undefined : figures.addressOf(key);
  return { file, sheet, cell: address === undefined ? null : cellName(address) };
}

/** A figure's cell as its reader sees it; null where it shows nothing. */
export function typedText({ content }: Pick<Figure, 'content'>): string | null {
  const text = content === null ? '' : valueText(cellValue(content));
  return text === '' ? null : text;
}
