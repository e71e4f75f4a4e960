import { cellValue, valueText, type RawRow, type RawSheet } from '../domain/raw-sheet.ts';
import { SheetGrid } from '../domain/sheet-grid.ts';
import type { RoleAt } from './cell-role.ts';
import { indicatorPanels } from './indicator-panels.ts';
import type { LayoutTarget } from './layout.ts';
import { panelBlocks, type PlacedPanel } from './panel-block.ts';
import { panelRoles } from './panel-roles.ts';
import type { LineKind } from './settled-lines.ts';
import { titlePurpose } from './title-purpose.ts';

/** Indicators under one another, with what stands above and below them. */
export interface VerticalForm {
  readonly grid: SheetGrid;
  readonly placed: readonly PlacedPanel[];
  /** The first row of its part of the sheet. */
  readonly start: number;
  readonly above: readonly RawRow[];
  readonly below: readonly RawRow[];
  readonly roleIn: (row: RawRow) => RoleAt;
}

/** Reads the form in a part of a sheet; null where fewer titles than `atLeast` stand under one another, or nothing has a place for figures. */
export function verticalForm(part: RawSheet, target: LayoutTarget, atLeast: number): VerticalForm | null {
  const grid = new SheetGrid(part);
  const panels = indicatorPanels(grid, target.index, atLeast);
  const [band] = panels;
  if (band === undefined) return null;
  const placed = panels.flatMap((panel) => panelBlocks(grid, panel, target));
  // A list of the columns with words about them, as in 填表说明, has no place for figures.
  if (!placed.some(({ block, lines }) => block.columns.length > 0 && [...lines.values()].includes('data'))) return null;
  return {
    grid,
    placed,
    start: part.rows[0]?.number ?? 1,
    above: part.rows.filter(({ number }) => number < band.top),
    below: part.rows.filter(({ number }) => number > band.bottom),
    roleIn: panelRoles(placed, band),
  };
}

/** Forms one below another, those read as nothing that stand under 上年数 or another year's title. Where all do they are the return. `years`: those of the table's title. */
export function withoutOtherPeriods(
  forms: readonly VerticalForm[],
  years: ReadonlySet<string>,
): readonly VerticalForm[] {
  if (forms.length < 2) return forms;
  const isOther = forms.map(({ above }, at) => {
    const lines = [...(forms[at - 1]?.below ?? []), ...above];
    const said = lines.flatMap((row) => purposeOf(row, years) ?? []);
    return said.length > 0 && said.at(-1) !== 'own';
  });
  if (isOther.every(Boolean)) return forms;
  return forms.map((form, at) => (isOther[at] === true ? { ...form, placed: form.placed.map(aside) } : form));
}

function purposeOf({ contents }: RawRow, years: ReadonlySet<string>): ReturnType<typeof titlePurpose> {
  const texts = contents.flatMap((content) => (content === undefined ? [] : valueText(cellValue(content))));
  const [text] = texts;
  return text === undefined || texts.length > 1 ? null : titlePurpose(text, years);
}

const counted: ReadonlySet<LineKind> = new Set(['data', 'money', 'total', 'subtotal']);

function aside({ panel, lines, block }: PlacedPanel): PlacedPanel {
  const others = [...lines].map(([column, kind]) => [column, counted.has(kind) ? 'other-period' : kind] as const);
  return { panel, lines: new Map(others), block: { ...block, rows: [] } };
}
