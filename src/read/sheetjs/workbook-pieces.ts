import { headerBytes, recordType, type BiffRecord } from './biff-records.ts';
import { isFormula, isPlainCell, isRichCell, isSharedFormula, rowOf } from './cell-records.ts';
import { beginningBytes, cellRecords, type OutlinedSheet, type WorkbookOutline } from './workbook-outline.ts';

/** A workbook of its own that holds some rows of some sheets. */
export interface WorkbookPiece {
  readonly stream: Buffer;
  /** The sheets of which it holds rows, in its own order. */
  readonly sheets: readonly OutlinedSheet[];
}

/** How much of a workbook is passed on: all, or what values need, where its formulas and names are damaged. */
export type PieceContent = 'all' | 'values';

/** Cells after which a piece ends with the row: the library takes half a kilobyte for each. */
const cellsPerPiece = 50_000;

/** Divides what the library is to read of a workbook, so that a bounded number of cells is in its hands at a time, and nothing that it does not need. */
export function* piecesOf(stream: Buffer, outline: WorkbookOutline, content: PieceContent): Iterable<WorkbookPiece> {
  let piece = new PieceBuilder(stream, outline, content);
  for (const sheet of outline.sheets) {
    if (sheet.kind !== 'worksheet') continue;
    piece.open(sheet);
    for (const record of cellRecords(stream, sheet.start)) {
      if (isPlainCell(record)) continue;
      if (piece.isFullBefore(record)) {
        yield piece.build();
        piece = new PieceBuilder(stream, outline, content);
        piece.open(sheet);
      }
      piece.add(record);
    }
  }
  yield piece.build();
}

/** Records of the whole workbook that these cells refer to: code page, calendar, formats, sheets, what formulas name, and the end. */
const needed = new Set([0x0a, 0x22, 0x42, 0x041e, 0xe0, 0x85, 0x01ae, 0x16, 0x17, 0x23, 0x0223, 0x18, 0x0218]);
/** Those of them that only formulas need. */
const named = new Set([0x23, 0x0223, 0x18, 0x0218]);
const endOfStream = Buffer.from([recordType.eof, 0, 0, 0]);
/** A range of cells, without which the library forgets hidden rows and merged ranges; which it is does not matter. */
const dimensions = Buffer.from([0x00, 0x02, 10, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0]);
/** Where sheets are said to be that are not in a piece. */
const nowhere = 0xe000_0000;
/** Bytes of a formula's record before its formula: cell, format, result, flags. */
const formulaAt = 20;

class PieceBuilder {
  readonly #stream: Buffer;
  readonly #outline: WorkbookOutline;
  readonly #content: PieceContent;
  readonly #sheets: { readonly sheet: OutlinedSheet; readonly offset: number }[] = [];
  readonly #chunks: Buffer[] = [];
  #length = 0;
  #cells = 0;
  #row = -1;
  /** Records that stand together are one chunk. */
  #from = 0;
  #to = 0;

  constructor(stream: Buffer, outline: WorkbookOutline, content: PieceContent) {
    this.#stream = stream;
    this.#outline = outline;
    this.#content = content;
  }

  open(sheet: OutlinedSheet): void {
    this.#end();
    this.#sheets.push({ sheet, offset: this.#length });
    this.#push(beginningBytes(this.#stream, sheet.start));
    this.#push(dimensions);
  }

  isFullBefore(record: BiffRecord): boolean {
    return this.#cells >= cellsPerPiece && isRichCell(record) && rowOf(this.#stream, record) !== this.#row;
  }

  add(record: BiffRecord): void {
    if (isRichCell(record)) {
      this.#cells++;
      this.#row = rowOf(this.#stream, record);
    }
    if (this.#content === 'values' && isSharedFormula(record)) return;
    if (this.#content === 'values' && isFormula(record)) return this.#push(this.#valueOf(record));
    if (record.at !== this.#to) this.#flush(record.at);
    this.#to = record.end;
  }

  build(): WorkbookPiece {
    this.#end();
    const globals = this.#globals();
    return { stream: Buffer.concat([...globals, ...this.#chunks]), sheets: this.#sheets.map(({ sheet }) => sheet) };
  }

  #end(): void {
    if (this.#sheets.length > 0) this.#push(endOfStream);
  }

  #flush(next: number): void {
    if (this.#to > this.#from) this.#chunks.push(this.#stream.subarray(this.#from, this.#to));
    this.#length += this.#to - this.#from;
    this.#from = next;
    this.#to = next;
  }

  #push(bytes: Buffer): void {
    this.#flush(this.#to);
    this.#chunks.push(bytes);
    this.#length += bytes.length;
  }

  /** The record of a formula with its result and without the formula. */
  #valueOf({ at }: BiffRecord): Buffer {
    const bytes = Buffer.alloc(headerBytes + formulaAt + 2);
    this.#stream.copy(bytes, 0, at, at + headerBytes + formulaAt);
    bytes.writeUInt16LE(formulaAt + 2, 2);
    return bytes;
  }

  #globals(): readonly Buffer[] {
    const kept = [...this.#neededGlobals()];
    const length = kept.reduce((sum, bytes) => sum + bytes.length, 0);
    let number = 0;
    for (const bytes of kept)
      if (bytes.readUInt16LE(0) === recordType.boundSheet)
        bytes.writeUInt32LE(this.#placeOf(number++, length), headerBytes);
    return kept;
  }

  *#neededGlobals(): Iterable<Buffer> {
    let isNeeded = false;
    for (const [index, { type, at, end }] of this.#outline.globals.entries()) {
      if (type !== recordType.continue) isNeeded = index === 0 || this.#isNeeded(type);
      const bytes = this.#stream.subarray(at, end);
      if (isNeeded) yield type === recordType.boundSheet ? Buffer.from(bytes) : bytes;
    }
  }

  #isNeeded(type: number): boolean {
    return needed.has(type) && (this.#content === 'all' || !named.has(type));
  }

  #placeOf(number: number, globalsLength: number): number {
    const sheet = this.#outline.sheets[number];
    const included = this.#sheets.find((each) => each.sheet === sheet);
    return included === undefined ? nowhere + number : globalsLength + included.offset;
  }
}
