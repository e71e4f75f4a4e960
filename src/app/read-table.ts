import { cellName } from '../domain/cell-address.ts';
import type { OpenedFile } from '../domain/found-file.ts';
import type { RawSheet } from '../domain/raw-sheet.ts';
import { figureProvenance, type ReturnRow, type UnitClaim } from '../domain/return.ts';
import { reportedColumns, type Table } from '../domain/table.ts';
import { isFilledIn } from '../edits/filled-in.ts';
import { ownTotals, type BlockRow } from '../edits/own-totals.ts';
import { finding, type Finding } from '../findings/finding.ts';
import { term } from '../findings/terms.ts';
import { filledCells } from '../layout/cell-roles.ts';
import { layoutFindings } from '../layout/layout-findings.ts';
import { layoutSheet, type LayoutTarget, type SheetLayout } from '../layout/sheet-layout.ts';
import type { TableBlock } from '../layout/table-block.ts';
import { rowReader } from '../values/read-rows.ts';
import type { RowSource } from '../values/row-source.ts';

/** The table's rows in one file, over all its sheets. */
export interface TableRows {
  readonly sheets: readonly string[];
  readonly rows: readonly ReturnRow[];
  readonly claims: readonly UnitClaim[];
}

/** What was read; `table` is null where no sheet holds the table. */
export interface TableReading {
  readonly table: TableRows | null;
  readonly findings: readonly Finding[];
}

/** Finds the table in a file's sheets and reads its figures. Several sheets that hold it are one return; a hidden one is told, not read. */
export function readTable(sheets: readonly RawSheet[], { found }: OpenedFile, target: LayoutTarget): TableReading {
  const file = found.path;
  const laidOut = sheets.map((sheet) => ({ sheet, layout: layoutSheet(sheet, target) }));
  const layouts = laidOut.flatMap(({ sheet, layout }) =>
    layout !== null && sheet.visibility === 'visible' ? [layout] : [],
  );
  if (layouts.length === 0) return { table: null, findings: [headerNotFound(file, sheets, target.table)] };
  const findings = laidOut.flatMap(({ sheet, layout }) => passedOver(sheet, layout, file));
  const read = layouts.map((layout) => readSheet(layout, file, target.table));
  const rows = read.flatMap((each) => each.rows);
  const [first] = layouts;
  return {
    table: {
      sheets: layouts.flatMap(({ sheet }) => sheet.name ?? []),
      rows,
      claims: read
        .flatMap(({ claims }) => claims)
        .toSorted((a, b) => Number(a.from === 'column') - Number(b.from === 'column')),
    },
    findings: [
      ...findings,
      ...read.flatMap((each) => each.findings),
      ...(first === undefined || isFilledIn(rows, target.table) ? [] : noData(first, file)),
    ],
  };
}

interface SheetReading {
  readonly rows: readonly ReturnRow[];
  readonly claims: readonly UnitClaim[];
  readonly findings: readonly Finding[];
}

function readSheet(layout: SheetLayout, file: string, table: Table): SheetReading {
  const source = { file, sheet: layout.sheet.name, addressAt: layout.addressAt };
  const blocks = layout.blocks.map((block) => readBlock(block, source));
  const read = blocks.flatMap((block) => block.rows);
  const data = read.filter(({ kind }) => kind === 'data');
  const block: readonly BlockRow[] = read.map(({ kind, row }) => ({ kind, row }));
  return {
    rows: data.map(({ row }) => row),
    claims: [
      ...layout.labels.map(({ name, cell }): UnitClaim => ({
        name,
        at: { file, sheet: layout.sheet.name, cell },
        from: 'label',
      })),
      ...data.flatMap(({ row }) => columnClaim(row, file, table)),
    ],
    findings: [
      ...layoutFindings(layout, table, file),
      ...blocks.flatMap(({ findings }) => findings),
      ...data.flatMap(({ findings }) => findings),
      ...ownTotals(file, block, table),
    ],
  };
}

interface BlockReading {
  readonly rows: readonly (BlockRow & { readonly findings: readonly Finding[] })[];
  readonly findings: readonly Finding[];
}

function readBlock({ columns, rows }: TableBlock, source: RowSource): BlockReading {
  const reader = rowReader(columns, source);
  return {
    rows: rows.flatMap(({ raw, kind }) =>
      kind === 'data' || kind === 'subtotal' || kind === 'total' ? [{ kind, ...reader.read(raw) }] : [],
    ),
    findings: reader.findings,
  };
}

function columnClaim(row: ReturnRow, file: string, { unitColumn }: Table): readonly UnitClaim[] {
  const figure = unitColumn === null ? undefined : row.figures.get(unitColumn);
  if (typeof figure?.value !== 'string') return [];
  return [{ name: figure.value, at: figureProvenance(file, row, unitColumn), from: 'column' }];
}

/** A sheet that is not read: a hidden one with the table, or a visible one without it that holds something. */
function passedOver(sheet: RawSheet, layout: SheetLayout | null, file: string): readonly Finding[] {
  const at = { file, sheet: sheet.name, cell: null };
  if (sheet.visibility !== 'visible') {
    const facts = { reason: term('hidden-sheet'), name: sheet.name ?? '' };
    return layout === null ? [] : [finding('layout/hidden-content', { at }, facts)];
  }
  const count = layout === null && sheet.name !== null ? [...filledCells(sheet)].length : 0;
  return count === 0 ? [] : [finding('layout/sheet-unread', { at }, { name: sheet.name ?? '', count })];
}

function headerNotFound(file: string, sheets: readonly RawSheet[], table: Table): Finding {
  const titles = reportedColumns(table)
    .slice(0, 3)
    .map(({ title }) => title);
  return finding('layout/header-not-found', { at: { file, sheet: sheets[0]?.name ?? null, cell: null } }, { titles });
}

function noData({ sheet, blocks }: SheetLayout, file: string): readonly Finding[] {
  return blocks.slice(0, 1).map(({ header, columns }) => {
    const column = columns[0]?.address.column ?? 1;
    const cell = cellName({ row: header.bottom, column });
    return finding('layout/no-data', { at: { file, sheet: sheet.name, cell } }, {});
  });
}
