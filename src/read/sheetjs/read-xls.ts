import { read, type WorkBook } from '@e965/xlsx';
import type { Limits } from '../../domain/limits.ts';
import { ReadFailure, unreadable } from '../../findings/read-failure.ts';
import { foreignFindings } from '../foreign-content.ts';
import type { ReadSheets } from '../reader.ts';
import { CellTally, SheetBuilder } from '../sheet-builder.ts';
import { shownValues, type ShownValue } from '../shown-value.ts';
import { isBeginning, recordType } from './biff-records.ts';
import { settleCodePage } from './code-page.ts';
import { workbookStream } from './compound-stream.ts';
import { decryptedByDefault } from './default-password.ts';
import { hasExternalLinks } from './external-links.ts';
import { settleFormats } from './implied-formats.ts';
import { placePlainCells } from './plain-cells.ts';
import { readOptions } from './read-options.ts';
import type { ReadRequest } from './request.ts';
import { fillSheet } from './sheet-content.ts';
import { readGlobals, type WorkbookGlobals } from './workbook-globals.ts';
import { outlineOf, streamRecords, type OutlinedSheet, type WorkbookOutline } from './workbook-outline.ts';
import { piecesOf, type PieceContent, type WorkbookPiece } from './workbook-pieces.ts';

/** Reads an old workbook; computes no formula, runs no macro and follows no link. */
export async function readXls({ content, limits, path }: ReadRequest): Promise<ReadSheets> {
  const { stream, hasMacros } = workbookStream(Buffer.from(content.buffer, content.byteOffset, content.byteLength));
  if (!isBeginning(stream.readUInt16LE(0))) throw unreadable('no-workbook');
  openEncrypted(stream);
  await settleCodePage(stream);
  const outline = outlineOf(stream, limits);
  if (outline.sheets.length === 0)
    return { sheets: sheetsOfWhole(stream, new CellTally(limits)), encoding: null, findings: [] };
  const sheets = sheetsOfParts(stream, outline, limits);
  const foreign = {
    hasMacros: hasMacros || outline.sheets.some(({ kind }) => kind === 'macros'),
    hasLinks: hasExternalLinks(stream, outline.globals),
  };
  return { sheets, encoding: null, findings: foreignFindings(path, foreign) };
}

/** A workbook with a password of its own is not read. */
function openEncrypted(stream: Buffer): void {
  for (const record of streamRecords(stream, 0)) {
    if (record.type !== recordType.filePass) continue;
    if (!decryptedByDefault(stream, record)) throw new ReadFailure({ code: 'file/encrypted' });
    return;
  }
}

type Sheets = ReadSheets['sheets'];

/** What a stream says of itself in its first record, where it is a workbook's and not a sheet's. */
const workbookGlobals = 5;

/** The oldest versions have a sheet and no workbook around it. */
function sheetsOfWhole(stream: Buffer, tally: CellTally): Sheets {
  if (stream.readUInt16LE(0) === 0x0809 && stream.readUInt16LE(6) === workbookGlobals) throw unreadable('no-workbook');
  settleFormats();
  const workbook = read(stream, readOptions);
  if (workbook.SheetNames.length === 0) throw unreadable('no-workbook');
  const shown = shownValues(is1904(workbook));
  return workbook.SheetNames.map((name) => {
    const sheet = new SheetBuilder(tally);
    fillSheet(sheet, workbook.Sheets[name] ?? {}, shown);
    return sheet.build({ name, visibility: 'visible' });
  });
}

/** Where the library stumbles over a formula or a name, the values are read without them. */
function sheetsOfParts(stream: Buffer, outline: WorkbookOutline, limits: Limits): Sheets {
  const globals = readGlobals(stream, outline);
  const readParts = (content: PieceContent): Sheets => {
    const builders = buildersFor(outline, globals, new CellTally(limits));
    const context = { stream, globals, shown: shownValues(globals.is1904) };
    for (const [{ start }, { sheet }] of builders) placePlainCells(sheet, start, context);
    for (const piece of piecesOf(stream, outline, content)) placePiece(piece, builders, context.shown);
    return [...builders].map(([{ visibility }, { name, sheet }]) => sheet.build({ name, visibility }));
  };
  try {
    return readParts('all');
  } catch (error) {
    if (error instanceof ReadFailure) throw error;
    return readParts('values');
  }
}

type Builders = ReadonlyMap<OutlinedSheet, { readonly name: string; readonly sheet: SheetBuilder }>;

function buildersFor({ sheets }: WorkbookOutline, { names }: WorkbookGlobals, tally: CellTally): Builders {
  const builders = new Map(
    sheets
      .map((outlined, index) => [outlined, { name: names[index] ?? '', sheet: new SheetBuilder(tally) }] as const)
      .filter(([{ kind }]) => kind === 'worksheet'),
  );
  if (builders.size === 0) throw unreadable('no-workbook');
  return builders;
}

function placePiece({ stream, sheets }: WorkbookPiece, builders: Builders, shown: ShownValue): void {
  settleFormats();
  const workbook = read(stream, readOptions);
  for (const [index, outlined] of sheets.entries()) {
    const found = workbook.Sheets[workbook.SheetNames[index] ?? ''];
    const builder = builders.get(outlined);
    if (found !== undefined && builder !== undefined) fillSheet(builder.sheet, found, shown);
  }
}

const is1904 = (workbook: WorkBook): boolean => workbook.Workbook?.WBProps?.date1904 === true;
