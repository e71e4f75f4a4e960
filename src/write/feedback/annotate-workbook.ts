import { packageMembers } from '../../archive/package-members.ts';
import { frontName } from '../../domain/front-sheet.ts';
import type { Limits } from '../../domain/limits.ts';
import { setContentType } from '../package/content-types.ts';
import { OfficePackage } from '../package/office-package.ts';
import { addLink, isLink, linksOf } from '../package/part-links.ts';
import { spliced } from '../package/splices.ts';
import { annotateSheet } from './annotate-sheet.ts';
import { deselection } from './deselection.ts';
import { frontSheetXml, headerRow } from './front-sheet.ts';
import { isMacroFree, withoutMacros } from './macros.ts';
import { addressOf, type Remark } from './remark.ts';
import { sheetLink, uniqueSheetName } from './sheet-names.ts';
import { scanSheet } from './sheet-scan.ts';
import { StyleBook } from './style-book.ts';
import { readWorkbookPart, withFirstSheet, type WorkbookPart } from './workbook-part.ts';

/** What is said of a workbook. */
export interface Annotation {
  readonly remarks: readonly Remark[];
  /** Lines under the title of 审核意见. */
  readonly lines: readonly string[];
  /** Who signs the notes. */
  readonly author: string;
  /** The first line of every note: of two rounds it tells which one it is of. */
  readonly heading: string;
}

const ordinary = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const worksheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const stylesheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** An XLSX workbook with its cells marked, notes on them and 审核意见 in front; all else of it stays as it is. Throws `CannotEdit`, or a `ReadFailure`, where it is better left alone. */
export async function annotateWorkbook(bytes: Uint8Array, annotation: Annotation, limits: Limits): Promise<Uint8Array> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return annotatedPackage(new OfficePackage(packageMembers(buffer, limits)), annotation);
}

/** The same of a workbook whose parts are at hand. */
export async function annotatedPackage(parts: OfficePackage, annotation: Annotation): Promise<Uint8Array> {
  const workbook = readWorkbookPart(parts);
  const styles = stylesOf(parts, workbook);
  const book = new StyleBook(styles.text);
  const bySheet = remarksBySheet(workbook, annotation.remarks);
  for (const { name, part } of workbook.sheets) {
    const remarks = bySheet.get(name) ?? [];
    if (remarks.length > 0) annotateSheet(parts, { part, main: workbook.main }, { ...annotation, remarks, book });
    else deselect(parts, part);
  }
  addFrontSheet(parts, workbook, { annotation, book });
  parts.put(styles.part, book.text());
  if (!isMacroFree(parts)) withoutMacros(parts, workbook.part);
  setContentType(parts, workbook.part, ordinary);
  return parts.bytes();
}

/** Of two sheets with one name the first is meant. A remark without a sheet's name is about the only one. */
function remarksBySheet({ sheets }: WorkbookPart, remarks: readonly Remark[]): ReadonlyMap<string, Remark[]> {
  const found = new Map<string, Remark[]>(sheets.map(({ name }) => [name, []]));
  for (const remark of remarks)
    if (addressOf(remark) !== null) found.get(remark.sheet ?? sheets[0]?.name ?? '')?.push(remark);
  return found;
}

interface Front {
  readonly annotation: Annotation;
  readonly book: StyleBook;
}

function addFrontSheet(parts: OfficePackage, workbook: WorkbookPart, { annotation, book }: Front): void {
  const names = new Set(workbook.sheets.map(({ name }) => name));
  const linkOf = (remark: Remark): string | null => {
    const name = remark.sheet ?? workbook.sheets[0]?.name ?? '';
    const address = addressOf(remark);
    return address === null || !names.has(name) ? null : sheetLink(name, address);
  };
  const target = parts.freeName('xl/worksheets/sheet{}.xml');
  parts.put(target, frontSheetXml(workbook.main, { ...annotation, linkOf }, book));
  setContentType(parts, target, worksheet);
  const link = addLink(parts, workbook.part, { word: 'worksheet', target });
  const name = uniqueSheetName(frontName, workbook.sheetNames);
  const header = headerRow(annotation.lines);
  parts.put(workbook.part, withFirstSheet(workbook, { name, link, header }));
}

/** Two sheets that are chosen at once would both take in what is typed. */
function deselect(parts: OfficePackage, part: string): void {
  const text = parts.textOf(part);
  if (!text.includes('tabSelected')) return;
  parts.put(part, spliced(text, deselection(scanSheet(text, []))));
}

interface Styles {
  readonly part: string;
  readonly text: string;
}

/** A workbook need not have any styles; then it gets a part for ours. */
function stylesOf(parts: OfficePackage, { part, main }: WorkbookPart): Styles {
  const there = linksOf(parts, part).find((link) => isLink(link, 'styles'))?.target ?? null;
  if (there !== null && parts.has(there)) return { part: there, text: parts.textOf(there) };
  const target = there ?? (parts.has('xl/styles.xml') ? parts.freeName('xl/styles{}.xml') : 'xl/styles.xml');
  if (there === null) addLink(parts, part, { word: 'styles', target });
  setContentType(parts, target, stylesheet);
  return {
    part: target,
    text: `<styleSheet xmlns="${main}"><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs></styleSheet>`,
  };
}
