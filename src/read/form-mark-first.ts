import type { OpenedFile } from '../domain/found-file.ts';
import { markSheet, type FormMark } from '../domain/form-mark.ts';
import type { Limits } from '../domain/limits.ts';
import { formMarkIn } from './form-mark.ts';

/** What a file says of itself as a form of ours, of which no other sheet is read for it; undefined where the whole file must be read to know. */
export async function formMarkFirst(opened: OpenedFile, limits: Limits): Promise<FormMark | null | undefined> {
  if (opened.kind === 'csv') return null;
  if (opened.kind !== 'xlsx') return undefined;
  const { readXlsxSheets } = await import('./xlsx/read-xlsx.ts');
  try {
    return formMarkIn(readXlsxSheets(opened, limits, (name) => name === markSheet));
  } catch {
    // Who reads the whole of it fails as well, and then there is no mark.
    return null;
  }
}
