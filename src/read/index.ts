import type { ContentKind, OpenedFile } from '../domain/found-file.ts';
import type { FormMark } from '../domain/form-mark.ts';
import type { Limits } from '../domain/limits.ts';
import type { TermKey } from '../findings/terms.ts';
import { failureFinding, ReadFailure } from '../findings/read-failure.ts';
import { formMarkIn, isMark } from './form-mark.ts';
import type { Reader, ReadSheets } from './reader.ts';

/** Input formats: how to load the reader, or what to call a kind that has none. To add one, write its file and name it here. */
const readers: Readonly<Record<ContentKind, (() => Promise<Reader>) | TermKey>> = {
  csv: async () => (await import('./csv.ts')).readCsv,
  xlsx: async () => (await import('./xlsx/read-xlsx.ts')).readXlsx,
  xls: async () => (await import('./sheetjs/read-apart.ts')).readXls,
  xlsb: async () => (await import('./sheetjs/read-apart.ts')).readXlsb,
  ods: async () => (await import('./ods/read-ods.ts')).readOds,
  html: async () => (await import('./html/read-html.ts')).readHtml,
  xml2003: async () => (await import('./xml2003/read-xml2003.ts')).readXml2003,
  docx: async () => (await import('./docx/read-docx.ts')).readDocx,
  doc: 'kind-doc',
  rtf: 'kind-rtf',
  odt: 'kind-odt',
  pptx: 'kind-pptx',
  zip: 'kind-zip',
  rar: 'kind-rar',
  '7z': 'kind-7z',
  gz: 'kind-gz',
  tar: 'kind-tar',
  pdf: 'kind-pdf',
  image: 'kind-image',
  json: 'kind-json',
  binary: 'kind-binary',
};

/** Readers that were loaded: asking for a module anew takes a while, and there are thousands of files. */
const loaded = new Map<ContentKind, Reader>();

async function readerOf(kind: ContentKind): Promise<Reader> {
  const known = loaded.get(kind);
  if (known !== undefined) return known;
  const reader = readers[kind];
  if (typeof reader === 'string') throw new ReadFailure({ code: 'file/unsupported', kind: reader });
  const read = await reader();
  loaded.set(kind, read);
  return read;
}

/** A file's sheets, with what it says of itself where it is a form of ours. */
export interface FileSheets extends ReadSheets {
  /** Null for any other file. Its hidden sheet is not among the sheets. */
  readonly form: FormMark | null;
}

/** Reads a file's sheets as its kind asks. Never throws: what cannot be read is an error finding. */
export async function readSheets(opened: OpenedFile, limits: Limits): Promise<FileSheets> {
  try {
    const read = await readerOf(opened.kind);
    const content = await read(opened, limits);
    const form = formMarkIn(content.sheets);
    return form === null
      ? { ...content, form }
      : { ...content, sheets: content.sheets.filter((sheet) => !isMark(sheet)), form };
  } catch (error) {
    return { sheets: [], encoding: null, findings: [failureFinding(error, opened.found.path)], form: null };
  }
}
