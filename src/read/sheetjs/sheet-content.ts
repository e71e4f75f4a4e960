import type { CellObject, WorkSheet } from '@e965/xlsx';
import type { CellContent, CellValue } from '../../domain/raw-sheet.ts';
import { contentOf, type SheetBuilder } from '../sheet-builder.ts';
import type { ShownValue } from '../shown-value.ts';
import { errorNames } from './error-names.ts';

/** Puts what the library read of a sheet into ours: cells, merged ranges, hidden rows and columns. */
export function fillSheet(sheet: SheetBuilder, read: WorkSheet, shown: ShownValue): void {
  eachFilled(read['!data'] ?? [], (cells, row) =>
    eachFilled(cells, (cell, column) => {
      const content = contentOfCell(cell, shown);
      if (content !== null) sheet.place(row + 1, column + 1, content);
    }),
  );
  eachFilled(read['!rows'] ?? [], ({ hidden, hpt }, row) => {
    if (hidden === true || hpt === 0) sheet.hideRows({ top: row + 1, bottom: row + 1 });
  });
  eachFilled(read['!cols'] ?? [], ({ hidden, width }, column) => {
    if (hidden === true || width === 0) sheet.hiddenRanges.push({ min: column + 1, max: column + 1 });
  });
  for (const { s: from, e: to } of read['!merges'] ?? [])
    sheet.merge({ top: from.r + 1, left: from.c + 1, bottom: to.r + 1, right: to.c + 1 });
}

/** Looks at what there is in a list, which may have a place in a million filled. */
function eachFilled<T>(list: readonly (T | undefined)[], take: (entry: T, index: number) => void): void {
  for (const key of Object.keys(list)) {
    const index = Number(key);
    const entry = list[index];
    if (entry !== undefined && entry !== null) take(entry, index);
  }
}

/** Null for an empty cell. */
function contentOfCell(cell: CellObject, shown: ShownValue): CellContent | null {
  const isComputed = cell.f !== undefined || cell.F !== undefined;
  return contentOf(isComputed ? (cell.f ?? '') : null, valueOf(cell, shown));
}

function valueOf({ t: type, v: value, z: code }: CellObject, shown: ShownValue): CellValue {
  if (type === 'e') return { error: errorNames.get(Number(value)) ?? '#N/A' };
  if (typeof value !== 'number') return typeof value === 'string' || typeof value === 'boolean' ? value : null;
  return Number.isFinite(value) ? shown(value, String(code ?? 'General')) : null;
}
