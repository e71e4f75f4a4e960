import type { OpenedFile } from '../../domain/found-file.ts';
import type { Limits } from '../../domain/limits.ts';
import type { RawSheet } from '../../domain/raw-sheet.ts';
import { unreadable } from '../../findings/read-failure.ts';
import { foreignFindings, foreignParts } from '../foreign-content.ts';
import type { ReadSheets } from '../reader.ts';
import { openParts, type Parts } from '../xml/parts.ts';
import { relationshipsOf } from '../xml/relationships.ts';
import { DocumentHandler } from './document-handler.ts';
import { joinedTables } from './joined-tables.ts';

/** Reads the tables of an Office Open XML document, strict or transitional: each is a sheet of texts, 表格1 the first; one that goes on in the next table is a sheet with it. What is written outside them goes with every one, as it is about them all. */
export async function readDocx({ content, found }: OpenedFile, limits: Limits): Promise<ReadSheets> {
  const parts = openParts(Buffer.from(content.buffer, content.byteOffset, content.byteLength), limits);
  const bytes = parts.read(documentPart(parts));
  if (bytes === null) throw unreadable('no-document');
  const handler = new DocumentHandler(limits);
  parts.parse(bytes, handler);
  const { paragraphs } = handler;
  if (handler.tables.length === 0) throw unreadable('no-table');
  const sheets = joinedTables(handler.tables).map(({ rows, merges, number }): RawSheet => ({
    name: `表格${number}`,
    visibility: 'visible',
    rows,
    merges,
    hiddenColumns: new Set(),
    masked: [],
    paragraphs,
  }));
  return { sheets, encoding: null, findings: foreignFindings(found.path, foreignParts(parts.names)) };
}

function documentPart(parts: Parts): string {
  const links = relationshipsOf('', parts);
  return links.find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
}
