import type { OpenedFile } from '../../domain/found-file.ts';
import type { Limits } from '../../domain/limits.ts';
import { ReadFailure, unreadable } from '../../findings/read-failure.ts';
import { foreignFindings } from '../foreign-content.ts';
import type { ReadSheets } from '../reader.ts';
import { openParts, type Parts } from '../xml/parts.ts';
import { xmlParser } from '../xml/parse-xml.ts';
import { DocumentHandler } from './document-handler.ts';
import { OdsStyles } from './ods-styles.ts';

/** Reads an OpenDocument spreadsheet, packed or as one XML file; computes no formula and follows no link. */
export async function readOds({ content, found }: OpenedFile, limits: Limits): Promise<ReadSheets> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const isPacked = bytes.toString('latin1', 0, 2) === 'PK';
  const document = new DocumentHandler(new OdsStyles(), limits);
  const hasMacros = isPacked && readPacked(openParts(bytes, limits), document);
  if (!isPacked) xmlParser(limits)(bytes, document);
  if (document.sheets.length === 0) throw unreadable('no-workbook');
  const foreign = { hasMacros, hasLinks: document.hasExternalLinks };
  return { sheets: document.sheets, encoding: null, findings: foreignFindings(found.path, foreign) };
}

/** Tells whether there are macros too. */
function readPacked(parts: Parts, document: DocumentHandler): boolean {
  if (isEncrypted(parts)) throw new ReadFailure({ code: 'file/encrypted' });
  const content = parts.read('content.xml');
  if (content === null) throw unreadable('no-workbook');
  const styles = parts.read('styles.xml');
  if (styles !== null) parts.parse(styles, document.styles);
  parts.parse(content, document);
  return [...parts.names].some((name) => /^(basic|scripts)\/[^/]+\/(?!script-l[bc]\.xml$)./.test(name));
}

/** Encrypted parts keep their names; the manifest lists how each was encrypted. */
function isEncrypted(parts: Parts): boolean {
  const manifest = parts.read('meta-inf/manifest.xml');
  return manifest !== null && manifest.includes('encryption-data');
}
