import { cellName, type CellAddress } from '../domain/cell-address.ts';
import { decimalOfNumber, decimalText, isDecimal, multiply, type Decimal } from '../domain/decimal.ts';
import { isBlankText, plainText } from '../domain/plain-text.ts';
import { cellValue, isFormula, valueText, type CellContent } from '../domain/raw-sheet.ts';
import type { Figure, Value } from '../domain/return.ts';
import { isNumeric, type Column } from '../domain/table.ts';
import { finding, type Finding, type Subject } from '../findings/finding.ts';
import { readNumber } from './number-grammar.ts';

/** The place that a figure is read at. */
export interface FigureCell {
  readonly file: string;
  readonly sheet: string | null;
  readonly address: CellAddress;
  readonly column: Column;
  /** What the figure is multiplied by because the header states another measure; null for none. */
  readonly factor: Decimal | null;
}

/** A figure with what there is to say about it. */
export interface ReadFigure {
  readonly figure: Figure;
  /** At most one. */
  readonly finding: Finding | null;
}

/** Turns a cell's content into the value that its column asks for. An empty cell is null. */
export function readFigure(content: CellContent | undefined, cell: FigureCell): ReadFigure {
  if (content === undefined) return blank(cell, '');
  const value = cellValue(content);
  const typed = valueText(value);
  if (value === null) return isFormula(content) ? withoutResult(cell) : blank(cell, '');
  if (typeof value === 'string' && isBlankText(value)) return blank(cell, typed);
  if (typeof value === 'object' && 'error' in value) {
    return unread(
      cell,
      typed,
      finding('value/formula-error', subject(cell, typed), { title: cell.column.title, error: typed }),
    );
  }
  return isNumeric(cell.column) ? readNumeric(value, typed, cell) : readText(value, typed, cell);
}

type Present = string | number | boolean | { readonly date: string };

function readNumeric(value: Present, typed: string, cell: FigureCell): ReadFigure {
  if (typeof value === 'number' && Number.isFinite(value)) return read(cell, typed, decimalOfNumber(value));
  if (typeof value === 'string') return readTypedNumber(typed, cell);
  const facts = { title: cell.column.title, text: typed };
  if (typeof value === 'object')
    return unread(cell, typed, finding('value/date-in-number', subject(cell, typed), facts));
  return unread(cell, typed, finding('value/not-a-number', subject(cell, typed), facts));
}

function readTypedNumber(typed: string, cell: FigureCell): ReadFigure {
  const { title, measure } = cell.column;
  const about = subject(cell, typed);
  const reading = readNumber(typed, measure);
  const text = typed.trim();
  if (reading.how === 'unread') return unread(cell, typed, finding('value/not-a-number', about, { title, text }));
  const result = read(reading.isMeasured ? { ...cell, factor: null } : cell, typed, reading.value);
  if (reading.how === 'plain') return result;
  const facts = { title, text, read: valueOf(result) };
  if (reading.how === 'approximate') return { ...result, finding: finding('value/approximate', about, facts) };
  if (reading.how === 'normalised') return { ...result, finding: finding('value/normalised', about, facts) };
  return { ...result, finding: finding('value/unit-converted', about, { ...facts, measure: measure ?? '' }) };
}

const valueOf = ({ figure: { value } }: ReadFigure): string => (isDecimal(value) ? decimalText(value) : '');

const truth: Readonly<Record<string, boolean>> = {
  是: true,
  有: true,
  true: true,
  yes: true,
  否: false,
  无: false,
  false: false,
  no: false,
};

function readText(value: Present, typed: string, cell: FigureCell): ReadFigure {
  const said = cell.column.type === 'boolean' && typeof value !== 'boolean' ? truth[plainText(typed)] : undefined;
  if (typeof value === 'boolean' && cell.column.type === 'boolean') return read(cell, typed, value);
  return read(cell, typed, said ?? typed.trim());
}

function read(cell: FigureCell, typed: string, value: Value): ReadFigure {
  const scaled = isDecimal(value) && cell.factor !== null ? multiply(value, cell.factor) : value;
  return { figure: { value: scaled, isUnread: false, typed, address: cell.address }, finding: null };
}

const blank = (cell: FigureCell, typed: string): ReadFigure => read(cell, typed, null);

const unread = ({ address }: FigureCell, typed: string, told: Finding): ReadFigure => ({
  figure: { value: null, isUnread: true, typed, address },
  finding: told,
});

const withoutResult = (cell: FigureCell): ReadFigure =>
  unread(cell, '', finding('value/formula-no-value', subject(cell, null), { title: cell.column.title }));

const subject = ({ file, sheet, address, column }: FigureCell, typed: string | null): Subject => ({
  at: { file, sheet, cell: cellName(address) },
  column: column.key,
  value: typed,
});
