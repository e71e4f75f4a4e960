import type { RawSheet } from '../../domain/raw-sheet.ts';
import { annotatedPackage, type Annotation } from './annotate-workbook.ts';
import { gridWorkbook } from './grid-workbook.ts';

/** An XLSX of what was read of a return, annotated as a workbook of the unit's own would be. */
export async function annotateGrid(sheets: readonly RawSheet[], annotation: Annotation): Promise<Uint8Array> {
  const { parts, names } = gridWorkbook(sheets);
  const remarks = annotation.remarks.map((remark) => {
    const at = remark.sheet === null ? 0 : sheets.findIndex(({ name }) => name === remark.sheet);
    return { ...remark, sheet: names[at] ?? remark.sheet };
  });
  return annotatedPackage(parts, { ...annotation, remarks });
}
