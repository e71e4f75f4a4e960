import { decimalOfNumber, decimalText, equals, isDecimal, multiply, type Decimal } from '../domain/decimal.ts';
import { isMoney } from '../domain/measure.ts';
import { valueText, type DateValue, type MeasuredNumber } from '../domain/raw-sheet.ts';
import { typedText } from '../domain/return.ts';
import { finding, type Finding } from '../findings/finding.ts';
import { term } from '../findings/terms.ts';
import { serialOfDate } from './date/serial.ts';
import { subject, unreadFigure, type Cell, type Present, type ReadFigure } from './figure-place.ts';
import { inMeasure } from './number/measured.ts';
import { readNumber } from './number/number-grammar.ts';
import { refused, type NumberRead, type NumberUnread } from './number/reading.ts';
import { refuseShown } from './number/refusals/shown.ts';
import { asTyped } from './number/typed-date.ts';
import { numberWays, turned } from './reading-ways.ts';

/** Turns what a cell holds into the number that its column asks for. */
export function readNumberCell(value: Exclude<Present, { error: string }>, cell: Cell): ReadFigure {
  if (typeof value === 'number') return readStored(value, cell);
  if (typeof value === 'string') return readTyped(value, cell);
  if (typeof value === 'boolean') return noNumber(valueText(value), refused('number-tick', 'write-or-zero'), cell);
  return 'number' in value ? readShown(value, cell) : dateInNumber(value, cell);
}

const readStored = (value: number, cell: Cell): ReadFigure =>
  Number.isFinite(value) ? figureOf(decimalOfNumber(value), cell) : noNumber(String(value), noValue, cell);

const noValue = refused('number-words', 'write-one-number');

function readTyped(typed: string, cell: Cell): ReadFigure {
  const text = typed.trim();
  const reading = readNumber(typed, cell.place.measures);
  if (reading.how === 'unread') return noNumber(text, reading, cell);
  const plain = readAs(reading, cell);
  if (reading.how === 'plain')
    return text === typed ? plain : turned(plain, numberWays({ ...reading, way: 'trimmed' }, cell.place.factor));
  const result = turned(plain, numberWays(reading, cell.place.factor));
  return { ...result, finding: wordOn(reading, text, { cell, result }) };
}

/** A number with the measure that its format shows is what the form shows: only a conversion is told, and a measure where none is asked. */
function readShown(shown: MeasuredNumber, cell: Cell): ReadFigure {
  const { measures } = cell.place;
  const text = valueText(shown);
  // 1e308 in the format 0% is shown as more than a number can hold.
  if (!Number.isFinite(shown.number)) return noNumber(text, noValue, cell);
  if (shown.before !== undefined) return readSigned(text, cell);
  const value = decimalOfNumber(shown.number);
  const reading = inMeasure(value, shown.measure, measures);
  if (reading === null && measures.asked !== null)
    return noNumber(text, refuseShown({ value, behind: shown.measure }, measures), cell);
  return asMeasured(reading, value, cell);
}

/** `value`: as it is shown; `reading`: what that is in the measure asked, null where none is. */
function asMeasured(reading: NumberRead | null, value: Decimal, cell: Cell): ReadFigure {
  const said = reading ?? { how: 'normalised', value, isMeasured: true };
  const plain = readAs(said, cell);
  const isTold = reading === null || reading.how === 'converted';
  if (!isTold && equals(said.value, value)) return plain;
  const result = turned(plain, numberWays(said, cell.place.factor));
  return isTold ? { ...result, finding: wordOn(said, typedText(cell) ?? '', { cell, result }) } : result;
}

/** ¥15000 and 约1.5 are what the same texts are; ¥ over a column that asks for no money is a format that somebody gave to all. */
function readSigned(text: string, cell: Cell): ReadFigure {
  const { asked } = cell.place.measures;
  const isCurrency = /^(?:[¥\uFFE5]|人民币|rmb|cny)/iu.test(text);
  if (!isCurrency || isMoney(asked ?? '')) {
    const told = readTyped(text, cell);
    return told.finding?.code === 'value/normalised' ? asShown(told) : told;
  }
  return readTyped(text.replace(/^\D+(?=-?\d)/u, ''), cell);
}

/** What the format adds was never typed. */
const asShown = ({ figure: { value, isUnread, content, ways = [] } }: ReadFigure): ReadFigure =>
  turned(
    { figure: { value, isUnread, content }, finding: null },
    ways.filter((way) => way === 'header-unit'),
  );

/** The header's measure is not that of a figure which names its own. */
const readAs = ({ value, isMeasured }: NumberRead, cell: Cell): ReadFigure =>
  figureOf(value, isMeasured ? { ...cell, place: { ...cell.place, factor: null } } : cell);

function figureOf(value: Decimal, { place: { factor }, content }: Cell): ReadFigure {
  const scaled = factor === null ? value : multiply(value, factor);
  return { figure: { value: scaled, isUnread: false, content }, finding: null };
}

function noNumber(text: string, { reason, mend, guesses, unit }: NumberUnread, cell: Cell): ReadFigure {
  const { column, measures } = cell.place;
  const facts = { title: column.title, text, reason: term(reason), mend: term(mend) };
  const [first = '', second = ''] = guesses;
  const more = { guess: guesses, first, second, unit, measure: measures.bare ?? '' };
  return unreadFigure(cell, finding('value/not-a-number', subject(cell), { ...facts, ...more }));
}

/** 3-5 became 2020-03-05; a 12 in a cell that is meant for dates is 1900-01-12. */
function dateInNumber(value: DateValue, cell: Cell): ReadFigure {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(value.date) ?? [];
  const number = serialOfDate(value.date);
  const typed = year === undefined || number !== null ? [] : asTyped(Number(month), Number(day));
  // 19-5 and 2019-5 become the first of May.
  const ofMonth = typed.length > 0 && day === '01' ? [`${year?.slice(2)}-${Number(month)}`] : [];
  const facts = { title: cell.place.column.title, text: value.date, number: number === null ? '' : number };
  return unreadFigure(
    cell,
    finding('value/date-in-number', subject(cell), { ...facts, typed: [...typed, ...ofMonth] }),
  );
}

interface Remarked {
  readonly cell: Cell;
  readonly result: ReadFigure;
}

function wordOn({ how, note }: NumberRead, text: string, { cell, result }: Remarked): Finding {
  const { title, measure } = cell.place.column;
  const about = subject(cell);
  const { value } = result.figure;
  const facts = { title, text, read: isDecimal(value) ? decimalText(value) : '' };
  if (how === 'approximate')
    return finding('value/approximate', about, { ...facts, what: term(note ?? 'approximation') });
  if (how !== 'converted')
    return finding('value/normalised', about, { ...facts, note: note === undefined ? '' : term(note) });
  return finding('value/unit-converted', about, { ...facts, measure: measure ?? cell.place.measures.asked ?? '' });
}
