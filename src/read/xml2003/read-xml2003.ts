import type { OpenedFile } from '../../domain/found-file.ts';
import type { Limits } from '../../domain/limits.ts';
import { unreadable } from '../../findings/read-failure.ts';
import { foreignFindings } from '../foreign-content.ts';
import { decodeMarkup } from '../markup-encoding.ts';
import type { ReadSheets } from '../reader.ts';
import { xmlParser } from '../xml/parse-xml.ts';
import { WorkbookHandler } from './workbook-handler.ts';

/** Reads a workbook of SpreadsheetML 2003, which is one XML file; computes no formula and follows no link. */
export async function readXml2003({ content, found }: OpenedFile, limits: Limits): Promise<ReadSheets> {
  const { utf8, encoding } = decodeMarkup(content);
  const workbook = new WorkbookHandler(limits);
  xmlParser(limits)(utf8, workbook);
  if (workbook.sheets.length === 0) throw unreadable('no-workbook');
  const foreign = { hasMacros: false, hasLinks: workbook.hasExternalLinks };
  return { sheets: workbook.sheets, encoding, findings: foreignFindings(found.path, foreign) };
}
