import { cellName } from '../domain/cell-address.ts';
import { decimalOfNumber, decimalText, isDecimal, multiply, type Decimal } from '../domain/decimal.ts';
import { isBlankText, plainText } from '../domain/plain-text.ts';
import { cellValue, isFormula, valueText, type CellContent, type MeasuredNumber } from '../domain/raw-sheet.ts';
import type { Figure, Value } from '../domain/return.ts';
import { isNumeric, type Column } from '../domain/table.ts';
import { finding, type Finding, type Subject } from '../findings/finding.ts';
import { inMeasure, readNumber, type FigureMeasures, type NumberRead } from './number-grammar.ts';
import type { RowSource } from './row-source.ts';

/** The column of a sheet that figures are read from. */
export interface FigureColumn extends Omit<RowSource, 'money'> {
  readonly column: Column;
  /** Of the rows that are read, 1-based. */
  readonly sheetColumn: number;
  /** Where the column's innermost header cell stands, among the rows that are read. */
  readonly headerRow: number;
  /** What a figure is multiplied by because the header states another measure; null for none. */
  readonly factor: Decimal | null;
  readonly measures: FigureMeasures;
}

/** A figure with what there is to say about it. */
export interface ReadFigure {
  readonly figure: Figure;
  /** At most one. */
  readonly finding: Finding | null;
}

/** Turns a cell's content into the value that its column asks for. An empty cell is null. `row` is 1-based. */
export function readFigure(content: CellContent | undefined, place: FigureColumn, row: number): ReadFigure {
  const cell = { place, row, content: content ?? null };
  const value = content === undefined ? null : cellValue(content);
  if (value !== null) return readPresent(value, cell);
  return content !== undefined && isFormula(content) ? withoutResult(cell) : read(cell, null);
}

/** The cell that is being read. */
interface Cell {
  readonly place: FigureColumn;
  readonly row: number;
  readonly content: CellContent | null;
}

type Present = Exclude<ReturnType<typeof cellValue>, null>;

function readPresent(value: Present, cell: Cell): ReadFigure {
  const { place } = cell;
  if (typeof value === 'number' && isNumeric(place.column)) return readStored(value, cell);
  if (typeof value === 'string' && isBlankText(value)) return read(cell, null);
  if (typeof value === 'object' && 'error' in value) {
    return unread(
      cell,
      finding('value/formula-error', subject(cell), { title: place.column.title, error: value.error }),
    );
  }
  return isNumeric(place.column) ? readNumeric(value, cell) : readText(value, cell);
}

function readNumeric(value: Present, cell: Cell): ReadFigure {
  if (typeof value === 'string') return readTypedNumber(value, cell);
  if (typeof value === 'object' && 'number' in value) return readShown(value, cell);
  const facts = { title: cell.place.column.title, text: valueText(value) };
  if (typeof value === 'object') return unread(cell, finding('value/date-in-number', subject(cell), facts));
  return noNumber(facts.text, cell);
}

function readStored(value: number, cell: Cell): ReadFigure {
  if (Number.isFinite(value)) return read(cell, decimalOfNumber(value));
  return noNumber(String(value), cell);
}

function readTypedNumber(typed: string, cell: Cell): ReadFigure {
  const text = typed.trim();
  const reading = readNumber(typed, cell.place.measures);
  if (reading.how === 'unread') return noNumber(text, cell);
  const result = readAs(reading, cell);
  return reading.how === 'plain' ? result : { ...result, finding: wordOn(reading.how, text, { cell, result }) };
}

/** A number with the measure that its format shows is what the form shows: only a conversion is told, and a measure where none is asked. */
function readShown(shown: MeasuredNumber, cell: Cell): ReadFigure {
  const { measures } = cell.place;
  const value = decimalOfNumber(shown.number);
  const text = valueText(shown);
  const reading = inMeasure(value, shown.measure, measures);
  if (reading === null && measures.asked !== null) return noNumber(text, cell);
  const result = readAs(reading ?? { how: 'plain', value, isMeasured: true }, cell);
  if (reading === null) return { ...result, finding: wordOn('normalised', text, { cell, result }) };
  return reading.how === 'converted' ? { ...result, finding: wordOn('converted', text, { cell, result }) } : result;
}

/** The header's measure is not that of a figure which names its own. */
const readAs = ({ value, isMeasured }: NumberRead, cell: Cell): ReadFigure =>
  read(isMeasured ? { ...cell, place: { ...cell.place, factor: null } } : cell, value);

const noNumber = (text: string, cell: Cell): ReadFigure =>
  unread(cell, finding('value/not-a-number', subject(cell), { title: cell.place.column.title, text }));

interface Remarked {
  readonly cell: Cell;
  readonly result: ReadFigure;
}

function wordOn(how: Exclude<NumberRead['how'], 'plain'>, text: string, { cell, result }: Remarked): Finding {
  const { title, measure } = cell.place.column;
  const about = subject(cell);
  const facts = { title, text, read: valueOf(result) };
  if (how === 'approximate') return finding('value/approximate', about, facts);
  if (how === 'normalised') return finding('value/normalised', about, facts);
  return finding('value/unit-converted', about, { ...facts, measure: measure ?? cell.place.measures.asked ?? '' });
}

const valueOf = ({ figure: { value } }: ReadFigure): string => (isDecimal(value) ? decimalText(value) : '');

const truth: ReadonlyMap<string, boolean> = new Map([
  ['是', true],
  ['有', true],
  ['true', true],
  ['yes', true],
  ['否', false],
  ['无', false],
  ['false', false],
  ['no', false],
]);

function readText(value: Present, cell: Cell): ReadFigure {
  const text = valueText(value).trim();
  if (cell.place.column.type !== 'boolean') return read(cell, text);
  return read(cell, typeof value === 'boolean' ? value : (truth.get(plainText(text)) ?? text));
}

function read({ place: { factor }, content }: Cell, value: Value): ReadFigure {
  const scaled = factor !== null && isDecimal(value) ? multiply(value, factor) : value;
  return { figure: { value: scaled, isUnread: false, content }, finding: null };
}

const unread = ({ content }: Cell, told: Finding): ReadFigure => ({
  figure: { value: null, isUnread: true, content },
  finding: told,
});

const withoutResult = (cell: Cell): ReadFigure =>
  unread(cell, finding('value/formula-no-value', subject(cell), { title: cell.place.column.title }));

const subject = ({ place, row, content }: Cell): Subject => subjectAt(content, place, row);

/** A cell that a finding is about. `row` is 1-based. */
export const subjectAt = (
  content: CellContent | null,
  { file, sheet, column, sheetColumn, addressAt }: FigureColumn,
  row: number,
): Subject => ({
  at: { file, sheet, cell: cellName(addressAt(row, sheetColumn)) },
  column: column.key,
  value: content === null ? null : valueText(cellValue(content)) || null,
});
