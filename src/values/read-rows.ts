import { cellName, type CellAddress } from '../domain/cell-address.ts';
import type { RawRow } from '../domain/raw-sheet.ts';
import type { Figure, ReturnRow, Value } from '../domain/return.ts';
import type { Column } from '../domain/table.ts';
import type { Finding } from '../findings/finding.ts';
import { askedMoney, headerMeasure, type StatedMeasure } from './header-measure.ts';
import { readMerged } from './merged-figure.ts';
import { plainValue } from './plain-value.ts';
import type { FigureColumn } from './figure-place.ts';
import { readFigure } from './read-figure.ts';
import type { RowSource } from './row-source.ts';
import { RowFigures, type RowColumns, type RowValues, type Ways } from './row-figures.ts';

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
  const { money } = source;
  const inMoney = askedMoney(places);
  const measured = places.map((place) => {
    const stated = statedBy(place, source) ?? (inMoney.has(place.column) ? money : null);
    return { place, ...headerMeasure(place.column, stated) };
  });
  const columns = measured.map(({ place: { column, address }, factor, measures }): FigureColumn => ({
    // One by one: spreading the source into each column of each small sheet took longer than reading its figures.
    file: source.file,
    sheet: source.sheet,
    addressAt: source.addressAt,
    merged: source.merged,
    column,
    factor,
    measures,
    headerRow: address.row,
    sheetColumn: address.column,
  }));
  const shared: RowColumns = {
    positions: new Map(columns.map(({ column }, at) => [column.key, at])),
    sheetColumns: columns.map(({ sheetColumn }) => sheetColumn),
    factors: columns.map(({ factor }) => factor),
    addressAt: (row, position) => source.addressAt(row, columns[position]?.sheetColumn ?? 1),
  };
  return {
    findings: measured.flatMap(({ finding }) => finding ?? []),
    read: (raw) => readRow(raw, columns, shared),
  };
}

/** What the column's own header states. */
function statedBy({ address, measure }: ColumnPlace, { file, sheet, addressAt }: RowSource): StatedMeasure | null {
  if (measure === null) return null;
  return { measure, at: { file, sheet, cell: cellName(addressAt(address.row, address.column)) } };
}

function readRow(raw: RawRow, columns: readonly FigureColumn[], shared: RowColumns): ReturnType<RowReader['read']> {
  const [first] = columns;
  const isMerged = first?.merged?.touches(raw.number) === true;
  const { findings, ...read } = isMerged ? readMergedCells(raw, columns) : readCells(raw, columns);
  return {
    row: {
      sheet: first?.sheet ?? null,
      row: first?.addressAt(raw.number, first.sheetColumn).row ?? raw.number,
      figures: new RowFigures(shared, raw, read),
    },
    findings,
  };
}

interface CellsRead extends RowValues {
  readonly findings: readonly Finding[];
}

/** In most cells there is nothing to be read but a number, which needs no figure of its own. */
function readCells(raw: RawRow, columns: readonly FigureColumn[]): CellsRead {
  let special: Map<number, Figure> | null = null;
  let ways: Map<number, Ways> | null = null;
  let findings: Finding[] | null = null;
  // Of just the length that there are: of a hundred thousand rows, room for more would be a tenth of the memory.
  const values = columns.map((place, at): Value => {
    const content = raw.contents[place.sheetColumn - 1];
    const plain = plainValue(content, place);
    if (plain !== undefined) return plain;
    const { figure, finding } = readFigure(content, place, raw.number);
    if (finding !== null) (findings ??= []).push(finding);
    if (figure.isUnread) (special ??= new Map<number, Figure>()).set(at, figure);
    if (figure.ways !== undefined) (ways ??= new Map<number, Ways>()).set(at, figure.ways);
    return figure.value;
  });
  return { values, special, ways, findings: findings ?? noFindings };
}

const noFindings: readonly Finding[] = [];

/** What a cell of a row with merged cells means may stand in another one. */
function readMergedCells(raw: RawRow, columns: readonly FigureColumn[]): CellsRead {
  const read = columns.map((place) => readMerged({ raw, place, columns }));
  return {
    values: read.map(({ figure }) => figure.value),
    special: new Map(read.map(({ figure }, at) => [at, figure])),
    ways: null,
    findings: read.flatMap(({ findings }) => findings),
  };
}
