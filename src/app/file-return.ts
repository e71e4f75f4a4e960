import type { ContentKind, FoundFile, OpenedFile } from '../domain/found-file.ts';
import { unitFigures } from '../compile/unit-figures.ts';
import type { FormMark } from '../domain/form-mark.ts';
import type { ReceivedFile, UnitReturn } from '../domain/return.ts';
import { isFilledIn, isNil } from '../edits/filled-in.ts';
import { boundedFindings } from '../findings/bounded-findings.ts';
import { isError, type Finding } from '../findings/finding.ts';
import type { ArrivedReturn } from '../intake/arrivals.ts';
import type { Opening } from '../intake/opening.ts';
import { wrongExtension } from '../intake/wrong-extension.ts';
import { oldForm } from '../layout/old-form.ts';
import { readSheets } from '../read/index.ts';
import type { Filing } from '../register/build-register.ts';
import type { Reception } from '../register/reception.ts';
import { readTable, type TableRows } from './read-table.ts';
import { withRowNames } from './row-names.ts';
import type { Workbench } from './workbench.ts';

/** Reads one return, finds out whose it is, and checks it. Whatever is wrong with it is a finding. */
export async function fileReturn({ found, opening }: ArrivedReturn, bench: Workbench): Promise<Filing> {
  const reading = await readReturn(opening, bench);
  const reception = bench.desk.receive(found, reading.sha256);
  const { unit, finding } = bench.identify({
    path: found.path,
    form: reading.form,
    receiptUnit: reception.unit,
    claims: reading.table?.claims ?? [],
    title: bench.target.table.title,
    titles: reading.table?.titles ?? [],
  });
  const file = receivedFile(found, reading, reception);
  const rows = reading.table?.rows ?? [];
  const edits = isFilledIn(rows, bench.target.table) ? await bench.check(found.path, rows, unit) : [];
  const aboutFile = [...reception.findings, ...[finding].flatMap((each) => each ?? [])];
  const findings = withRowNames(
    boundedFindings([...aboutFile, ...reading.findings, ...edits], bench.limits.findings),
    () => reading.table?.called() ?? [],
  );
  return {
    unit,
    received: {
      file,
      content: reading.table === null ? null : unitReturn(file, reading.table, bench),
      findings,
      isNil: isNil(rows, bench.target.table),
    },
  };
}

const unitReturn = (
  file: ReceivedFile,
  { sheets, rows }: TableRows,
  { keepsRows, target: { table } }: Workbench,
): UnitReturn => ({
  file,
  sheets,
  rows: keepsRows ? rows : [],
  rowCount: rows.length,
  ...unitFigures(rows, table),
});

interface FileReading {
  readonly bytes: number;
  readonly sha256: string | null;
  readonly format: string | null;
  readonly encoding: string | null;
  readonly table: TableRows | null;
  /** Where it is a form of this table. */
  readonly form: FormMark | null;
  readonly findings: readonly Finding[];
}

async function readReturn(opening: Opening, bench: Workbench): Promise<FileReading> {
  if ('opened' in opening) return readOpened(opening.opened, bench);
  const { failed, bytes, sha256, kind } = opening;
  return { bytes, sha256, format: formatOf(kind), encoding: null, table: null, form: null, findings: [failed] };
}

async function readOpened(opened: OpenedFile, { limits, target }: Workbench): Promise<FileReading> {
  const { sheets, encoding, findings, form } = await readSheets(opened, limits);
  const isRead = !findings.some(isError);
  const { table, findings: inTable } = isRead ? readTable(sheets, opened, target) : { table: null, findings: [] };
  // It says that the file was read as what it is.
  const misnamed = isRead ? wrongExtension(opened) : null;
  return {
    bytes: opened.content.length,
    sha256: opened.sha256,
    format: formatOf(opened.kind),
    encoding,
    table,
    form: form?.tableId === target.table.id ? form : null,
    findings: [
      ...[misnamed].flatMap((each) => each ?? []),
      ...findings,
      ...oldForm(form, target.table, opened.found.path),
      ...inTable,
    ],
  };
}

const formatOf = (kind: ContentKind | null): string | null => (kind === 'binary' ? null : kind);

const receivedFile = (
  { path }: FoundFile,
  { bytes, sha256, format, encoding }: FileReading,
  { receivedAt, source, replacedAt }: Reception,
): ReceivedFile => ({
  path,
  bytes,
  sha256,
  format,
  encoding,
  receivedAt,
  receiptSource: source,
  ...(replacedAt === null ? {} : { replacedAt }),
});
