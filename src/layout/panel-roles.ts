import type { RawRow } from '../domain/raw-sheet.ts';
import type { CellRole, RoleAt } from './cell-role.ts';
import { footRoles } from './cell-roles.ts';
import type { IndicatorPanel } from './indicator-panels.ts';
import type { PlacedPanel } from './panel-block.ts';
import type { LineKind } from './settled-lines.ts';

/** Roles of the cells where indicators stand under one another. `band`: any of the panels, which share their rows. */
export function panelRoles(panels: readonly PlacedPanel[], band: IndicatorPanel): (row: RawRow) => RoleAt {
  const placed = panels.map((panel) => ({ panel, roleIn: indicatorRoles(panel) }));
  return (row) => {
    const { number } = row;
    if (number === band.heading) return () => 'header';
    if (number < band.top) return () => 'title';
    if (number > band.bottom) return footRoles(row);
    return (column) => {
      const found = placed.find(({ panel: { panel } }) => column >= panel.left && column <= panel.right);
      const kind = found?.panel.lines.get(column) ?? 'stray';
      return kind === 'data' || kind === 'total' || kind === 'subtotal'
        ? (found?.roleIn(number, kind) ?? 'unread')
        : ofLine[kind];
    };
  };
}

const ofLine: Readonly<Record<Exclude<LineKind, 'data' | 'total' | 'subtotal'>, CellRole>> = {
  name: 'header',
  printed: 'header',
  measure: 'header',
  // Told as `data` in the part of the panel that it is read in.
  money: 'unread',
  'other-period': 'footer',
  // Told at its heading.
  rival: 'unknown-column',
  note: 'footer',
  stray: 'unread',
};

/** The role of a figure by the indicator of its row. One whose title is ambiguous or stands twice is told at its title. */
function indicatorRoles({ block }: PlacedPanel): (row: number, kind: 'data' | 'total' | 'subtotal') => CellRole {
  const placed = new Set(block.columns.map(({ address }) => address.column));
  const named = new Set(block.headerColumns.map(({ address }) => address.column));
  return (row, kind) => {
    if (placed.has(row)) return kind === 'data' ? 'figure' : 'total';
    if (!named.has(row)) return 'unread';
    return kind === 'data' ? 'unknown-column' : 'total';
  };
}
