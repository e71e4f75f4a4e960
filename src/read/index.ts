import type { ContentKind, OpenedFile } from '../domain/found-file.ts';
import type { EntriesOf } from '../domain/cell-entry.ts';
import type { FormMark } from '../domain/form-mark.ts';
import type { Limits } from '../domain/limits.ts';
import type { TermKey } from '../findings/terms.ts';
import { failureFinding, ReadFailure } from '../findings/read-failure.ts';
import { formMarkIn, formSchemaIn, isMark } from './form-mark.ts';
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

/** All sheets of a file, a form's hidden one among them, and the table that such a form was made from. */
export interface Attachment extends ReadSheets {
  /** Text of its JSON Schema; null where there is none. */
  readonly schema: string | null;
  /** What the cells of a sheet ask, by the sheet's name, where the format of the file is asked for it. */
  readonly entries: ReadonlyMap<string, EntriesOf>;
}

/** Reads a file that a table is drafted from. Never throws. */
export async function readAttachment(opened: OpenedFile, limits: Limits): Promise<Attachment> {
  const content = await readContent(opened, limits);
  const sheets = content.sheets.filter((sheet) => !isMark(sheet));
  return {
    ...content,
    sheets,
    schema: formSchemaIn(content.sheets),
    entries: opened.kind === 'xlsx' && sheets.length > 0 ? await entriesIn(opened, limits, content.sheets) : new Map(),
  };
}

async function entriesIn(
  opened: OpenedFile,
  limits: Limits,
  sheets: ReadSheets['sheets'],
): Promise<Attachment['entries']> {
  const { readEntries } = await import('./xlsx/entries/read-entries.ts');
  try {
    return readEntries(opened, limits, sheets);
  } catch {
    // What the cells ask only helps; the sheets themselves were read.
    return new Map();
  }
}

/** A file's sheets, with what it says of itself where it is a form of ours. */
export interface FileSheets extends ReadSheets {
  /** Null for any other file. Its hidden sheet is not among the sheets. */
  readonly form: FormMark | null;
}

/** Reads a file's sheets as its kind asks. Never throws: what cannot be read is an error finding. */
export async function readSheets(opened: OpenedFile, limits: Limits): Promise<FileSheets> {
  const content = await readContent(opened, limits);
  const form = formMarkIn(content.sheets);
  return form === null
    ? { ...content, form }
    : { ...content, sheets: content.sheets.filter((sheet) => !isMark(sheet)), form };
}

async function readContent(opened: OpenedFile, limits: Limits): Promise<ReadSheets> {
  try {
    const read = await readerOf(opened.kind);
    return await read(opened, limits);
  } catch (error) {
    return { sheets: [], encoding: null, findings: [failureFinding(error, opened.found.path)] };
  }
}
