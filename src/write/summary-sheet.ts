import type { Workbook, Worksheet } from 'exceljs';
import type { PlacedColumn } from '../domain/summary-places.ts';
import type { Outcome } from '../findings/outcome.ts';
import type { AddedSheet } from './added-sheet.ts';
import { styles } from './cell-styles.ts';
import { cellText } from './cell-text.ts';
import { headerHeight } from './column-header.ts';
import { countFindings } from './finding-counts.ts';
import { addSheet, setWidths } from './sheet-frame.ts';
import { refuseTooLarge } from './sheet-limits.ts';
import { writePartedTitle } from './parted-title.ts';
import { widthOf, writeLine, type Stretch } from './sheet-lines.ts';
import { summaryColumns } from './summary-columns.ts';
import { leadingColumns, writeHeader } from './summary-header.ts';
import { summaryLayout, type SummaryLayout } from './summary-layout.ts';
import { writeBody } from './summary-rows.ts';
import { comparison } from './comparison-text.ts';
import { coverage, notes, signatures } from './summary-texts.ts';
import { remarkColumn, unitNote } from './unit-note.ts';

/** 附件, the title and the notes line stand above the header. */
const headerTop = 4;

const sheetName = '汇总表';

/** 汇总表: the official table, ready to print and sign. */
export function addSummarySheet(workbook: Workbook, outcome: Outcome): AddedSheet {
  const { campaign, summary, findings, lastYear = null } = outcome;
  const counts = countFindings(findings);
  const own = remarkColumn(campaign.table);
  const units = summary.blocks.map(({ entries }) =>
    entries.map((entry) => ({ name: cellText(entry.unit.name), ...unitNote(entry, own, counts) })),
  );
  const columns = summaryColumns(campaign.table, summary, lastYear);
  refuseTooLarge({ sheet: sheetName, rows: units.flat().length, columns: leadingColumns + columns.length + 1 });
  const layout = summaryLayout(columns, units.flat());
  const headings = columns.map(({ column }) => column);
  const bodyTop = headerTop + headerHeight(headings);
  const sheet = addSheet(workbook, {
    name: sheetName,
    pagesWide: layout.parts.length,
    headerRows: [headerTop, bodyTop - 1],
    fixedColumns: leadingColumns,
  });
  // Units fold away above their 小计.
  sheet.properties.outlineLevelRow = 1;
  setWidths(sheet, layout.widths);
  writeHead(sheet, outcome, layout);
  writeHeader(sheet, headings, headerTop);
  const { rows, after } = writeBody(sheet, { summary, columns, layout, units }, bodyTop);
  writeFoot(sheet, { outcome, layout, row: after });
  const placed = columns.map(({ column: { key }, compares }, i): PlacedColumn => {
    const at = { column: leadingColumns + 1 + i, key };
    return compares === null ? at : { ...at, compares };
  });
  // The header's last row has the measures, the one above it the titles.
  const header = { row: bodyTop - 2, kind: 'header', name: '' } as const;
  return {
    places: [{ sheet: sheet.name, of: 'figures', labelColumn: 2, columns: placed, rows: [header, ...rows] }],
  };
}

/** The columns of each part: what stands over and under the table is written once for every part, so that each can be a page of its own. */
const stretches = ({ parts, widths }: SummaryLayout): readonly Stretch[] =>
  parts.map(({ first, last }) => ({ first, widths: widths.slice(first - 1, last) }));

function writeHead(sheet: Worksheet, { campaign, asOf }: Outcome, layout: SummaryLayout): void {
  const parts = stretches(layout);
  sheet.getCell(1, 1).value = '附件';
  sheet.getCell(1, 1).style = styles.attachment;
  sheet.mergeCells(1, 1, 1, leadingColumns);
  sheet.getRow(1).height = 24;
  const leading = widthOf({ widths: layout.widths.slice(0, leadingColumns) });
  writePartedTitle(sheet, { row: 2, text: cellText(campaign.title), stretches: parts, leading });
  for (const stretch of parts) writeLine(sheet, { row: 3, parts: notes(campaign, asOf), ...stretch });
}

interface Foot {
  readonly outcome: Outcome;
  readonly layout: SummaryLayout;
  readonly row: number;
}

function writeFoot(sheet: Worksheet, { outcome, layout, row }: Foot): void {
  for (const [i, stretch] of stretches(layout).entries()) {
    const lines = [coverage(outcome), ...comparison(outcome)];
    if (i === 0) for (const [k, text] of lines.entries()) writeLine(sheet, { row: row + k, parts: [text], ...stretch });
    for (const [k, parts] of signatures(stretch).entries())
      writeLine(sheet, { row: row + lines.length + k, parts, ...stretch });
  }
}
