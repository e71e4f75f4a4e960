import { columnsIn, ledgerColumns, ledgerLines, type Ledger } from '../campaign/ledger.ts';
import { unguarded } from '../domain/formula-guard.ts';
import type { OpenedFile } from '../domain/found-file.ts';
import type { Limits } from '../domain/limits.ts';
import type { RawSheet } from '../domain/raw-sheet.ts';
import { separatorOf } from '../read/csv.ts';
import { decodeText } from '../read/text-encoding.ts';
import { csvFile } from '../domain/csv-file.ts';
import { csvLine } from '../domain/csv-line.ts';
import { encodedText } from '../write/encoded-text.ts';
import type { Host } from './host.ts';
import { ledgerRefusal } from './ledger-refusal.ts';
import { openLedgerFile, ownSheetIn } from './own-sheet.ts';

/** Where a ledger is kept. */
export interface LedgerFile {
  readonly host: Host;
  /** Absolute. */
  readonly path: string;
  /** As people call it. */
  readonly name: string;
  readonly limits: Limits;
}

/** What is written of one line. */
export type LedgerLine<Key extends string> = Readonly<Record<Key, string>>;

/** The lines to add to what stands in the ledger; null where there is no file yet. */
export type LinesFor<Key extends string> = (standing: RawSheet | null) => readonly LedgerLine<Key>[];

/**
 * Adds lines to a ledger, which is made where it is not there: what stands in it stays as it is, byte for byte. What is to be
 * added is asked again while no other run adds any. The lines that were added.
 */
export async function appendToLedger<Key extends string>(
  ledger: Ledger<Key>,
  file: LedgerFile,
  linesFor: LinesFor<Key>,
): Promise<readonly LedgerLine<Key>[]> {
  const { host, name } = file;
  const path = host.realPath(file.path);
  const real = { ...file, path };
  // A file that cannot be written to is none the worse for having nothing added.
  if (linesFor(await standingIn(real)).length === 0) return [];
  host.checkWritable([path]);
  return host.exclusively(path, async () => {
    const lines = linesFor(await standingIn(real));
    if (lines.length === 0) return [];
    const opened = await openedLedger(real);
    const bytes = opened === null ? newFile(ledger, lines, name) : await appended(ledger, { ...real, opened }, lines);
    host.writeAll([{ path, bytes }]);
    return lines;
  });
}

async function standingIn(file: LedgerFile): Promise<RawSheet | null> {
  const opened = await openedLedger(file);
  return opened === null ? null : ownSheetIn(opened, file.name, file.limits);
}

/** Null where it is not there, or has nothing in it, not even a header. */
const openedLedger = async ({ host, path, name, limits }: LedgerFile): Promise<OpenedFile | null> =>
  host.exists(path) ? openLedgerFile(path, name, limits) : null;

/** With a byte order mark, without which Excel shows no Chinese; never a CSV that calls itself a workbook. */
function newFile<Key extends string>(ledger: Ledger<Key>, lines: readonly LedgerLine<Key>[], name: string): string {
  if (!/\.(?:csv|txt)$/iu.test(name)) throw ledgerRefusal.notCsvName(name, ledger.setting);
  const columns = ledgerColumns(ledger);
  const rows = [columns.map(([, heading]) => heading), ...lines.map((line) => columns.map(([key]) => line[key]))];
  return csvFile(rows);
}

async function appended<Key extends string>(
  ledger: Ledger<Key>,
  { opened, name, limits }: LedgerFile & { readonly opened: OpenedFile },
  lines: readonly LedgerLine<Key>[],
): Promise<Uint8Array> {
  if (opened.kind !== 'csv') throw ledgerRefusal.notCsv(name, ledger.setting);
  const columns = columnsIn(await ownSheetIn(opened, name, limits), name, ledger);
  refuseLoss(ledger, columns, { lines, name });
  const { utf8, encoding } = decodeText(opened.content);
  const encoded = encodedText(addition(utf8, columns, lines), encoding);
  if ('foreign' in encoded) throw ledgerRefusal.notInEncoding(name, encoded.foreign, encoding);
  const content = Buffer.concat([opened.content, encoded.bytes]);
  const sheet = await ownSheetIn({ ...opened, content }, name, limits);
  if (!isReadBack(ledger, sheet, { columns, lines, name })) throw ledgerRefusal.notReadBack(name);
  return content;
}

/** The lines as the file has its own. */
function addition<Key extends string>(
  utf8: Buffer,
  columns: readonly (Key | null)[],
  lines: readonly LedgerLine<Key>[],
): string {
  const text = utf8.toString();
  const separator = separatorOf(utf8);
  const [lineEnd = '\r\n'] = /\r\n|\n|\r/u.exec(text) ?? [];
  const written = lines.map((line) => {
    const fields = columns.map((key) => (key === null ? '' : line[key]));
    return csvLine(fields, separator) + lineEnd;
  });
  return (/[\r\n]$/u.test(text) ? '' : lineEnd) + written.join('');
}

interface Adding<Key extends string> {
  readonly columns: readonly (Key | null)[];
  readonly lines: readonly LedgerLine<Key>[];
  readonly name: string;
}

/** What the file has no column for would be lost. */
function refuseLoss<Key extends string>(
  ledger: Ledger<Key>,
  columns: readonly (Key | null)[],
  { lines, name }: Omit<Adding<Key>, 'columns'>,
): void {
  for (const [key, heading] of ledgerColumns(ledger)) {
    const isLost = !columns.includes(key) && !ledger.dispensable.includes(key);
    if (isLost && lines.some((line) => line[key] !== '')) throw ledgerRefusal.noColumn(name, heading, key);
  }
}

/** A quote that somebody left open would swallow what comes after it. */
function isReadBack<Key extends string>(
  ledger: Ledger<Key>,
  sheet: RawSheet,
  { columns, lines, name }: Adding<Key>,
): boolean {
  const read = ledgerLines(sheet, name, ledger).slice(-lines.length);
  const proof = ledger.proof.filter((key) => columns.includes(key));
  return lines.every((line, at) => proof.every((key) => unguarded(read[at]?.text(key) ?? '') === line[key].trim()));
}
