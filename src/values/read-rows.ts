import { cellName, type CellAddress } from '../domain/cell-address.ts';
import type { RawRow } from '../domain/raw-sheet.ts';
import type { Figure, ReturnRow } from '../domain/return.ts';
import type { Column } from '../domain/table.ts';
import type { Finding } from '../findings/finding.ts';
import { headerMeasure } from './header-measure.ts';
import { readFigure, type FigureColumn } from './read-figure.ts';
import type { RowSource } from './row-source.ts';
import { RowFigures, type RowColumns } from './row-figures.ts';

/** A table column with the header cell over its figures. */
export interface ColumnPlace {
  readonly column: Column;
  readonly address: CellAddress;
  readonly measure: string | null;
}

/** Reads rows of one sheet whose columns are known. */
export interface RowReader {
  /** What the header's measures have to say. */
  readonly findings: readonly Finding[];
  read(raw: RawRow): { readonly row: ReturnRow; readonly findings: readonly Finding[] };
}

/** Made once per sheet. */
export function rowReader(places: readonly ColumnPlace[], source: RowSource): RowReader {
  const measured = places.map((place) => {
    const { column, address, measure } = place;
    const cell = cellName(source.addressAt(address.row, address.column));
    return { place, ...headerMeasure(column, measure, { file: source.file, sheet: source.sheet, cell }) };
  });
  const columns = measured.map(({ place: { column, address }, factor }): FigureColumn => ({
    ...source,
    column,
    factor,
    sheetColumn: address.column,
  }));
  const shared: RowColumns = {
    positions: new Map(columns.map(({ column }, at) => [column.key, at])),
    addressAt: (row, position) => source.addressAt(row, columns[position]?.sheetColumn ?? 1),
  };
  return {
    findings: measured.flatMap(({ finding }) => finding ?? []),
    read: (raw) => readRow(raw, columns, shared),
  };
}

function readRow(raw: RawRow, columns: readonly FigureColumn[], shared: RowColumns): ReturnType<RowReader['read']> {
  const figures: Figure[] = [];
  const findings: Finding[] = [];
  for (const place of columns) {
    const result = readFigure(raw.contents[place.sheetColumn - 1], place, raw.number);
    figures.push(result.figure);
    if (result.finding !== null) findings.push(result.finding);
  }
  const [first] = columns;
  return {
    row: {
      sheet: first?.sheet ?? null,
      row: first?.addressAt(raw.number, first.sheetColumn).row ?? raw.number,
      figures: new RowFigures(shared, raw.number, figures),
    },
    findings,
  };
}
