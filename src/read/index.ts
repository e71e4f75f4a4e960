import type { ContentKind, OpenedFile } from '../domain/found-file.ts';
import type { Limits } from '../domain/limits.ts';
import type { TermKey } from '../findings/terms.ts';
import { failureFinding, ReadFailure } from '../findings/read-failure.ts';
import type { Reader, ReadSheets } from './reader.ts';

/** Input formats: how to load the reader, or what to call a kind that has none. To add one, write its file and name it here. */
const readers: Readonly<Record<ContentKind, (() => Promise<Reader>) | TermKey>> = {
  csv: async () => (await import('./csv.ts')).readCsv,
  xlsx: async () => (await import('./xlsx/read-xlsx.ts')).readXlsx,
  xls: 'kind-xls',
  xlsb: 'kind-xlsb',
  ods: 'kind-ods',
  html: 'kind-html',
  xml2003: 'kind-xml2003',
  docx: 'kind-docx',
  zip: 'kind-zip',
  pdf: 'kind-pdf',
  image: 'kind-image',
  json: 'kind-json',
  binary: 'kind-binary',
};

/** Reads a file's sheets as its kind asks. Never throws: what cannot be read is an error finding. */
export async function readSheets(opened: OpenedFile, limits: Limits): Promise<ReadSheets> {
  try {
    const reader = readers[opened.kind];
    if (typeof reader === 'string') throw new ReadFailure({ code: 'file/unsupported', kind: reader });
    const read = await reader();
    return await read(opened, limits);
  } catch (error) {
    return { sheets: [], encoding: null, findings: [failureFinding(error, opened.found.path)] };
  }
}
