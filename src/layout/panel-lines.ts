import { isBlankText } from '../domain/plain-text.ts';
import { cellValue, valueText } from '../domain/raw-sheet.ts';
import type { SheetGrid } from '../domain/sheet-grid.ts';
import { headingKind, type HeadingKind } from './indicator-heading.ts';
import type { IndicatorPanel } from './indicator-panels.ts';
import { isRowOfMeasures } from './measure-row.ts';
import { isFigure } from './row-cells.ts';

/** What a column of the sheet is among indicators: `note` is a remark of its own, `stray` nothing that can be told. */
export type LineKind =
  'name' | 'printed' | 'measure' | 'data' | 'total' | 'subtotal' | 'other-period' | 'note' | 'stray';

/** The columns of one panel by number. */
export type PanelLines = ReadonlyMap<number, LineKind>;

/** Tells the columns of a panel apart: by their headings, else by what stands in them. Of several columns that may hold the figures of one return the first is taken, and the others are told. `unitRow`: the row that names the unit of each column, null for none. */
export function panelLines(grid: SheetGrid, panel: IndicatorPanel, unitRow: number | null): PanelLines {
  const columns = Array.from({ length: panel.right - panel.left + 1 }, (_, at) => panel.left + at);
  const open = columns.map((column) => [column, lineKind(grid, panel, column)] as const);
  if (unitRow === null) return settled(new Map(open));
  return new Map(open.map(([column, kind]) => [column, namedKind(kind, grid.shownText(unitRow, column))]));
}

/** Where a row names the units, each name is a return's row, whatever stands over it. */
function namedKind(kind: OpenKind, name: string): LineKind {
  if (kind !== 'value' && kind !== 'named' && kind !== 'stray') return kind;
  if (isBlankText(name)) return 'stray';
  const byName = headingKind(name);
  return byName === 'total' || byName === 'subtotal' ? byName : 'data';
}

/** A kind that the other columns may still change. */
type OpenKind = LineKind | 'value' | 'named';

function lineKind(grid: SheetGrid, panel: IndicatorPanel, column: number): OpenKind {
  const heading = panel.heading === null ? '' : grid.shownText(panel.heading, column);
  if (column <= panel.titles) return nameKind(heading, textsIn(grid, panel, column));
  if (isBlankText(heading)) return panel.heading === null ? unheadedKind(grid, panel, column) : 'stray';
  if (heading.trim().startsWith('备注')) return 'note';
  return byHeading[headingKind(heading)];
}

const byHeading: Readonly<Record<HeadingKind, OpenKind>> = {
  value: 'value',
  other: 'named',
  printed: 'printed',
  measure: 'measure',
  total: 'total',
  subtotal: 'subtotal',
  'other-period': 'other-period',
};

/** A column before the titles: serial numbers, measures, or outer names. */
function nameKind(heading: string, texts: readonly string[]): LineKind {
  const kind = headingKind(heading);
  if (kind === 'printed' || kind === 'measure') return kind;
  return texts.every((text) => /^[\d.、()]*$/u.test(text)) ? 'printed' : 'name';
}

function unheadedKind(grid: SheetGrid, panel: IndicatorPanel, column: number): OpenKind {
  const texts = textsIn(grid, panel, column);
  if (texts.length === 0) return 'stray';
  if (isRowOfMeasures(texts)) return 'measure';
  return texts.some((text) => isFigure({ value: text })) ? 'value' : 'stray';
}

function textsIn(grid: SheetGrid, { top, bottom }: IndicatorPanel, column: number): readonly string[] {
  return grid.sheet.rows.flatMap(({ number, contents }) => {
    const content = number < top || number > bottom ? undefined : contents[column - 1];
    const text = content === undefined ? '' : valueText(cellValue(content));
    return isBlankText(text) ? [] : [text.trim()];
  });
}

/** Where nothing is headed as the figures, each name is a return's row, and a 合计 that stands alone is the figures. */
function settled(open: ReadonlyMap<number, OpenKind>): PanelLines {
  const kinds = [...open.values()];
  const main: OpenKind | null = (['value', 'named', 'total'] as const).find((kind) => kinds.includes(kind)) ?? null;
  let isTaken = false;
  return new Map(
    [...open].map(([column, kind]): [number, LineKind] => {
      if (kind === main && kind !== 'named') {
        const line = isTaken ? 'stray' : 'data';
        isTaken = true;
        return [column, line];
      }
      if (kind === 'named') return [column, main === 'named' ? 'data' : 'stray'];
      return [column, kind === 'value' ? 'stray' : kind];
    }),
  );
}
