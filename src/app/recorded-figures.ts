import { total } from '../compile/aggregate.ts';
import { unitFigures } from '../compile/unit-figures.ts';
import type { CellAddress } from '../domain/cell-address.ts';
import type { Figure, Figures, ReturnRow, Value, Values } from '../domain/return.ts';
import type {
  RecordedCell,
  RecordedRow,
  RecordedTable,
  RecordedUnit,
  SummaryRecord,
} from '../domain/summary-record.ts';
import type { Column, Table } from '../domain/table.ts';

/** The figures of a summary, worked out once more from the rows that it remembers, by the same arithmetic as those of a run. */
export interface RecordedFigures {
  readonly table: Table;
  /** By name. */
  readonly units: ReadonlyMap<string, Values>;
  /** 小计 or 合计 of a column over some units, those alone that were included. */
  totalOf(column: Column, units: readonly RecordedUnit[]): Value;
}

export function recordedFigures({ table: recorded, units }: SummaryRecord): RecordedFigures {
  const table = tableFrom(recorded);
  const figures = new Map(units.map(({ name, rows }) => [name, unitFigures(rows.map(rowFrom), table).values]));
  return {
    table,
    units: figures,
    totalOf: (column, some) =>
      total(
        column,
        some.filter(({ included }) => included).map(({ name }) => figures.get(name)?.[column.key] ?? null),
        table.blank,
      ),
  };
}

/** As far as figures are added up by it, and found in other workbooks. */
export const tableFrom = ({ id, version, sha256, title, blank, columns }: RecordedTable): Table => ({
  id,
  version,
  sha256,
  title,
  blank,
  unitColumn: null,
  orientation: 'auto',
  columns: columns.map((column) => ({ ...column, source: null, required: false, step: null })),
  rules: [],
  schema: {},
});

const rowFrom = ({ sheet, cells }: RecordedRow): ReturnRow => ({
  sheet,
  row: cells.values().next().value?.address.row ?? 1,
  figures: new RecordedRowFigures(cells),
});

class RecordedRowFigures implements Figures {
  readonly #cells: ReadonlyMap<string, RecordedCell>;

  constructor(cells: ReadonlyMap<string, RecordedCell>) {
    this.#cells = cells;
  }

  get(key: string): Figure | undefined {
    const cell = this.#cells.get(key);
    return cell === undefined ? undefined : { value: cell.value, isUnread: cell.isUnread, content: cell.typed };
  }

  valueAt(key: string): Value | undefined {
    return this.#cells.get(key)?.value;
  }

  get isPlain(): boolean {
    return [...this.#cells.values()].every(({ isUnread }) => !isUnread);
  }

  addressOf(key: string): CellAddress | undefined {
    return this.#cells.get(key)?.address;
  }

  *[Symbol.iterator](): Iterator<readonly [string, Figure]> {
    for (const [key, { value, isUnread, typed }] of this.#cells) yield [key, { value, isUnread, content: typed }];
  }
}
