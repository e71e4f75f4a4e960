import { numberAt, recordType, type BiffRecord } from './biff-records.ts';

/** Records of cells whose value needs no more than a glance. */
const plain: ReadonlySet<number> = new Set([
  recordType.number,
  recordType.boolErr,
  recordType.rk,
  recordType.mulRk,
  recordType.labelSst,
]);

const formulas: readonly number[] = [0x06, 0x0206, 0x0406];

/** Records of cells that take more to read: formulas, of which there are three, and texts in a code page. */
const rich: ReadonlySet<number> = new Set([...formulas, 0x0204, 0xd6]);

/** What else belongs to a sheet's cells: a formula's text, formulas of several cells, rows, columns and merged ranges. */
const besides: ReadonlySet<number> = new Set([0x0207, 0x21, 0x0221, 0x04bc, 0x0208, 0x7d, 0xe5]);

/** Whether a record holds a cell, or several in a row, in a form that needs no more than a glance. */
export const isPlainCell = ({ type }: BiffRecord): boolean => plain.has(type);

/** Whether a record holds a cell that takes more to read. */
export const isRichCell = ({ type }: BiffRecord): boolean => rich.has(type);

export const isFormula = ({ type }: BiffRecord): boolean => formulas.includes(type);

/** Formulas that several cells share. */
export const isSharedFormula = ({ type }: BiffRecord): boolean => type === 0x21 || type === 0x0221 || type === 0x04bc;

/** Whether a record of a sheet matters to what its cells show. */
export const concernsCells = ({ type }: BiffRecord): boolean => plain.has(type) || rich.has(type) || besides.has(type);

/** How many cells a record holds. */
export function cellCount({ type, at, end }: BiffRecord): number {
  if (!plain.has(type) && !rich.has(type)) return 0;
  // Six bytes a cell, with the header, the row, the first column and the last around them.
  return type === recordType.mulRk ? Math.max(0, Math.floor((end - at - 10) / 6)) : 1;
}

/** Row of a cell's record, from 0. */
export const rowOf = (stream: Buffer, record: BiffRecord): number => numberAt(stream, record, 0);
