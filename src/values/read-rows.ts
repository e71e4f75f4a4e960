import type { CellAddress } from '../domain/cell-address.ts';
import { cellName } from '../domain/cell-address.ts';
import type { Decimal } from '../domain/decimal.ts';
import type { RawRow } from '../domain/raw-sheet.ts';
import type { Figure, ReturnRow } from '../domain/return.ts';
import type { Column } from '../domain/table.ts';
import type { Finding } from '../findings/finding.ts';
import { headerMeasure } from './header-measure.ts';
import { readFigure } from './read-figure.ts';

/** A table column with the header cell over its figures. */
export interface ColumnPlace {
  readonly column: Column;
  readonly address: CellAddress;
  readonly measure: string | null;
}

/** Where rows are read from. */
export interface RowSource {
  readonly file: string;
  readonly sheet: string | null;
}

/** Reads rows of one sheet whose columns are known. */
export interface RowReader {
  /** What the header's measures have to say. */
  readonly findings: readonly Finding[];
  read(raw: RawRow): { readonly row: ReturnRow; readonly findings: readonly Finding[] };
}

interface Slot {
  readonly place: ColumnPlace;
  readonly factor: Decimal | null;
}

/** Made once per sheet. */
export function rowReader(places: readonly ColumnPlace[], source: RowSource): RowReader {
  const measures = places.map(({ column, address, measure }) =>
    headerMeasure(column, measure, { ...source, cell: cellName(address) }),
  );
  const slots = places.map((place, at): Slot => ({ place, factor: measures[at]?.factor ?? null }));
  return {
    findings: measures.flatMap(({ finding }) => finding ?? []),
    read: (raw) => readRow(raw, slots, source),
  };
}

function readRow(raw: RawRow, slots: readonly Slot[], source: RowSource): ReturnType<RowReader['read']> {
  const figures: Record<string, Figure> = Object.create(null);
  const findings: Finding[] = [];
  for (const { place, factor } of slots) {
    const address = { row: raw.number, column: place.address.column };
    const result = readFigure(raw.contents[address.column - 1], { ...source, address, column: place.column, factor });
    figures[place.column.key] = result.figure;
    if (result.finding !== null) findings.push(result.finding);
  }
  return { row: { sheet: source.sheet, row: raw.number, figures }, findings };
}
