import { isTrue } from '../package/xml-tag.ts';
import { parseCellName } from '../../domain/cell-address.ts';
import { CannotEdit } from '../package/cannot-edit.ts';
import { scanXml, type CloseTag, type OpenTag, type XmlVisitor } from '../package/scan-xml.ts';

/** A cell of the sheet's part; its opening tag. */
export interface PlacedCell {
  readonly column: number;
  readonly tag: OpenTag;
}

/** A row as it is stored, which may be one piece of several; its cells only where the row is asked for. */
export interface PlacedRow {
  readonly number: number;
  readonly tag: OpenTag;
  readonly cells: PlacedCell[];
  /** Where the closing tag begins; of an empty row where its tag ends. */
  closeStart: number;
}

/** Columns that look alike. */
export interface ColumnRun {
  readonly min: number;
  readonly max: number;
  readonly style: number | null;
  /** In characters; null for the sheet's own. */
  readonly width: number | null;
}

/** What a worksheet's part holds, as far as its cells are to be marked. */
export interface ScannedSheet {
  readonly text: string;
  readonly prefix: string;
  /** Its children in order. */
  readonly parts: readonly { readonly name: string; readonly tag: OpenTag; readonly end: number }[];
  readonly data: OpenTag;
  readonly dataClose: number;
  /** The rows that are asked for, in the order of the part. */
  readonly rows: readonly PlacedRow[];
  /** By number of a row that is asked for: where the first row with a greater number begins. */
  readonly nextRows: ReadonlyMap<number, number>;
  /** In points, of rows with a height of their own. */
  readonly heights: ReadonlyMap<number, number>;
  readonly columns: readonly ColumnRun[];
  /** Views in which the sheet is chosen. */
  readonly selected: readonly OpenTag[];
  readonly legacyDrawing: OpenTag | null;
}

/** Scans a worksheet's part for some rows of it. */
export function scanSheet(text: string, wanted: readonly number[]): ScannedSheet {
  const visitor = new SheetVisitor(wanted);
  const prefix = scanXml(text, visitor);
  const { data } = visitor;
  if (data === null) throw new CannotEdit('unusual');
  return { ...visitor.found, text, prefix, data, dataClose: visitor.dataClose };
}

type Found = Omit<ScannedSheet, 'text' | 'prefix' | 'data' | 'dataClose' | 'legacyDrawing'>;

class SheetVisitor implements XmlVisitor {
  data: OpenTag | null = null;
  dataClose = 0;
  readonly #wanted: ReadonlySet<number>;
  /** Those whose next row has not come yet, the greatest first. */
  readonly #pending: number[];
  readonly #parts: { name: string; tag: OpenTag; end: number }[] = [];
  readonly #rows: PlacedRow[] = [];
  readonly #nextRows = new Map<number, number>();
  readonly #heights = new Map<number, number>();
  readonly #columns: ColumnRun[] = [];
  readonly #selected: OpenTag[] = [];
  #legacyDrawing: OpenTag | null = null;
  #depth = 0;
  #rowNumber = 0;
  /** Of a row whose tag does not say its number the first cell does. */
  #unnumbered: OpenTag | null = null;
  #row: PlacedRow | null = null;
  #column = 0;

  constructor(wanted: readonly number[]) {
    this.#wanted = new Set(wanted);
    this.#pending = [...this.#wanted].toSorted((a, b) => b - a);
  }

  get found(): Found & Pick<ScannedSheet, 'legacyDrawing'> {
    return {
      parts: this.#parts,
      rows: this.#rows,
      nextRows: this.#nextRows,
      heights: this.#heights,
      columns: this.#columns,
      selected: this.#selected,
      legacyDrawing: this.#legacyDrawing,
    };
  }

  open(tag: OpenTag): void {
    this.#depth++;
    const { name } = tag;
    if (this.#depth === 2) this.#openPart(tag);
    else if (name === 'c' && this.#depth === 4) this.#openCell(tag);
    else if (name === 'row' && this.#depth === 3) this.#openRow(tag);
    else if (name === 'col' && this.#depth === 3) this.#columns.push(columnRun(tag));
    else if (name === 'sheetView' && isTrue(tag.attributes['tabSelected'])) this.#selected.push(tag);
  }

  close({ name, start, end, isEmpty }: CloseTag): void {
    const depth = this.#depth--;
    if (depth === 2) {
      const part = this.#parts.at(-1);
      if (part !== undefined) part.end = end;
      if (name === 'sheetData') this.dataClose = isEmpty ? end : start;
    } else if (name === 'row' && depth === 3) {
      if (this.#row !== null) this.#row.closeStart = isEmpty ? end : start;
      this.#row = null;
      this.#unnumbered = null;
    }
  }

  #openPart(tag: OpenTag): void {
    this.#parts.push({ name: tag.name, tag, end: tag.end });
    if (tag.name === 'sheetData') {
      if (this.data !== null) throw new CannotEdit('unusual');
      this.data = tag;
    } else if (tag.name === 'legacyDrawing') this.#legacyDrawing = tag;
  }

  #openRow(tag: OpenTag): void {
    const { r: number } = tag.attributes;
    this.#column = 0;
    this.#unnumbered = number === undefined ? tag : null;
    this.#enterRow(number === undefined ? this.#rowNumber + 1 : Number(number), tag);
  }

  #enterRow(number: number, tag: OpenTag): void {
    if (this.#row !== null && this.#row.cells.length === 0) this.#rows.pop();
    this.#rowNumber = number;
    const height = Number(tag.attributes['ht'] ?? Number.NaN);
    if (Number.isFinite(height)) this.#heights.set(number, height);
    for (let next = this.#pending.at(-1); next !== undefined && next < number; next = this.#pending.at(-1))
      this.#nextRows.set(this.#pending.pop() ?? next, tag.start);
    this.#row = this.#wanted.has(number) ? { number, tag, cells: [], closeStart: tag.end } : null;
    if (this.#row !== null) this.#rows.push(this.#row);
  }

  #openCell(tag: OpenTag): void {
    const name = tag.attributes['r'];
    const address = name === undefined ? null : parseCellName(name.toUpperCase());
    this.#column = address?.column ?? this.#column + 1;
    if (this.#unnumbered !== null && address !== null && address.row !== this.#rowNumber)
      this.#enterRow(address.row, this.#unnumbered);
    this.#unnumbered = null;
    this.#row?.cells.push({ column: this.#column, tag });
  }
}

const columnRun = ({ attributes: { min, max, style, width } }: OpenTag): ColumnRun => ({
  min: Number(min),
  max: Number(max),
  style: style === undefined ? null : Number(style),
  width: width === undefined ? null : Number(width),
});
