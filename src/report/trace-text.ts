import { decimalText, isDecimal } from '../domain/decimal.ts';
import { formatProvenance } from '../domain/provenance.ts';
import type { Value } from '../domain/return.ts';
import type { RecordedColumn, RecordedUnit } from '../domain/summary-record.ts';
import { groupedTitle } from '../domain/table.ts';
import { truthText } from '../domain/truth-text.ts';
import type { SummaryFigure, Trace, TracedCell, TracedUnit } from '../domain/trace.ts';
import type { Language, Words } from '../findings/entry.ts';
import { timelinessLabel, validityLabel } from '../findings/labels.ts';
import { figureOf } from './json-figures.ts';
import { jsonText, type Json } from './json-text.ts';
import { printable } from './pretty/printable.ts';

/** What is behind a figure, for people: a line for each unit, and below it one for each cell where there are several. */
export function traceText(trace: Trace, language: Language): string {
  const { parts, leftOut } = trace;
  const filled = parts.filter(({ cells }) => cells.length > 0);
  const blank = parts.filter(({ cells }) => cells.length === 0);
  return [
    headline(trace, language),
    ...filled.flatMap((part) => partLines(part, language)),
    ...blankLine(blank, language),
    ...leftOutLines(leftOut, language),
    ...verdict(trace, language),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function headline({ figure, value }: Trace, language: Language): string {
  const place = figure.cell === null ? figure.sheet : `${figure.sheet}!${figure.cell}`;
  return `${printable(place)}  ${printable(nameOf(figure, language))}  ${printable(groupedTitle(figure.column))}  = ${text(value)}${measureOf(figure)}`;
}

const measureOf = ({ column: { measure } }: SummaryFigure): string =>
  measure === null ? '' : ` ${printable(measure)}`;

const kinds: Readonly<Record<'subtotal' | 'total', Words>> = {
  subtotal: { zh: '小计', en: 'subtotal' },
  total: { zh: '合计', en: 'total' },
};

const nameOf = ({ kind, name }: SummaryFigure, language: Language): string =>
  kind === 'unit' ? name : [name, kinds[kind][language]].filter(Boolean).join(language === 'zh' ? '' : ' ');

function partLines({ unit, value, cells }: TracedUnit, language: Language): readonly string[] {
  const [only, ...others] = cells;
  const head = `  ${printable(unit.name)}  ${text(value)}`;
  if (only !== undefined && others.length === 0) return [`${head}  ${cellText(unit, only, language)}`];
  return [head, ...cells.map((cell) => `    ${text(cell.value)}  ${cellText(unit, cell, language)}`)];
}

/** Where it stands, and what was typed where that is not what was read. */
function cellText({ file }: RecordedUnit, { sheet, cell, typed, value }: TracedCell, language: Language): string {
  const place = printable(formatProvenance({ file: file ?? '', sheet, cell }));
  if (typed === null || typed === text(value)) return place;
  const original = printable(typed);
  return language === 'zh' ? `${place}（原文“${original}”）` : `${place} (typed “${original}”)`;
}

function blankLine(blank: readonly TracedUnit[], language: Language): readonly string[] {
  if (blank.length === 0) return [];
  const names = printable(blank.map(({ unit }) => unit.name).join(language === 'zh' ? '、' : ', '));
  return [language === 'zh' ? `  空白 ${blank.length} 个：${names}` : `  blank: ${blank.length} (${names})`];
}

function leftOutLines(leftOut: readonly TracedUnit[], language: Language): readonly string[] {
  if (leftOut.length === 0) return [];
  const title = language === 'zh' ? `未计入 ${leftOut.length} 个：` : `Left out: ${leftOut.length}`;
  return [title, ...leftOut.map((part) => `  ${leftOutText(part, language)}`)];
}

function leftOutText({ unit, cells, value }: TracedUnit, language: Language): string {
  const parts = [printable(unit.name), reasonOf(unit, language)];
  if (cells.length > 0) parts.push(text(value), ...cells.map((cell) => cellText(unit, cell, language)));
  return parts.join('  ');
}

/** Why the figures of a unit are in no total. */
const reasonOf = ({ validity, timeliness }: RecordedUnit, language: Language): string =>
  validity === 'none' ? timelinessLabel(timeliness, language) : validityLabel(validity, language);

function verdict({ agrees, figure, shown, value }: Trace, language: Language): readonly string[] {
  if (agrees) return [];
  const now = shown === '' ? (language === 'zh' ? '空白' : 'nothing') : printable(shown);
  if (figure.cell === null)
    return [language === 'zh' ? '注意：汇总表里已没有这一格。' : 'Note: this cell is no longer in the sheet.'];
  return [
    language === 'zh'
      ? `注意：${figure.cell} 现在是 ${now}，来源加起来是 ${text(value)}；用 shuangyong verify 核对。`
      : `Note: ${figure.cell} is ${now} now, and its sources come to ${text(value)}; see shuangyong verify.`,
  ];
}

function text(value: Value): string {
  if (value === null) return '—';
  if (isDecimal(value)) return decimalText(value);
  return printable(typeof value === 'boolean' ? truthText(value) : value);
}

/** The same for programs; its schema is `schemas/trace.schema.json`. */
export function traceJson({ figure, value, shown, agrees, parts, leftOut }: Trace): string {
  const { kind, name, column, sheet, cell } = figure;
  const part = (traced: TracedUnit): Json => partJson(traced, column);
  return `${jsonText({
    figure: {
      sheet,
      cell,
      kind,
      unit: kind === 'unit' ? name : null,
      category: kind === 'subtotal' ? name : null,
      column: column.key,
      title: groupedTitle(column),
      measure: column.measure,
      aggregate: column.aggregate,
    },
    value: figureOf(value, column),
    shown,
    agrees,
    parts: parts.map(part),
    leftOut: leftOut.map(part),
  })}\n`;
}

const partJson = ({ unit, sha256, value, cells }: TracedUnit, column: RecordedColumn): Json => ({
  code: unit.code,
  name: unit.name,
  category: unit.category,
  timeliness: unit.timeliness,
  validity: unit.validity,
  file: unit.file,
  sha256,
  value: figureOf(value, column),
  cells: cells.map((each) => ({ ...each, value: figureOf(each.value, column) })),
});
