import type { Worksheet } from 'exceljs';
import { deadlineText } from '../../domain/deadline.ts';
import type { ReportingUnit } from '../../domain/reporting-unit.ts';
import { isNumeric, type Table } from '../../domain/table.ts';
import { bodySize, styles, type CellStyle } from '../cell-styles.ts';
import { cellText, lineText } from '../cell-text.ts';
import { widthOf, type Stretch } from '../sheet-lines.ts';
import { textHeight } from '../text-width.ts';
import { hardRules } from './broken-rules.ts';
import type { FormCampaign } from './form-parts.ts';
import { formStyles, lineHeight, openLine } from './form-styles.ts';
import { sumColumns } from './sum-columns.ts';

/** First and last column of a part of a stretch, 1-based in the sheet. */
type Span = readonly [first: number, last: number];

/** Writes 填报单位, the deadline and the measure over the table. */
export function writeHeadLine(
  sheet: Worksheet,
  { row, ...stretch }: Lines,
  { campaign, unit }: { readonly campaign: FormCampaign; readonly unit: ReportingUnit | null },
): void {
  const [own, other] = halves(stretch);
  const deadline = unit?.deadline ?? campaign.deadline;
  const until = deadline === null ? '' : `报送截止：${deadlineText(deadline, campaign.timezone)}　　`;
  writeField(
    sheet,
    { row, span: own, stretch },
    { label: '填报单位：', value: unit?.name ?? null, entry: unit === null ? '@' : null },
  );
  write(sheet, { row, span: other, value: `${until}计量单位：${measureOf(campaign.table)}`, style: formStyles.label });
  sheet.getRow(row).height = lineHeight;
}

/** The one that all figures have; the line would be about those without a measure too. */
function measureOf({ columns }: Table): string {
  const measures = new Set(columns.filter(isNumeric).map(({ measure }) => measure ?? undefined));
  const [only] = measures;
  return measures.size === 1 && only !== undefined ? lineText(only) : '见表内';
}

interface Lines extends Stretch {
  /** The first of them, 1-based. */
  readonly row: number;
}

const fields = [
  { label: '填报人：', entry: '@' },
  { label: '审核人：', entry: '@' },
  { label: '联系电话：', entry: '@' },
  { label: '填报日期：', entry: 'yyyy"年"m"月"d"日"' },
] as const;

/** Writes the lines to sign, two to a line, and how the form is to be filled in. */
export function writeFootLines(sheet: Worksheet, { row, ...stretch }: Lines, table: Table): void {
  const spans = halves(stretch);
  for (const [i, field] of fields.entries()) {
    const line = row + Math.floor(i / 2);
    const span = spans[i % 2 === 0 ? 0 : 1];
    writeField(sheet, { row: line, span, stretch }, { ...field, value: null });
    sheet.getRow(line).height = lineHeight;
  }
  const [[left], [, right]] = spans;
  for (const [i, text] of [howTo(table), ...relations(table)].entries()) {
    const note = row + 2 + i;
    write(sheet, { row: note, span: [left, right], value: text, style: styles.note });
    sheet.getRow(note).height = textHeight(text, widthOf(stretch), bodySize);
  }
}

function howTo(table: Table): string {
  const parts = [
    '只填浅黄色的格，没有的填 0',
    ...(sumColumns(table).size > 0 ? ['浅灰色的格自动计算'] : []),
    ...(hardRules(table).length > 0 ? ['变红的格与审核关系不符，请核对'] : []),
  ];
  return `说明：${parts.join('；')}。`;
}

/** The hard rules in their author's words. */
function relations(table: Table): readonly string[] {
  const words = hardRules(table).flatMap(({ message }) => (message === null ? [] : [lineText(message)]));
  return words.length === 0 ? [] : [`审核关系：${words.map((each, i) => `${i + 1}. ${each}`).join('；')}。`];
}

interface Place {
  readonly row: number;
  readonly span: Span;
  /** That the span is a part of. */
  readonly stretch: Stretch;
}

interface Field {
  readonly label: string;
  readonly value: string | null;
  /** Number format of what is filled in; null for what is printed. */
  readonly entry: string | null;
}

const labelWidth = 11; // Excel's unit

/** A label and the room behind it; in one cell where there is no more. */
function writeField(
  sheet: Worksheet,
  { row, span: [first, last], stretch }: Place,
  { label, value, entry }: Field,
): void {
  const widthAt = (column: number): number => stretch.widths[column - (stretch.first ?? 1)] ?? 0;
  let end = first;
  for (let width = widthAt(first); width < labelWidth && end < last - 1; end += 1) width += widthAt(end + 1);
  write(sheet, { row, span: [first, end], value: label, style: formStyles.label });
  const style = entry === null ? formStyles.underlined : openLine(entry);
  write(sheet, { row, span: [end + 1, last], value: value === null ? null : cellText(value), style });
}

interface Content {
  readonly row: number;
  readonly span: Span;
  readonly value: string | null;
  readonly style: CellStyle;
}

function write(sheet: Worksheet, { row, span: [first, last], value, style }: Content): void {
  // Each cell of a merged range has its own border.
  for (let column = first; column <= last; column += 1) sheet.getCell(row, column).style = style;
  sheet.getCell(row, first).value = value;
  if (last > first) sheet.mergeCells(row, first, row, last);
}

/** The left and right half of the columns, each of two at least. */
function halves({ first = 1, widths }: Stretch): readonly [Span, Span] {
  const total = widthOf({ widths });
  let [middle, reached] = [0, 0];
  while (middle < widths.length && reached < total / 2) reached += widths[middle++] ?? 0;
  const end = Math.max(2, Math.min(middle, widths.length - 2));
  const before = first - 1;
  return [
    [before + 1, before + end],
    [before + end + 1, before + widths.length],
  ];
}
