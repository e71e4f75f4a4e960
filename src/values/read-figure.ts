import { truthText } from '../domain/truth-text.ts';
import { isBlankText } from '../domain/plain-text.ts';
import { cellValue, isFormula, valueText, type CellContent, type ErrorValue } from '../domain/raw-sheet.ts';
import type { Value } from '../domain/return.ts';
import { isNumeric } from '../domain/table.ts';
import { finding, type Finding } from '../findings/finding.ts';
import { term } from '../findings/terms.ts';
import { readDate } from './date/date-grammar.ts';
import { causeOf, isErrorText } from './error-text.ts';
import { subject, unreadFigure, type Cell, type FigureColumn, type Present, type ReadFigure } from './figure-place.ts';
import { readNumberCell } from './read-number-cell.ts';
import { turned } from './reading-ways.ts';
import { readTruth } from './truth-words.ts';

/** Turns a cell's content into the value that its column asks for. An empty cell is null. `row` is 1-based. */
export function readFigure(content: CellContent | undefined, place: FigureColumn, row: number): ReadFigure {
  const cell = { place, row, content: content ?? null };
  const value = content === undefined ? null : cellValue(content);
  if (value !== null) return readPresent(value, cell);
  return content !== undefined && isFormula(content) ? withoutResult(cell) : read(null, cell);
}

function readPresent(value: Present, cell: Cell): ReadFigure {
  const { column } = cell.place;
  if (typeof value === 'string' && isBlankText(value)) return read(null, cell);
  if (isError(value)) return unreadFigure(cell, failedFormula(value, cell));
  if (isNumeric(column)) return readNumberCell(value, cell);
  if (column.isDate === true) return readDateCell(value, cell);
  return column.type === 'boolean' ? readTruthCell(value, cell) : readText(value, cell);
}

/** What a formula gave in place of a value; in a text format it is a text like any other. */
const isError = (value: Present): value is string | ErrorValue =>
  typeof value === 'string' ? isErrorText(value.trim()) : typeof value === 'object' && 'error' in value;

function failedFormula(value: string | ErrorValue, cell: Cell): Finding {
  const error = valueText(value).trim();
  const cause = causeOf(error);
  const facts = { title: cell.place.column.title, error, cause: cause === null ? '' : term(cause) };
  return finding('value/formula-error', subject(cell), facts);
}

function readText(value: Present, cell: Cell): ReadFigure {
  const text = shownText(value);
  const plain = read(text, cell);
  return typeof value === 'string' && text !== value ? turned(plain, ['trimmed']) : plain;
}

function readDateCell(value: Present, cell: Cell): ReadFigure {
  const reading = readDate(value);
  const facts = { title: cell.place.column.title, text: shownText(value) };
  if (reading.how === 'unread') {
    const { reason, mend, guesses } = reading;
    const told = { ...facts, reason: term(reason), mend: term(mend), guess: guesses };
    return unreadFigure(cell, finding('value/not-a-date', subject(cell), told));
  }
  const told = { ...facts, read: reading.date, note: '' };
  if (reading.how !== 'plain')
    return turned(read(reading.date, cell, finding('value/normalised', subject(cell), told)), ['date']);
  return turned(read(reading.date, cell), typeof value === 'string' && value !== reading.date ? ['trimmed'] : []);
}

/** What is neither yes nor no stays a text, and the table's schema refuses it. */
function readTruthCell(value: Present, cell: Cell): ReadFigure {
  if (typeof value === 'boolean') return read(value, cell);
  const text = shownText(value);
  const said = readTruth(text);
  if (said === null) return read(text, cell);
  const facts = { title: cell.place.column.title, text, read: truthText(said.isSo), note: '' };
  const told = said.isPlain ? null : finding('value/normalised', subject(cell), facts);
  return turned(read(said.isSo, cell, told), text === facts.read ? [] : ['truth']);
}

/** A text as it stands in the cell; a time of day behind its date as people write it. */
function shownText(value: Present): string {
  const text = valueText(value).trim();
  return typeof value === 'object' && 'date' in value ? text.replace('T', ' ') : text;
}

const read = (value: Value, { content }: Cell, told: Finding | null = null): ReadFigure => ({
  figure: { value, isUnread: false, content },
  finding: told,
});

const withoutResult = (cell: Cell): ReadFigure =>
  unreadFigure(cell, finding('value/formula-no-value', subject(cell), { title: cell.place.column.title }));
