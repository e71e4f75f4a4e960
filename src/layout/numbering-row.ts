import { plainText } from '../domain/plain-text.ts';
import { cellValue, valueText, type RawRow } from '../domain/raw-sheet.ts';
import { cellText, type ColumnKinds, type RowCell } from './row-cells.ts';

const label = /^(?:栏次|列次|行次|栏号|列号|(?:指标|栏目)?(?:代[码号]|编[码号]))$/u;
/** A01, b0203: an indicator's code. */
const code = /^[a-z]{1,3}\d{1,6}[a-z]?$/u;
const filler = /^[—\-/*]?$/u;
const stems = '甲乙丙丁戊己庚辛壬癸';
const letters = 'abcdefghijklmnopqrstuvwxyz';
/** 3, 3=1+2, 4=3/1*100%. */
const number = /^(\d{1,3})(?:=[\d+\-*/×÷.%]+)?$/u;
/** (3), ③, 3=1+2: nobody writes a figure so. */
const asMark = /^\s*(?:[(\uFF08]\s*\d+\s*[)\uFF09].*|[①-⑳].*|\d+\s*[=\uFF1D].+)$/su;

/** 甲 乙 丙 1 2 3=1+2 …: letters in their order, then numbers that count up. Where little else says so, over all columns with numbers and one by one: from 1, or from where the page before ended. */
export function isNumberingRow(cells: readonly RowCell[], { numeric }: ColumnKinds, goesOnAt: number): boolean {
  const texts = cells.map(cellText);
  const marks = texts.map(markOf).filter((mark) => !filler.test(mark) && !label.test(mark));
  if (areCodes(marks, texts.some(isLabel))) return reaches(cells, numeric);
  return areNumbers(cells, { texts, marks, numeric, goesOnAt });
}

interface Marks {
  /** What the cells hold, and what of it numbers columns. */
  readonly texts: readonly string[];
  readonly marks: readonly string[];
  readonly numeric: ReadonlySet<number>;
  readonly goesOnAt: number;
}

function areNumbers(cells: readonly RowCell[], { texts, marks, numeric, goesOnAt }: Marks): boolean {
  const numbers = marks.flatMap((mark) => number.exec(mark)?.[1] ?? []).map(Number);
  const named = marks.filter((mark) => !number.test(mark));
  if (!isSequence(named, stems) && !isSequence(named, letters)) return false;
  if (isSure(texts, named)) return marks.length > 1 && rises(numbers) && reaches(cells, numeric);
  const least = named.length > 0 ? 1 : 6;
  const first = numbers[0] === goesOnAt ? goesOnAt : 1;
  return numbers.length >= least && numbers.every((each, at) => each === first + at) && fills(cells, numeric);
}

/** The number that the numbering of a further page begins with; 1 where there is none. */
export function numberAfter(row: RawRow | undefined): number {
  const contents = row?.contents ?? [];
  const marks = contents.map((content) => (content === undefined ? '' : markOf(valueText(cellValue(content)))));
  return 1 + Math.max(0, ...marks.flatMap((mark) => number.exec(mark)?.[1] ?? []).map(Number));
}

/** Whether the row says itself what it is: 栏次, 甲 乙, or numbers as nobody writes figures. */
const isSure = (texts: readonly string[], named: readonly string[]): boolean =>
  named.length > 1 || texts.some(isLabel) || texts.filter((text) => asMark.test(text)).length > 1;

const isLabel = (text: string): boolean => label.test(plainText(text));

/** Codes of indicators, all different: beside a label two are enough, and numbers may stand among them. */
function areCodes(marks: readonly string[], isLabelled: boolean): boolean {
  const codes = marks.filter((mark) => code.test(mark));
  const isCode = (mark: string): boolean => code.test(mark) || (isLabelled && number.test(mark)) || isStem(mark);
  return codes.length >= (isLabelled ? 2 : 4) && marks.every(isCode) && new Set(codes).size === codes.length;
}

const isStem = (mark: string): boolean => mark.length === 1 && stems.includes(mark);

const markOf = (text: string): string => plainText(text).replaceAll(/[()]/gu, '');

const isSequence = (marks: readonly string[], order: string): boolean => marks.every((mark, at) => mark === order[at]);

const rises = (numbers: readonly number[]): boolean =>
  numbers.every((each, at) => at === 0 || each > (numbers[at - 1] ?? 0));

const reaches = (cells: readonly RowCell[], numeric: ReadonlySet<number>): boolean =>
  cells.some(({ column }) => numeric.has(column));

function fills(cells: readonly RowCell[], numeric: ReadonlySet<number>): boolean {
  const filled = new Set(cells.map(({ column }) => column));
  return [...numeric].every((column) => filled.has(column));
}
