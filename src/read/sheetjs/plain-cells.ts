import type { CellValue } from '../../domain/raw-sheet.ts';
import type { SheetBuilder } from '../sheet-builder.ts';
import type { ShownValue } from '../shown-value.ts';
import { headerBytes, recordType, type BiffRecord } from './biff-records.ts';
import { isPlainCell } from './cell-records.ts';
import { errorNames } from './error-names.ts';
import type { WorkbookGlobals } from './workbook-globals.ts';
import { cellRecords } from './workbook-outline.ts';

/** What the cells of a workbook are read with. */
export interface CellContext {
  readonly stream: Buffer;
  readonly globals: WorkbookGlobals;
  readonly shown: ShownValue;
}

/** Puts the cells of a sheet that hold plain numbers, texts, truth values and errors ([MS-XLS] 2.4.24, 149, 174, 175, 180, 220) into ours: nearly all, and each would cost the library half a kilobyte. */
export function placePlainCells(sheet: SheetBuilder, start: number, context: CellContext): void {
  for (const record of cellRecords(context.stream, start)) {
    if (!isPlainCell(record)) continue;
    if (record.type === recordType.mulRk) placeSeveral(sheet, record, context);
    else placeOne(sheet, record, context);
  }
}

/** Row, column and style, then the value. */
function placeOne(sheet: SheetBuilder, { type, at, end }: BiffRecord, context: CellContext): void {
  const { stream } = context;
  const from = at + headerBytes;
  if (end - from < smallest) return;
  const style = stream.readUInt16LE(from + 4);
  const content = contentOf(type, { from: from + 6, end, style }, context);
  if (content !== null) sheet.place(stream.readUInt16LE(from) + 1, stream.readUInt16LE(from + 2) + 1, content);
}

/** Bytes of the shortest record of a cell. */
const smallest = 8;

interface Value {
  readonly from: number;
  readonly end: number;
  readonly style: number;
}

function contentOf(type: number, { from, end, style }: Value, context: CellContext): CellValue {
  const { stream, globals } = context;
  if (type === recordType.boolErr) return truthOrError(stream.readUInt8(from), stream.readUInt8(from + 1));
  if (end - from < 4) return null;
  if (type === recordType.labelSst) return globals.strings[stream.readUInt32LE(from)] ?? null;
  if (type === recordType.rk) return shownNumber(packedNumber(stream.readInt32LE(from)), style, context);
  return end - from < 8 ? null : shownNumber(stream.readDoubleLE(from), style, context);
}

const truthOrError = (value: number, isError: number): CellValue =>
  isError === 0 ? value !== 0 : { error: errorNames.get(value) ?? '#N/A' };

/** Row and first column, a style and a number for each cell, and the last column, which goes without saying. */
function placeSeveral(sheet: SheetBuilder, { at, end }: BiffRecord, context: CellContext): void {
  const { stream } = context;
  const row = stream.readUInt16LE(at + headerBytes) + 1;
  let column = stream.readUInt16LE(at + headerBytes + 2) + 1;
  for (let from = at + headerBytes + 4; from + 8 <= end; from += 6) {
    const number = packedNumber(stream.readInt32LE(from + 2));
    const content = shownNumber(number, stream.readUInt16LE(from), context);
    if (content !== null) sheet.place(row, column, content);
    column++;
  }
}

function shownNumber(number: number, style: number, { globals, shown }: CellContext): CellValue {
  return Number.isFinite(number) ? shown(number, globals.codes[style] ?? 'General') : null;
}

const upperHalf = new DataView(new ArrayBuffer(8));

/** A number in 30 bits: whole, or the upper part of a double; the lowest bit divides it by a hundred. */
function packedNumber(bits: number): number {
  upperHalf.setInt32(0, bits & ~3);
  const number = (bits & 2) === 0 ? upperHalf.getFloat64(0) : bits >> 2;
  return (bits & 1) === 0 ? number : number / 100;
}
