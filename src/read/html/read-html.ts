import type { OpenedFile } from '../../domain/found-file.ts';
import type { Limits } from '../../domain/limits.ts';
import type { RawSheet } from '../../domain/raw-sheet.ts';
import { exceeded, unreadable } from '../../findings/read-failure.ts';
import { decodeMarkup } from '../markup-encoding.ts';
import type { ReadSheets } from '../reader.ts';
import { CellTally } from '../sheet-builder.ts';
import { isMessage, partsOf } from './mime.ts';
import { readPage, type Page } from './read-page.ts';
import { StyleSheet } from './style-sheet.ts';
import { listedSheets, sheetOf, type ListedSheet } from './workbook-island.ts';

/** Reads a page that holds tables, alone or with its parts in one file (MHT), as a spreadsheet program opens it: a sheet is a page, what stands in it comes line by line, one table under the other. */
export async function readHtml({ content }: OpenedFile, limits: Limits): Promise<ReadSheets> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const { sheets, encoding } = isMessage(bytes) ? readMessage(bytes, limits) : readAlone(bytes, limits);
  if (sheets.length === 0) throw unreadable('no-table');
  if (sheets.length > limits.sheets) throw exceeded('sheets', limits);
  return { sheets, encoding, findings: [] };
}

type Read = Pick<ReadSheets, 'sheets' | 'encoding'>;

function readAlone(bytes: Buffer, limits: Limits): Read {
  const { utf8, encoding } = decodeMarkup(bytes);
  const text = utf8.toString('utf8');
  const [listed = null] = listedSheets(text);
  const page = readPage(text, { styles: new StyleSheet(), tally: new CellTally(limits) });
  return { sheets: sheetsOf(page, listed), encoding };
}

/** Of a page without a table there is no sheet: it is the frame around the others. */
const sheetsOf = ({ sheet, hasTable }: Page, listed: ListedSheet | null): readonly RawSheet[] =>
  hasTable ? [sheet.build(listed ?? { name: null, visibility: 'visible' })] : [];

function readMessage(bytes: Buffer, limits: Limits): Read {
  const parts = partsOf(bytes).map((part) => ({ ...part, ...decodeMarkup(part.content, part.charset) }));
  const styles = new StyleSheet();
  for (const part of parts) if (part.type === 'text/css') styles.add(part.utf8.toString('utf8'));
  const pages = parts.filter(({ type }) => type === 'text/html' || type === 'application/xhtml+xml');
  const listed = pages.flatMap(({ utf8 }) => listedSheets(utf8.toString('utf8')));
  const tally = new CellTally(limits);
  const sheets = pagesOf(pages, listed).flatMap((part) => {
    const page = readPage(part.utf8.toString('utf8'), { styles, tally });
    return sheetsOf(page, sheetOf(part, listed));
  });
  return { sheets, encoding: pages[0]?.encoding ?? null };
}

/** Where Excel lists its pages, the others are frames and tabs around them. */
function pagesOf<P extends { readonly location: string }>(
  pages: readonly P[],
  all: readonly ListedSheet[],
): readonly P[] {
  const listed = all.filter(({ source }) => source !== '');
  return listed.length === 0 ? pages : pages.filter((page) => sheetOf(page, listed) !== null);
}
