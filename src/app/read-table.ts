import { cellName } from '../domain/cell-address.ts';
import type { OpenedFile } from '../domain/found-file.ts';
import { isFrontSheet } from '../domain/front-sheet.ts';
import type { RawSheet } from '../domain/raw-sheet.ts';
import type { ReturnRow, UnitClaim } from '../domain/return.ts';
import { reportedColumns, type Table } from '../domain/table.ts';
import { isFilledIn } from '../edits/filled-in.ts';
import { finding, isError, type Finding } from '../findings/finding.ts';
import { term } from '../findings/terms.ts';
import { filledCells } from '../layout/cell-roles.ts';
import { goesOn } from '../layout/goes-on.ts';
import type { LayoutTarget, SheetLayout } from '../layout/layout.ts';
import { layoutSheet } from '../layout/sheet-layout.ts';
import { addedSheets } from './added-sheets.ts';
import { readSheet } from './read-sheet.ts';
import type { CalledRow } from './row-names.ts';
import { ownSheets } from './sheets-aside.ts';

/** The table's rows in one file, over all its sheets. */
export interface TableRows {
  readonly sheets: readonly string[];
  readonly rows: readonly ReturnRow[];
  /** The same with their names, which are looked for where they are asked for. */
  readonly called: () => readonly CalledRow[];
  readonly claims: readonly UnitClaim[];
  /** Texts above the table, and outside the cells. */
  readonly titles: readonly string[];
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
  const read = layouts.map((layout) => ({ layout, ...readSheet(layout, file, target) }));
  const own = ownSheets(read, file, target);
  const added = addedSheets(own.sheets, file, target.table);
  const rows = added.sheets.flatMap((sheet) => sheet.rows.map(({ row }) => row));
  const [first] = layouts;
  return {
    table: {
      sheets: own.sheets.flatMap(({ name }) => name ?? []),
      rows,
      called: () =>
        added.sheets.flatMap((sheet) => sheet.rows.map(({ row, raw, words }) => ({ row, names: words.namesOf(raw) }))),
      claims: own.sheets
        .flatMap(({ claims }) => claims)
        .toSorted((a, b) => Number(a.from === 'column') - Number(b.from === 'column')),
      titles: own.sheets.flatMap(({ heading, layout }) => [...heading.split('\n'), ...layout.sheet.paragraphs]),
    },
    findings: [
      ...laidOut.flatMap(({ sheet, layout }) => passedOver(sheet, { layout, layouts, file })),
      ...own.findings,
      ...own.sheets.flatMap((sheet) =>
        // What is not added cannot be wrong in a way that matters.
        added.sheets.includes(sheet) ? sheet.findings : sheet.findings.filter((each) => !isError(each)),
      ),
      ...added.sheets.flatMap(({ rowFindings }) => rowFindings),
      ...added.findings,
      ...(first === undefined || isFilledIn(rows, target.table) ? [] : noData(first, file)),
    ],
  };
}

interface Beside {
  /** The sheet's own, null where it does not hold the table. */
  readonly layout: SheetLayout | null;
  /** Of all sheets that are read. */
  readonly layouts: readonly SheetLayout[];
  readonly file: string;
}

/** A sheet that is not read: a hidden one with the table, or a visible one without it that holds something. What looks like the rest of a table matters. */
function passedOver(sheet: RawSheet, { layout, layouts, file }: Beside): readonly Finding[] {
  const at = { file, sheet: sheet.name, cell: null };
  if (sheet.visibility !== 'visible') {
    const facts = { reason: term('hidden-sheet'), name: sheet.name ?? '' };
    return layout === null ? [] : [finding('layout/hidden-content', { at }, facts)];
  }
  const count = layout === null && sheet.name !== null ? [...filledCells(sheet)].length : 0;
  if (count === 0) return [];
  const severity = layouts.some((other) => goesOn(sheet, other)) ? 'warning' : 'info';
  return [finding('layout/sheet-unread', { at, severity }, { name: sheet.name ?? '', count })];
}

function headerNotFound(file: string, sheets: readonly RawSheet[], table: Table): Finding {
  const titles = reportedColumns(table)
    .slice(0, 3)
    .map(({ title }) => title);
  const sheet = sheets.find((each) => each.visibility === 'visible' && !isFrontSheet(each)) ?? sheets[0];
  return finding('layout/header-not-found', { at: { file, sheet: sheet?.name ?? null, cell: null } }, { titles });
}

function noData({ sheet, blocks, addressAt }: SheetLayout, file: string): readonly Finding[] {
  return blocks.slice(0, 1).map(({ header, columns }) => {
    const column = columns[0]?.address.column ?? 1;
    const cell = cellName(addressAt(header.bottom, column));
    return finding('layout/no-data', { at: { file, sheet: sheet.name, cell } }, {});
  });
}
