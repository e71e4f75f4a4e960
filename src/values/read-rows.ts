import { cellName, type CellAddress } from '../domain/cell-address.ts';
import type { RawRow } from '../domain/raw-sheet.ts';
import type { Figure, ReturnRow } from '../domain/return.ts';
import type { Column } from '../domain/table.ts';
import type { Finding } from '../findings/finding.ts';
import { headerMeasure } from './header-measure.ts';
import { readFigure, type FigureColumn } from './read-figure.ts';
import { RowFigures } from './row-figures.ts';

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

/** Made once per sheet. */
export function rowReader(places: readonly ColumnPlace[], source: RowSource): RowReader {
  const measured = places.map((place) => {
    const { column, address, measure } = place;
    return { place, ...headerMeasure(column, measure, { ...source, cell: cellName(address) }) };
  });
  const columns = measured.map(({ place: { column, address }, factor }): FigureColumn => ({
    ...source,
    column,
    factor,
    sheetColumn: address.column,
  }));
  const positions = new Map(columns.map(({ column }, at) => [column.key, at]));
  return {
    findings: measured.flatMap(({ finding }) => finding ?? []),
    read: (raw) => readRow(raw, { columns, positions, sheet: source.sheet }),
  };
}

interface SheetColumns {
  readonly sheet: string | null;
  readonly columns: readonly FigureColumn[];
  readonly positions: ReadonlyMap<string, number>;
}

function readRow(raw: RawRow, { sheet, columns, positions }: SheetColumns): ReturnType<RowReader['read']> {
  const figures: Figure[] = [];
  const findings: Finding[] = [];
  for (const place of columns) {
    const result = readFigure(raw.contents[place.sheetColumn - 1], place, raw.number);
    figures.push(result.figure);
    if (result.finding !== null) findings.push(result.finding);
  }
  return { row: { sheet, row: raw.number, figures: new RowFigures(positions, figures) }, findings };
}
