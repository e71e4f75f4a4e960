import { cellName } from '../../domain/cell-address.ts';
import type { EntriesOf } from '../../domain/cell-entry.ts';
import type { ColumnMark, SeenTable } from '../../domain/seen-table.ts';
import type { SheetGrid } from '../../domain/sheet-grid.ts';
import { isNumberedGroup } from '../stranger-groups.ts';
import { isNumbering } from './body-rows.ts';
import { isFiller, nameAt } from './cell-text.ts';
import { columnMark } from './column-marks.ts';
import { indicatorPanels, panelEnd, type SeenPanel } from './indicator-panels.ts';
import { measuresAbove } from './measure-line.ts';
import { withNumberedTitles, type NamedColumn } from './numbered-titles.ts';
import { seenSums, seenValue } from './seen-values.ts';
import { titleAbove, unitLabelIn } from './title-line.ts';
import { titleParts } from './title-parts.ts';

/** A table with an indicator a row, under 指标名称, 计量单位, 数量; null for any other sheet. */
export function seeRows(grid: SheetGrid, entriesOf: EntriesOf): SeenTable | null {
  const panels = indicatorPanels(grid);
  const [first] = panels;
  if (first === undefined) return null;
  const placed = numberedRows(panels.flatMap((panel) => indicatorsOf(grid, panel)));
  if (placed.length < 2) return null;
  const sums = panels.flatMap((panel) => {
    const lines = placed.filter((each) => each.panel === panel).map(({ row }) => row);
    const before = placed.findIndex((each) => each.panel === panel);
    return seenSums(grid, [panel.value], { horizontal: false, lines, entriesOf }).map((found) =>
      found.map(({ cell, parts }) => ({ cell, parts: parts.map((part) => part + before) })),
    );
  });
  const last = panels.at(-1) ?? first;
  return {
    orientation: 'rows',
    title: titleAbove(grid, first.heading),
    unit: unitLabelIn(grid),
    unitAt: 0,
    columns: placed.map(({ panel, row, named }, at) => ({
      ...named,
      entry: entriesOf(row, panel.value),
      values: seenValue(grid, { row, column: panel.value, record: panel.value }),
      sums: sums[at] ?? [],
      comparedWith: null,
      undated: null,
    })),
    aside: panels.flatMap(({ aside }) => aside),
    measures: measuresAbove(grid, first.heading),
    header: `${cellName({ row: first.heading, column: first.left })}:${cellName({ row: first.heading, column: last.right })}`,
  };
}

interface PlacedIndicator {
  readonly panel: SeenPanel;
  readonly row: number;
  readonly named: NamedColumn;
}

function numberedRows(placed: readonly PlacedIndicator[]): readonly PlacedIndicator[] {
  const named = withNumberedTitles(placed.map((each) => each.named));
  return placed.map((each, at) => ({ ...each, named: named[at] ?? each.named }));
}

function indicatorsOf(grid: SheetGrid, panel: SeenPanel): readonly PlacedIndicator[] {
  const placed: PlacedIndicator[] = [];
  const nearest = new Map<number, string>();
  const { heading, names, measure, value } = panel;
  const end = panelEnd(grid, panel);
  let bands: readonly string[] = [];
  for (let row = heading + 1; row <= end; row += 1) {
    const path = row === heading + 1 && isNumbers(grid, row) ? [] : pathIn(grid, row, { names, nearest });
    const leaf = path.at(-1);
    if (leaf === undefined) continue;
    const said = measure === null ? '' : nameAt(grid, row, measure);
    if (isBand(grid, { row, value, path, said })) {
      bands = [leaf.text];
      continue;
    }
    const named = namedIndicator(grid, { panel, row, leaf, said });
    const group = [...bands, ...path.slice(0, -1).map(({ text }) => text)];
    placed.push({ panel, row, named: { ...named, group } });
  }
  return placed;
}

interface NamedRow {
  readonly panel: SeenPanel;
  readonly row: number;
  /** The innermost name. */
  readonly leaf: PathPart;
  /** What its measure's column says; empty where nothing. */
  readonly said: string;
}

function namedIndicator(grid: SheetGrid, { panel, row, leaf, said }: NamedRow): Omit<NamedColumn, 'group'> {
  const { title, measure, alias, isOfWhich, formula } = titleParts(leaf.text);
  const description = (panel.words === null ? '' : nameAt(grid, row, panel.words)) || null;
  const cell = cellName({ row, column: leaf.column });
  const mark = formula === null ? serialOf(grid, row, panel) : columnMark(formula, cell);
  return { title, measure: stated(said) ?? measure, alias, isOfWhich, description, cell, mark };
}

/** 01 under 行次 or 代码. */
function serialOf(grid: SheetGrid, row: number, { serial }: SeenPanel): ColumnMark | null {
  const text = serial === null ? '' : nameAt(grid, row, serial);
  return serial === null || !/^\w{1,3}$/u.test(text) ? null : columnMark(text, cellName({ row, column: serial }));
}

/** 甲 乙 丙 1 under the heading. */
function isNumbers(grid: SheetGrid, row: number): boolean {
  const raw = grid.row(row);
  return raw !== undefined && isNumbering(raw);
}

const stated = (measure: string): string | null => (measure === '' || isFiller(measure) ? null : measure);

interface PathPart {
  readonly text: string;
  readonly column: number;
}

/** What a row is called, outermost first; an outer name without merged cells reaches down to the next one. */
function pathIn(
  grid: SheetGrid,
  row: number,
  { names, nearest }: { readonly names: readonly number[]; readonly nearest: Map<number, string> },
): readonly PathPart[] {
  const own = names.flatMap((column): readonly PathPart[] => {
    const merge = grid.merge(row, column);
    const text =
      merge !== undefined && merge.left < column && names.includes(merge.left) ? '' : nameAt(grid, row, column);
    return text === '' ? [] : [{ text, column }];
  });
  const leaf = own.at(-1);
  if (leaf === undefined) return [];
  const [first] = own;
  const outer = names
    .filter((column) => column < (first?.column ?? 0))
    .flatMap((column): readonly PathPart[] => {
      const text = nearest.get(column);
      return text === undefined ? [] : [{ text, column }];
    });
  for (const { column, text } of own) {
    for (const inner of names) if (inner > column) nearest.delete(inner);
    if (column !== leaf.column) nearest.set(column, text);
  }
  return [...outer, ...own];
}

interface BandRow {
  readonly row: number;
  readonly value: number;
  readonly path: readonly PathPart[];
  readonly said: string;
}

/** 一、走访慰问 in a row of its own: over the indicators below it. */
function isBand(grid: SheetGrid, { row, value, path: [only, ...others], said }: BandRow): boolean {
  if (only === undefined || others.length > 0 || said !== '') return false;
  const merge = grid.merge(row, only.column);
  if (merge !== undefined && merge.left < value && merge.right >= value) return true;
  return isNumberedGroup(only.text) && grid.at(row, value) === null && /^[一二三四五六七八九十]+、/u.test(only.text);
}
