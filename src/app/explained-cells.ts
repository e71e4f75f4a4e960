import { cellName, type CellAddress } from '../domain/cell-address.ts';
import { greatestOf, leastOf } from '../domain/ends.ts';
import { valueText } from '../domain/raw-sheet.ts';
import type { CellRole, RoledCell } from '../layout/cell-role.ts';
import { cellRoles } from '../layout/cell-roles.ts';
import type { Orientation, SheetLayout } from '../layout/layout.ts';
import type { RowKind } from '../layout/row-kind.ts';
import type { TableBlock } from '../layout/table-block.ts';
import type { CellRun, CellsExplanation, ExplainedCell } from '../report/layout-explanation.ts';

/** Runs of cells that are told of one sheet; the rest is told as a number. */
const mostRuns = 200;
/** Texts that are kept of one run. */
const mostTexts = 12;

const skippedRoles: ReadonlySet<CellRole> = new Set([
  'title',
  'serial',
  'total',
  'footer',
  'other-table',
  'unknown-column',
  'unread',
]);

/** What each cell that is neither figure nor header was taken for. Serial numbers and unknown columns go together by column, totals by row; texts stand alone. */
export function explainedCells(layout: SheetLayout): CellsExplanation {
  const kindOf = cellKinds(layout);
  const unread = new Runs();
  const others = new Runs();
  for (const cell of cellRoles(layout, skippedRoles)) {
    const place = layout.placeOf(cell.row, cell.column);
    const kind = kindOf(cell, place);
    (kind === 'unread' ? unread : others).add({ cell, kind, line: lineOf(kind, place) });
  }
  return told([...unread.told, ...others.told], unread.counts(), others.counts());
}

/** What fits of the runs, and how many cells of each kind do not. */
function told(
  runs: readonly CellRun[],
  ...counts: readonly (readonly (readonly [ExplainedCell, number])[])[]
): CellsExplanation {
  const shown = runs.slice(0, mostRuns);
  const all = new Map(counts.flat());
  const leftOut = new Map(all);
  for (const { kind, count } of shown) leftOut.set(kind, (leftOut.get(kind) ?? 0) - count);
  return {
    count: [...all.values()].reduce((sum, count) => sum + count, 0),
    runs: shown,
    leftOut: new Map([...leftOut].filter(([, count]) => count > 0)),
  };
}

/** In which direction the cells of a kind go together, as the blocks have it; none for texts, which are told one by one. */
const directions: Partial<Record<ExplainedCell, keyof CellAddress>> = {
  serial: 'column',
  unknown: 'column',
  ambiguous: 'column',
  duplicate: 'column',
  'other-period': 'column',
  'rival-period': 'row',
  aside: 'row',
  'other-table': 'row',
  subtotal: 'row',
  total: 'row',
  'of-which': 'row',
  'other-period-row': 'row',
  derived: 'row',
  example: 'row',
  void: 'row',
  superseded: 'row',
};

/** Cells with the same line are one run; null for a cell of its own. */
function lineOf(kind: ExplainedCell, place: CellAddress): string | null {
  const direction = directions[kind];
  return direction === undefined ? null : `${kind} ${place[direction]}`;
}

interface KindedCell {
  readonly cell: RoledCell;
  readonly kind: ExplainedCell;
  readonly line: string | null;
}

interface OpenRun {
  readonly kind: ExplainedCell;
  readonly from: CellAddress;
  to: CellAddress;
  count: number;
  readonly texts: string[];
}

/** Runs in the order of their first cells. A sheet may have a million cells that are nothing: of what exceeds the limit only the number is kept. */
class Runs {
  readonly #runs: OpenRun[] = [];
  readonly #byLine = new Map<string, OpenRun>();
  readonly #counts = new Map<ExplainedCell, number>();

  add({ cell: { row, column, value }, kind, line }: KindedCell): void {
    this.#counts.set(kind, 1 + (this.#counts.get(kind) ?? 0));
    const run = (line === null ? undefined : this.#byLine.get(line)) ?? this.#begin({ row, column }, kind, line);
    if (run === null) return;
    run.to = { row, column };
    run.count += 1;
    if (run.texts.length < mostTexts) run.texts.push(valueText(value));
  }

  get told(): readonly CellRun[] {
    return this.#runs.map(({ from, to, ...run }) => ({ ...run, from: cellName(from), to: cellName(to) }));
  }

  counts(): readonly (readonly [ExplainedCell, number])[] {
    return [...this.#counts];
  }

  #begin(from: CellAddress, kind: ExplainedCell, line: string | null): OpenRun | null {
    if (this.#runs.length >= mostRuns) return null;
    const run: OpenRun = { kind, from, to: from, count: 0, texts: [] };
    this.#runs.push(run);
    if (line !== null) this.#byLine.set(line, run);
    return run;
  }
}

/** The kind of a cell by its role, and by what its row and its column are in the block that it stands in. `place`: where the cell stands in the blocks. */
function cellKinds({
  orientation,
  blocks,
  rivalPeriods,
}: SheetLayout): (cell: RoledCell, place: CellAddress) => ExplainedCell {
  const rowKinds = new Map(blocks.flatMap(({ rows }) => rows.map(({ raw, kind }) => [raw.number, kind] as const)));
  const columns = blocks.map((block) => ({ top: block.header.top, kinds: columnKinds(block) }));
  const indicators = blocks.flatMap(({ headerColumns }) => headerColumns.map(({ address }) => address.column));
  const [first, last] = [leastOf(indicators), greatestOf(indicators)];
  const footKinds: Readonly<Record<Orientation, (place: CellAddress) => ExplainedCell>> = {
    columns: ({ row }) => (rowKinds.get(row) === 'signature' ? 'signature' : 'footer'),
    rows: ({ column }) => (column >= first && column <= last ? 'aside' : 'footer'),
    pairs: () => 'footer',
  };
  const rivals = new Set(rivalPeriods.map(({ heading }) => heading.column));
  return ({ role, column }, place) => {
    if (role === 'title' || role === 'serial' || role === 'other-table') return role;
    if (role === 'total') return totalKind(rowKinds.get(place.row));
    if (role === 'footer') return footKinds[orientation](place);
    if (role !== 'unknown-column') return 'unread';
    if (rivals.has(column)) return 'rival-period';
    return columns.findLast(({ top }) => place.row >= top)?.kinds.get(place.column) ?? 'unknown';
  };
}

const totalKind = (kind: RowKind | undefined): ExplainedCell => {
  if (kind === 'other-period') return 'other-period-row';
  return kind !== undefined && isAside(kind) ? kind : 'total';
};

const isAside = (kind: RowKind): kind is AsideKind => asideKinds.has(kind);

type AsideKind = 'subtotal' | 'of-which' | 'derived' | 'example' | 'void' | 'superseded';

const asideKinds: ReadonlySet<RowKind> = new Set<AsideKind>([
  'subtotal',
  'of-which',
  'derived',
  'example',
  'void',
  'superseded',
]);

/** Columns of a block that are not read, by number. */
const columnKinds = ({ headerColumns }: TableBlock): ReadonlyMap<number, ExplainedCell> =>
  new Map(
    headerColumns.map(({ address: { column }, match: { kind } }) => [column, kind === 'column' ? 'duplicate' : kind]),
  );
