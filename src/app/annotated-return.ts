import { isFrontSheet } from '../domain/front-sheet.ts';
import type { OpenedFile } from '../domain/found-file.ts';
import type { Limits } from '../domain/limits.ts';
import type { RawSheet } from '../domain/raw-sheet.ts';
import { ReadFailure } from '../findings/read-failure.ts';
import { openingOf } from '../intake/opening.ts';
import { readSheets } from '../read/index.ts';
import { annotateGrid } from '../write/feedback/annotate-grid.ts';
import { annotateWorkbook, type Annotation } from '../write/feedback/annotate-workbook.ts';
import { earlierMarks } from '../write/feedback/front-lines.ts';
import type { Annotated } from '../write/feedback/unit-answer.ts';
import { CannotEdit } from '../write/package/cannot-edit.ts';

/** What is said of a return, in each form that it may be answered in. */
export type AnnotationFor = (form: Annotated['form']) => Annotation;

/** A return with its cells marked: the unit's own file where that can be done safely, else a workbook of what was read; null for one that could not be read. */
export async function annotatedReturn(
  opened: OpenedFile,
  annotation: AnnotationFor,
  limits: Limits,
): Promise<Annotated | null> {
  const { sheets } = await readSheets(opened, limits);
  if (sheets.length === 0) return null;
  const isAgain = sheets.some(isFrontSheet);
  const annotationFor = (form: Annotated['form']): Annotation => {
    const made = annotation(form);
    return isAgain ? { ...made, lines: [...made.lines, earlierMarks] } : made;
  };
  const own = opened.kind === 'xlsx' ? await ownFile(opened, annotationFor('own'), limits) : null;
  if (own !== null && isSame(sheets, await sheetsOf(own, opened, limits))) return { form: 'own', bytes: own };
  return { form: 'grid', bytes: await annotateGrid(sheets, annotationFor('grid')) };
}

async function ownFile({ content }: OpenedFile, annotation: Annotation, limits: Limits): Promise<Uint8Array | null> {
  try {
    return await annotateWorkbook(content, annotation, limits);
  } catch (error) {
    if (error instanceof CannotEdit || error instanceof ReadFailure) return null;
    throw error;
  }
}

/** The sheets behind the one that was put in front. */
async function sheetsOf(bytes: Uint8Array, { found }: OpenedFile, limits: Limits): Promise<readonly RawSheet[]> {
  const opening = openingOf(found, bytes);
  if (!('opened' in opening)) return [];
  const { sheets } = await readSheets(opening.opened, { ...limits, sheets: limits.sheets + 1, cells: Infinity });
  return sheets.slice(1);
}

/** Nothing that goes back to a unit may read otherwise than what came from it. */
const isSame = (before: readonly RawSheet[], after: readonly RawSheet[]): boolean =>
  before.length === after.length && before.every((sheet, at) => textOf(sheet) === textOf(after[at]));

const textOf = (sheet: RawSheet | undefined): string =>
  sheet === undefined ? '' : JSON.stringify({ ...sheet, hiddenColumns: [...sheet.hiddenColumns] });
