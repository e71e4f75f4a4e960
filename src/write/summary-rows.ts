import type { CellValue, Row, Worksheet } from 'exceljs';
import type { CategoryBlock, Summary } from '../domain/summary.ts';
import type { PlacedRow } from '../domain/summary-places.ts';
import { isNumeric } from '../domain/table.ts';
import { bodySize, figureStyle, shaded, styles, type CellStyle } from './cell-styles.ts';
import { cellText, lineText } from './cell-text.ts';
import type { SummaryColumn } from './summary-column.ts';
import { leadingColumns } from './summary-header.ts';
import type { NamedNote, SummaryLayout } from './summary-layout.ts';
import { textHeight } from './text-width.ts';
import { grandTotalCell, subtotalCell, unitCell, type RowSpan, type SummaryCell } from './summary-totals.ts';

/** What 汇总表's body is made of. */
export interface SummaryBody {
  readonly summary: Summary;
  readonly columns: readonly SummaryColumn[];
  readonly layout: SummaryLayout;
  /** By block. */
  readonly units: readonly (readonly NamedNote[])[];
}

const leastHeight = 18;

/** What was written of the body. */
export interface WrittenBody {
  readonly rows: readonly PlacedRow[];
  /** The row after it. */
  readonly after: number;
}

/** Writes a block per category and the 合计 row from row `top` on. */
export function writeBody(sheet: Worksheet, body: SummaryBody, top: number): WrittenBody {
  const { blocks } = body.summary;
  const spans = spansOf(blocks, top);
  const first = [0, ...blocks.map(({ entries }) => entries.length)];
  for (const [i, span] of spans.entries()) {
    const serial = first.slice(0, i + 1).reduce((total, length) => total + length, 1);
    writeBlock(sheet, body, { block: i, serial, span });
  }
  const last = (spans.at(-1)?.bottom ?? top - 2) + 2;
  const totals = body.columns.map((column, i) =>
    grandTotalCell(column, { row: last, column: leadingColumns + 1 + i }, spans),
  );
  writeTotals(sheet, { row: last, label: '合计' }, totalCells(body.columns, totals));
  const total: PlacedRow = { row: last, kind: 'total', name: '' };
  return { rows: [...blocks.flatMap((block, i) => placedRows(block, spans[i]?.top ?? top)), total], after: last + 1 };
}

/** The rows of a block whose first unit stands in row `first`. */
const placedRows = ({ category, entries }: CategoryBlock, first: number): readonly PlacedRow[] => [
  { row: first - 1, kind: 'band', name: category },
  ...entries.map(({ unit }, i): PlacedRow => ({ row: first + i, kind: 'unit', name: unit.name })),
  { row: first + entries.length, kind: 'subtotal', name: category },
];

/** Rows of the blocks' units: each block has its category above them and its 小计 below. */
function spansOf(blocks: readonly CategoryBlock[], top: number): readonly RowSpan[] {
  let next = top;
  return blocks.map(({ entries }) => {
    const span = { top: next + 1, bottom: next + entries.length };
    next = span.bottom + 2;
    return span;
  });
}

interface PlacedBlock {
  /** Index of the block. */
  readonly block: number;
  /** 序号 of its first unit. */
  readonly serial: number;
  readonly span: RowSpan;
}

function writeBlock(sheet: Worksheet, body: SummaryBody, { block, serial, span }: PlacedBlock): void {
  const { columns, layout, summary, units } = body;
  const { category = '', entries = [] } = summary.blocks[block] ?? {};
  writeBand(sheet, { row: span.top - 1, text: lineText(category) }, layout);
  const counted = looks(columns);
  const uncounted = shadedLooks(counted);
  for (const [i, entry] of entries.entries()) {
    const note = units[block]?.[i] ?? { name: '', mark: '', remark: '' };
    const place = { row: span.top + i, entry: { block, at: i } };
    const figures = columns.map((column, k) => unitCell(column, { ...place, column: leadingColumns + 1 + k }));
    const values = [serial + i, note.name, note.mark, ...figures, cellText(note.remark)];
    writeUnit(sheet.getRow(span.top + i), { values, looks: entry.included ? counted : uncounted }, layout);
  }
  const totals = columns.map((column, i) => subtotalCell(column, { block, sheetColumn: leadingColumns + 1 + i, span }));
  writeTotals(sheet, { row: span.bottom + 1, label: '小计' }, totalCells(columns, totals));
}

interface UnitRow {
  readonly values: readonly SummaryCell[];
  readonly looks: readonly CellStyle[];
}

function writeUnit(row: Row, { values, looks: styled }: UnitRow, layout: SummaryLayout): void {
  write(
    row,
    values.map((value, k) => [value, styled[k] ?? styles.text]),
  );
  row.height = rowHeight(values, layout);
  row.outlineLevel = 1;
}

/** What the cells of a unit look like, from 序号 to 备注. */
const looks = (columns: readonly SummaryColumn[]): readonly CellStyle[] => [
  styles.centred,
  styles.text,
  styles.mark,
  ...columns.map(unitStyle),
  styles.text,
];

/** Of a unit whose figures do not count: what would hold them is shaded, so that it is no mere blank. */
const shadedLooks = (counted: readonly CellStyle[]): readonly CellStyle[] =>
  counted.map((style, i) => (i < leadingColumns - 1 || i === counted.length - 1 ? style : shaded(style)));

/** The category stands in the leading columns, which every page repeats; the line goes on over each part. */
function writeBand(sheet: Worksheet, { row, text }: { row: number; text: string }, { parts }: SummaryLayout): void {
  sheet.getCell(row, 1).value = text;
  sheet.getCell(row, 1).style = styles.band;
  sheet.mergeCells(row, 1, row, leadingColumns);
  for (const { first, last } of parts) {
    const from = Math.max(first, leadingColumns + 1);
    sheet.getCell(row, from).style = styles.bandRest;
    sheet.mergeCells(row, from, row, last);
  }
  sheet.getRow(row).height = leastHeight;
}

type StyledValue = readonly [CellValue, CellStyle];

function writeTotals(
  sheet: Worksheet,
  { row, label }: { row: number; label: string },
  totals: readonly StyledValue[],
): void {
  const blank: StyledValue = [null, styles.totalText];
  write(sheet.getRow(row), [[label, styles.totalText], blank, blank, ...totals, blank]);
  sheet.mergeCells(row, 1, row, leadingColumns);
  sheet.getRow(row).height = leastHeight + 2;
}

function write(row: Row, cells: readonly StyledValue[]): void {
  for (const [i, [value, style]] of cells.entries()) {
    const cell = row.getCell(i + 1);
    cell.value = value === '' ? null : value;
    cell.style = style;
  }
}

function unitStyle({ column, format }: SummaryColumn): CellStyle {
  if (isNumeric(column) || column.aggregate === 'count') return figureStyle(format, false);
  if (column.isDate) return styles.date;
  return column.type === 'boolean' ? styles.centred : styles.text;
}

const totalCells = (columns: readonly SummaryColumn[], totals: readonly CellValue[]): readonly StyledValue[] =>
  columns.map(({ format }, i) => [totals[i] ?? null, figureStyle(format, true)]);

/** Of the texts that are wrapped; a figure takes one line. */
function rowHeight(values: readonly SummaryCell[], { widths }: SummaryLayout): number {
  const heights = values.map((value, i) =>
    typeof value === 'string' ? textHeight(value, widths[i] ?? 0, bodySize) : 0,
  );
  return Math.max(leastHeight, ...heights);
}
