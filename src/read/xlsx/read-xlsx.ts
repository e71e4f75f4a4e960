import type { OpenedFile } from '../../domain/found-file.ts';
import type { Limits } from '../../domain/limits.ts';
import type { RawSheet } from '../../domain/raw-sheet.ts';
import { ReadFailure, unreadable } from '../../findings/read-failure.ts';
import { foreignFindings, foreignParts } from '../foreign-content.ts';
import type { ReadSheets } from '../reader.ts';
import type { CellContext } from './cell-value.ts';
import { oncePerPart } from '../xml/once-per-part.ts';
import { openParts, type Parts } from '../xml/parts.ts';
import { readCellStyles } from './cell-styles.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readWorkbook, type Workbook } from './workbook.ts';
import { readWorksheet } from './worksheet.ts';

/** Reads an Office Open XML workbook, strict or transitional, with macros or without; computes no formula and follows no link. */
export async function readXlsx(opened: OpenedFile, limits: Limits): Promise<ReadSheets> {
  const { parts, workbook } = openWorkbook(opened, limits);
  const sheets = readAll(workbook, parts);
  return { sheets, encoding: null, findings: foreignFindings(opened.found.path, foreignParts(parts.names)) };
}

/** Some of a workbook's sheets, by name: the others are not looked at. */
export function readXlsxSheets(
  opened: OpenedFile,
  limits: Limits,
  isWanted: (name: string) => boolean,
): readonly RawSheet[] {
  const { parts, workbook } = openWorkbook(opened, limits);
  const sheets = workbook.sheets.filter(({ name }) => isWanted(name));
  return sheets.length === 0 ? [] : readAll({ ...workbook, sheets }, parts);
}

interface OpenWorkbook {
  readonly parts: Parts;
  readonly workbook: Workbook;
}

function openWorkbook({ content }: OpenedFile, limits: Limits): OpenWorkbook {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (isCompoundFile(bytes)) throw new ReadFailure({ code: 'file/encrypted' });
  const parts = openParts(bytes, limits);
  const workbook = readWorkbook(parts);
  if (workbook.sheets.length === 0) throw unreadable('no-workbook');
  return { parts, workbook };
}

/** An encrypted workbook lies, as one stream, in a container of the old format. */
const isCompoundFile = (bytes: Buffer): boolean => bytes.readUInt32BE(0) === 0xd0cf11e0;

function readAll(workbook: Workbook, parts: Parts): readonly RawSheet[] {
  const context = readContext(workbook, parts);
  const sheets: RawSheet[] = [];
  let cells = 0;
  for (const { name, visibility, part } of workbook.sheets) {
    const bytes = parts.read(part);
    if (bytes === null) throw unreadable('broken-zip');
    const { cells: cellsNow, ...sheet } = readWorksheet(bytes, context, cells);
    cells = cellsNow;
    sheets.push({ name, visibility, ...sheet, paragraphs: [] });
  }
  return sheets;
}

const cellStyles = oncePerPart(readCellStyles);

function readContext(workbook: Workbook, parts: Parts): CellContext {
  const { sharedStrings, styles, is1904 } = workbook;
  const stringBytes = sharedStrings === null ? null : parts.read(sharedStrings);
  const styleBytes = styles === null ? null : parts.readShared(styles);
  return {
    strings: stringBytes === null ? [] : readSharedStrings(stringBytes, parts),
    styles: styleBytes === null ? new Map() : cellStyles(styleBytes, parts),
    is1904,
    parts,
  };
}
