import type { CellValue, Worksheet } from 'exceljs';
import type { RegisterEntry } from '../domain/register.ts';
import type { CategoryBlock, Summary } from '../domain/summary.ts';
import type { PlacedRow } from '../domain/summary-places.ts';
import { isNumeric, type Column } from '../domain/table.ts';
import { bodySize, figureStyle, styles, type CellStyle } from './cell-styles.ts';
import { cellText, lineText } from './cell-text.ts';
import { cellValue } from './cell-value.ts';
import { numberFormat } from './number-format.ts';
import type { SummaryColumn } from './summary-columns.ts';
import { leadingColumns } from './summary-header.ts';
import type { SummaryLayout } from './summary-layout.ts';
import { textHeight } from './text-width.ts';
import { grandTotalCell, subtotalCell, type RowSpan } from './summary-totals.ts';
import { unitRemark } from './unit-remark.ts';

/** What 汇总表's body is made of. */
export interface SummaryBody {
  readonly summary: Summary;
  readonly columns: readonly SummaryColumn[];
  readonly layout: SummaryLayout;
  /** The table's own 备注. */
  readonly remark: Column | null;
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
  const totals = body.columns.map((column, i) => grandTotalCell(column, leadingColumns + 1 + i, spans));
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
  const { columns, layout, summary } = body;
  const { category = '', entries = [] } = summary.blocks[block] ?? {};
  writeBand(sheet, span.top - 1, { text: lineText(category), width: layout.widths.length });
  const unitStyles = columns.map(unitStyle);
  for (const [i, entry] of entries.entries()) {
    const row = span.top + i;
    const figures = columns.map(({ cells }) => cellValue(cells[block]?.[i] ?? null));
    const texts = { serial: serial + i, name: cellText(entry.unit.name), remark: remarkOf(entry, body) };
    write(sheet, { row, left: 1 }, [
      [texts.serial, styles.centred],
      [texts.name, styles.text],
      ...figures.map((figure, k): StyledValue => [figure, unitStyles[k] ?? styles.text]),
      [texts.remark, styles.centred],
    ]);
    sheet.getRow(row).height = rowHeight([texts.name, ...figures, texts.remark], layout);
  }
  const totals = columns.map((column, i) => subtotalCell(column, { block, sheetColumn: leadingColumns + 1 + i, span }));
  writeTotals(sheet, { row: span.bottom + 1, label: '小计' }, totalCells(columns, totals));
}

const remarkOf = (entry: RegisterEntry, { remark }: SummaryBody): string => cellText(unitRemark(entry, remark));

function writeBand(sheet: Worksheet, row: number, { text, width }: { text: string; width: number }): void {
  sheet.getCell(row, 1).value = text;
  sheet.getCell(row, 1).style = styles.band;
  sheet.mergeCells(row, 1, row, width);
  sheet.getRow(row).height = leastHeight;
}

type StyledValue = readonly [CellValue, CellStyle];

function writeTotals(
  sheet: Worksheet,
  { row, label }: { row: number; label: string },
  totals: readonly StyledValue[],
): void {
  write(sheet, { row, left: 1 }, [
    [label, styles.totalText],
    [null, styles.totalText],
    ...totals,
    [null, styles.totalText],
  ]);
  sheet.mergeCells(row, 1, row, leadingColumns);
  sheet.getRow(row).height = leastHeight + 2;
}

function write(sheet: Worksheet, { row, left }: { row: number; left: number }, cells: readonly StyledValue[]): void {
  for (const [i, [value, style]] of cells.entries()) {
    const cell = sheet.getCell(row, left + i);
    cell.value = value;
    cell.style = style;
  }
}

function unitStyle({ column, places }: SummaryColumn): CellStyle {
  if (isNumeric(column) || column.aggregate === 'count') return figureStyle(numberFormat(places), false);
  return column.type === 'boolean' ? styles.centred : styles.text;
}

const totalCells = (columns: readonly SummaryColumn[], totals: readonly CellValue[]): readonly StyledValue[] =>
  columns.map(({ places }, i) => [totals[i] ?? null, figureStyle(numberFormat(places), true)]);

/** Of the texts that are wrapped; a figure takes one line. */
function rowHeight(values: readonly (string | number | null)[], { widths }: SummaryLayout): number {
  const heights = values.map((value, i) =>
    typeof value === 'string' ? textHeight(value, widths[i + 1] ?? 0, bodySize) : 0,
  );
  return Math.max(leastHeight, ...heights);
}
