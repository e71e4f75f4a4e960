import type { Workbook, Worksheet } from 'exceljs';
import { localTime } from '../../domain/zoned-time.ts';
import type { Outcome } from '../../findings/outcome.ts';
import { sheetPart } from '../bulk-rows.ts';
import { bodySize, styles } from '../cell-styles.ts';
import { inTurn } from '../finished-zip.ts';
import { addSheet, setWidths } from '../sheet-frame.ts';
import { writeSheetTitle } from '../sheet-title.ts';
import { textHeight } from '../text-width.ts';
import type { Chart } from './chart.ts';
import { chartParts, type ChartParts } from './chart-parts.ts';
import { chartSections, type ChartSection } from './chart-sections.ts';
import { modelRow } from './data-tables.ts';
import type { Anchor } from './drawing-xml.ts';
import { chartsSheetName, placesOf, stacked } from './places.ts';

/** Together as wide as an A4 page in landscape; names stand in the wider ones, in tables of names and figures. */
const widths = Array.from({ length: 12 }, (_, i) => (i % 2 === 0 ? 14.6 : 10.2));
const columns = widths.length;
const width = widths.reduce((sum, each) => sum + each, 0);
/** Of rows under charts, in points. */
const rowHeight = 14.5;

/** 图表: charts of the run in three sections, below them the figures that they show. Gives the parts that exceljs cannot write. */
export function addChartsSheet(workbook: Workbook, outcome: Outcome): ChartParts {
  const sheet = addSheet(workbook, { name: chartsSheetName, headerRows: null, fixedColumns: 0 });
  setWidths(sheet, widths);
  const { campaign, asOf } = outcome;
  const note = `${campaign.title}　截至 ${localTime(asOf, campaign.timezone)}`;
  writeSheetTitle(sheet, { title: chartsSheetName, note }, columns);
  const sections = chartSections(outcome);
  const charts: (readonly [Chart, Anchor])[] = [];
  let next = 3;
  for (const section of sections) {
    if (section.charts.length > 0 && charts.length > 0) sheet.getRow(next - 1).addPageBreak();
    const top = writeHeading(sheet, section, next);
    charts.push(...anchored(section, top));
    next = top + Math.ceil(section.charts.length / 2) * section.rows;
  }
  for (let row = 3; row < next; row += 1) sheet.getRow(row).height ??= rowHeight;
  if (charts.length > 0) sheet.getRow(next - 1).addPageBreak();
  const tables = stacked(
    sections.flatMap((section) => section.tables),
    next + 1,
  );
  const withTables = modelRow(sheet, tables, next);
  const parts = chartParts({ sheetId: sheet.id, charts, places: placesOf(tables) });
  const rows = new Map([[sheetPart(sheet.id), withTables]]);
  return { ...parts, rewriting: inTurn(rows, parts.rewriting) };
}

/** Writes a section's heading and notes; gives the row after them. */
function writeHeading(sheet: Worksheet, { heading, notes }: ChartSection, row: number): number {
  const lines = [
    [heading, styles.band],
    [[...notes].join(''), styles.note],
  ] as const;
  const written = lines.filter(([text]) => text !== '');
  for (const [i, [text, style]] of written.entries()) {
    const cell = sheet.getCell(row + i, 1);
    cell.value = text;
    cell.style = style;
    sheet.mergeCells(row + i, 1, row + i, columns);
    sheet.getRow(row + i).height = Math.max(20, textHeight(text, width, bodySize));
  }
  return row + written.length;
}

/** Two in a row, a single one over the whole of it; `top`: 1-based. */
function anchored({ charts, rows }: ChartSection, top: number): readonly (readonly [Chart, Anchor])[] {
  const [only, ...others] = charts;
  const first = top - 1;
  if (only !== undefined && others.length === 0)
    return [[only, { left: 0, top: first, right: columns, bottom: first + rows }]];
  return charts.map((chart, i) => {
    const left = (i % 2) * (columns / 2);
    const above = first + Math.floor(i / 2) * rows;
    return [chart, { left, top: above, right: left + columns / 2, bottom: above + rows }];
  });
}
