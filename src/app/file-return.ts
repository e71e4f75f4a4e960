import type { FoundFile, OpenedFile } from '../domain/found-file.ts';
import type { ReceivedFile } from '../domain/return.ts';
import { isFilledIn, isNil } from '../edits/filled-in.ts';
import { isError, type Finding } from '../findings/finding.ts';
import { openFile } from '../intake/open-file.ts';
import { wrongExtension } from '../intake/wrong-extension.ts';
import { readSheets } from '../read/index.ts';
import type { Filing } from '../register/build-register.ts';
import type { Reception } from '../register/reception.ts';
import { readTable, type TableRows } from './read-table.ts';
import type { Workbench } from './workbench.ts';

/** Reads one file, finds out whose it is, and checks it. Whatever is wrong with it is a finding. */
export async function fileReturn(found: FoundFile, bench: Workbench): Promise<Filing> {
  const reception = bench.desk.receive(found.path, found.modifiedAt);
  const reading = await readFile(found, bench);
  const { unit, finding } = bench.identify({
    path: found.path,
    receiptUnit: reception.unit,
    claims: reading.table?.claims ?? [],
    title: bench.target.table.title,
  });
  const file = receivedFile(found, reading, reception);
  const rows = reading.table?.rows ?? [];
  const edits = isFilledIn(rows, bench.target.table) ? bench.check(found.path, rows, unit) : [];
  const findings = [reception.finding, finding].flatMap((each) => each ?? []);
  return {
    unit,
    received: {
      file,
      content: reading.table === null ? null : { file, ...reading.table },
      findings: [...findings, ...reading.findings, ...edits],
      isNil: isNil(rows, bench.target.table),
    },
  };
}

interface FileReading {
  readonly bytes: number;
  readonly sha256: string | null;
  readonly format: string | null;
  readonly encoding: string | null;
  readonly table: TableRows | null;
  readonly findings: readonly Finding[];
}

async function readFile(found: FoundFile, bench: Workbench): Promise<FileReading> {
  const opening = await openFile(found, bench.limits);
  if ('opened' in opening) return readOpened(opening.opened, bench);
  const { failed, bytes, sha256 } = opening;
  return { bytes, sha256, format: null, encoding: null, table: null, findings: [failed] };
}

async function readOpened(opened: OpenedFile, { limits, target }: Workbench): Promise<FileReading> {
  const { sheets, encoding, findings } = await readSheets(opened, limits);
  const isRead = !findings.some(isError);
  const { table, findings: inTable } = isRead ? readTable(sheets, opened, target) : { table: null, findings: [] };
  // It says that the file was read as what it is.
  const misnamed = isRead ? wrongExtension(opened) : null;
  return {
    bytes: opened.content.length,
    sha256: opened.sha256,
    format: opened.kind === 'binary' ? null : opened.kind,
    encoding,
    table,
    findings: [...[misnamed].flatMap((each) => each ?? []), ...findings, ...inTable],
  };
}

const receivedFile = (
  { path }: FoundFile,
  { bytes, sha256, format, encoding }: FileReading,
  { receivedAt, source }: Reception,
): ReceivedFile => ({ path, bytes, sha256, format, encoding, receivedAt, receiptSource: source });
