import type { Workbook } from 'exceljs';
import { isDecimal, toNumber } from '../domain/decimal.ts';
import type { Instant } from '../domain/instant.ts';
import type { Value } from '../domain/return.ts';
import type { Change, FigureChange, SummaryDiff } from '../domain/summary-diff.ts';
import { groupedTitle } from '../domain/table.ts';
import { truthText } from '../domain/truth-text.ts';
import { timelinessLabel, validityLabel } from '../findings/labels.ts';
import { figureStyle } from './cell-styles.ts';
import { listWidths, writeList, type ListColumn } from './list-sheet.ts';
import { finishedWorkbook, newWorkbook } from './new-workbook.ts';
import { addSheet, setWidths } from './sheet-frame.ts';
import { writeSheetTitle } from './sheet-title.ts';

/** What changed between two summaries, as a workbook in Chinese: 数字变化 and 单位变化. `at`: when it is made, as it says. */
export async function diffWorkbook(diff: SummaryDiff, { author, at }: DiffAuthor): Promise<Uint8Array> {
  const workbook = await newWorkbook({ author, title: '汇总变化', at });
  const note = `${diff.old.name} → ${diff.now.name}`;
  const totals = diff.totals.map((change) => ({ ...change, name: change.name === '' ? '合计' : `${change.name}小计` }));
  addList(workbook, { name: '数字变化', note, columns: figureColumns }, [...totals, ...diff.figures]);
  addList(workbook, { name: '单位变化', note, columns: unitColumns }, unitLines(diff));
  return finishedWorkbook(workbook);
}

/** Who signs the workbook, and when. */
export interface DiffAuthor {
  readonly author: string;
  readonly at: Instant;
}

const headerRow = 3;

interface DiffList<Thing> {
  readonly name: string;
  readonly note: string;
  readonly columns: readonly ListColumn<Thing>[];
}

function addList<Thing>(workbook: Workbook, { name, note, columns }: DiffList<Thing>, things: readonly Thing[]): void {
  const sheet = addSheet(workbook, { name, headerRows: [headerRow, headerRow], fixedColumns: 1 });
  setWidths(sheet, listWidths(columns, things));
  writeSheetTitle(sheet, { title: name, note: things.length === 0 ? `${note}：没有变化` : note }, columns.length);
  writeList(sheet, { top: headerRow, columns }, things);
}

const general = figureStyle('General', false);

const figureColumns: readonly ListColumn<FigureChange>[] = [
  { title: '单位', value: ({ name }) => name, width: [10, 26] },
  { title: '指标', value: ({ column }) => groupedTitle(column), width: [12, 44] },
  { title: '计量单位', value: ({ column: { measure } }) => measure, width: [8, 10] },
  { title: '原数', value: ({ was }) => plainValue(was), width: [8, 20], style: general },
  { title: '现数', value: ({ now }) => plainValue(now), width: [8, 20], style: general },
  { title: '增减', value: ({ difference }) => plainValue(difference), width: [8, 14], style: general },
];

function plainValue(value: Value): string | number | null {
  if (value === null || value === '') return null;
  if (isDecimal(value)) return toNumber(value);
  return typeof value === 'boolean' ? truthText(value) : value;
}

interface UnitLine {
  readonly unit: string;
  readonly what: string;
  readonly was: string;
  readonly now: string;
}

const unitColumns: readonly ListColumn<UnitLine>[] = [
  { title: '单位', value: ({ unit }) => unit, width: [10, 26] },
  { title: '变化', value: ({ what }) => what, width: [8, 12] },
  { title: '原来', value: ({ was }) => was, width: [8, 30] },
  { title: '现在', value: ({ now }) => now, width: [8, 30] },
];

function changed<Thing>(
  what: string,
  changes: readonly Change<Thing>[],
  say: (thing: Thing) => string,
): readonly UnitLine[] {
  return changes.map(({ unit, was, now }) => ({ unit, what, was: say(was), now: say(now) }));
}

const plain = (text: string): string => text;

const unitLines = (diff: SummaryDiff): readonly UnitLine[] => [
  ...diff.addedUnits.map((unit) => ({ unit, what: '新增', was: '', now: '' })),
  ...diff.removedUnits.map((unit) => ({ unit, what: '减少', was: '', now: '' })),
  ...changed('改名', diff.renamed, plain),
  ...changed('类别', diff.categories, plain),
  ...changed('及时性', diff.timeliness, (each) => timelinessLabel(each, 'zh')),
  ...changed('审核状态', diff.validity, (each) => validityLabel(each, 'zh')),
  ...changed('计量单位不同', diff.uncompared.otherMeasure, plain),
  ...diff.uncompared.onlyOld.map((unit) => ({ unit, what: '只有旧表有', was: '', now: '' })),
  ...diff.uncompared.onlyNew.map((unit) => ({ unit, what: '只有新表有', was: '', now: '' })),
];
