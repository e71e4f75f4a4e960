import { cellName, parseCellName } from '../domain/cell-address.ts';
import { decimalOfNumber, equals, isDecimal, isZero, toNumber, type Decimal } from '../domain/decimal.ts';
import {
  cellValue,
  isFormula,
  valueText,
  type CellContent,
  type CellValue,
  type RawSheet,
} from '../domain/raw-sheet.ts';
import type { Value } from '../domain/return.ts';
import type { RecordedColumn, RecordedUnit } from '../domain/summary-record.ts';
import { SheetGrid } from '../domain/sheet-grid.ts';
import type { SummaryFigure, Trace, TracedCell, TracedUnit } from '../domain/trace.ts';
import { truthText } from '../domain/truth-text.ts';
import { findFigure, type FigureChoice } from '../provenance/find-figure.ts';
import type { OpenedSummary } from './open-summary.ts';
import { recordedFigures, type RecordedFigures } from './recorded-figures.ts';

/** Walks a figure of a summary back to the cells of the returns, by what the workbook itself remembers; throws `UsageError` where the choice means no figure. */
export function traceFigure(choice: FigureChoice, { record, sheets }: OpenedSummary): Trace {
  const figure = findFigure(choice, { record, sheets });
  const figures = recordedFigures(record);
  const units = record.units.filter((unit) => isAbout(figure, unit));
  const digests = new Map(record.files.map(({ path, sha256 }) => [path, sha256]));
  const traced = units.map((unit) => tracedUnit(unit, figure.column, { digests, figures }));
  const value = valueOf(figure, units, figures);
  const content = contentAt(figure, sheets);
  return {
    figure,
    value,
    shown: content === undefined ? '' : valueText(cellValue(content)),
    agrees: isSame(value, content),
    parts: traced.filter(({ unit }) => unit.included),
    leftOut: traced.filter(({ unit }) => !unit.included),
  };
}

const isAbout = ({ kind, name }: SummaryFigure, unit: RecordedUnit): boolean =>
  kind === 'total' || (kind === 'subtotal' ? unit.category === name : unit.name === name);

function valueOf(
  { kind, column: { key } }: SummaryFigure,
  units: readonly RecordedUnit[],
  figures: RecordedFigures,
): Value {
  const column = figures.table.columns.find((each) => each.key === key);
  if (column === undefined) return null;
  if (kind !== 'unit') return column.aggregate === 'none' ? null : figures.totalOf(column, units);
  const [unit] = units;
  return unit?.included === true ? (figures.units.get(unit.name)?.[key] ?? null) : null;
}

interface Known {
  /** SHA-256 by path of the file. */
  readonly digests: ReadonlyMap<string, string | null>;
  readonly figures: RecordedFigures;
}

const tracedUnit = (unit: RecordedUnit, { key }: RecordedColumn, { digests, figures }: Known): TracedUnit => ({
  unit,
  sha256: digests.get(unit.file ?? '') ?? null,
  value: figures.units.get(unit.name)?.[key] ?? null,
  cells: unit.rows.flatMap(({ sheet, cells }): TracedCell[] => {
    const cell = cells.get(key);
    if (cell === undefined || (cell.value === null && cell.typed === null)) return [];
    return [{ sheet, cell: cellName(cell.address), typed: cell.typed, value: cell.value }];
  }),
});

function contentAt({ sheet, cell }: SummaryFigure, sheets: readonly RawSheet[]): CellContent | undefined {
  const address = parseCellName(cell ?? '');
  const found = sheets.find(({ name }) => name === sheet);
  if (address === null || found === undefined) return undefined;
  return new SheetGrid(found).row(address.row)?.contents[address.column - 1];
}

/** A cell holds the nearest double. */
const isFigure = (value: Decimal, shown: CellValue): boolean =>
  typeof shown === 'number'
    ? equals(decimalOfNumber(toNumber(value)), decimalOfNumber(shown))
    : isZero(value) && (shown ?? '') === '';

/** A blank that counts as 0 may show it. */
function isSame(value: Value, content: CellContent | undefined): boolean {
  const shown = content === undefined ? null : isFormula(content) ? content.value : content;
  if (isDecimal(value)) return isFigure(value, shown);
  if (value === null) return shown === null || shown === 0 || typeof shown === 'string';
  return valueText(shown) === (typeof value === 'boolean' ? truthText(value) : value);
}
