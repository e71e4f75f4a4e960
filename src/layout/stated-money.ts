import { cellPlaces } from '../domain/cell-places.ts';
import type { CellAddress } from '../domain/cell-address.ts';
import { greatestOf } from '../domain/ends.ts';
import { plainText } from '../domain/plain-text.ts';
import { cellValue, type CellContent } from '../domain/raw-sheet.ts';
import { simplified } from '../domain/simplified.ts';
import { isNumeric, type Column } from '../domain/table.ts';
import { isMoney } from '../domain/measure.ts';
import type { CellRole } from './cell-role.ts';
import { moneyWords, type MoneyWords } from './money-words.ts';
import type { SheetLayout } from './layout.ts';

/** A measure of money that a line such as 金额单位：元 names: over the table, right under its header, below it, or in a remark. */
export interface StatedMoney extends MoneyWords {
  /** Of the sheet; null where the line stands in no cell. */
  readonly address: CellAddress | null;
}

/** What is said of the measure of money outside the headers. */
export interface MoneyStatements {
  /** What counts for the columns whose headers state no measure; null where nothing says so, or not all say the same. */
  readonly stated: StatedMoney | null;
  readonly all: readonly StatedMoney[];
}

const none: MoneyStatements = { stated: null, all: [] };

/** What the texts around the figures say. */
export function statedMoney(layout: SheetLayout): MoneyStatements {
  const all = [...inParagraphs(layout), ...inCells(layout)];
  const [first] = all;
  if (first === undefined) return none;
  const isOne = all.every(({ measure }) => measure === first.measure);
  return { stated: (isOne ? all.find(({ isSure }) => isSure) : null) ?? null, all };
}

const inParagraphs = ({ sheet }: SheetLayout): readonly StatedMoney[] =>
  sheet.paragraphs.flatMap((text) => moneyWords(text).map((words) => ({ ...words, address: null })));

/** A cell with such words, by what it is. */
interface Place extends StatedMoney {
  readonly role: CellRole;
  /** All that the cell says. */
  readonly text: string;
  readonly address: CellAddress;
}

/** Headers state the measures of their own columns. */
const spoken: ReadonlySet<CellRole> = new Set(['title', 'footer', 'unread', 'figure']);

function inCells(layout: SheetLayout): readonly StatedMoney[] {
  const places = wordsIn(layout);
  if (places.length === 0) return [];
  const titles = moneyTitles(layout);
  const remarks = places.filter(({ role, text }) => role === 'figure' && isNothingElse(text));
  const isOfAll = remarks.length >= recordsIn(layout);
  return places.map(({ role, text, ...words }) => {
    const isOpen = role === 'title' || !isAside(sentenceOf(words.clause, text), titles);
    const isMeant = role !== 'figure' || ofWhole.test(words.clause) || (isOfAll && isNothingElse(text));
    return { ...words, isSure: words.isSure && !isSpecific(words.clause, titles) && isOpen && isMeant };
  });
}

/** What a remark in one of several rows, or beside something else, says of all figures. */
const ofWhole = /以上|本表|全表|表[内中]|各[栏项村户]|全部|[款币额]均/u;
/** 单位：元, 金额以元为单位 and no more. */
const isNothingElse = (text: string): boolean =>
  /^[(【]?(?:注[:.、]?)?(?:金额|资金|经费|款项)?(?:均|都)?(?:(?:计量|金额|货币|统计)?单位)?[:为是]?[以按用]?(?:人民币)?[十百千万亿]*元(?:为单位|[计填])?[)】]?[。;]?$/u.test(
    simplified(plainText(text)),
  );

/** The sentence of a text that a clause is in. */
function sentenceOf(clause: string, text: string): string {
  const sentences = simplified(plainText(text)).split(/[;。]/u);
  return sentences.find((sentence) => sentence.includes(plainText(clause))) ?? text;
}

/** Whether a sentence speaks of something beside the table's money: 物资折款金额以元为单位另计. */
function isAside(sentence: string, titles: readonly string[]): boolean {
  const rest = titles.reduce((plain, title) => plain.replaceAll(title, ''), sentence);
  return (
    /另|其中|其他|其它|其余|部分|除/u.test(rest) ||
    (/物资|物品|慰问品|实物|折[款价]|捐/u.test(rest) && !/以上|本表|全表|表[内中]/u.test(rest))
  );
}

function wordsIn(layout: SheetLayout): readonly Place[] {
  const places: Place[] = [];
  // Most sheets have no such words.
  const isOfMeasures = lazily(() => measureRows(layout));
  const isNumber = lazily(() => numberPlaces(layout));
  for (const row of layout.sheet.rows) {
    for (const at of cellPlaces(row.contents)) {
      const content = row.contents[at];
      // Nearly every cell is a number.
      if (typeof content === 'number') continue;
      const words = wordsOf(content, row.contents[at - 1]);
      if (words.length === 0) continue;
      const role = isOfMeasures(row.number) ? 'title' : layout.rolesIn(row)(at + 1);
      const address = { row: row.number, column: at + 1 };
      if (!spoken.has(role) || (role === 'figure' && isNumber(address))) continue;
      places.push(...words.map((each) => ({ ...each, role, text: textOf(content), address })));
    }
  }
  return places;
}

/** A test that is made when it is first asked. */
function lazily<Asked>(make: () => (asked: Asked) => boolean): (asked: Asked) => boolean {
  let test: ((asked: Asked) => boolean) | null = null;
  return (asked) => (test ??= make())(asked);
}

/** Where a figure is asked for, 5000（元） is about that one alone. */
function numberPlaces({ blocks, placeOf }: SheetLayout): (address: CellAddress) => boolean {
  const placed = blocks.flatMap(({ columns }) => columns);
  const numbers = new Set(placed.filter(({ column }) => isNumeric(column)).map(({ address }) => address.column));
  return ({ row, column }) => numbers.has(placeOf(row, column).column);
}

/** 单位： may stand in the cell before. */
function wordsOf(content: CellContent | undefined, before: CellContent | undefined): readonly MoneyWords[] {
  const text = textOf(content);
  if (!text.includes('元') && !text.includes('圓')) return [];
  const asked = textOf(before);
  return /单位\s*[:\uFF1A]?\s*$/u.test(asked) ? moneyWords(`${asked.trim()} ${text}`) : moneyWords(text);
}

function textOf(content: CellContent | undefined): string {
  if (typeof content === 'string') return content;
  const value = typeof content === 'object' ? cellValue(content) : null;
  return typeof value === 'string' ? value : '';
}

/** 单位：元 right under the header is a row of the body. */
function measureRows({ blocks, orientation }: SheetLayout): (row: number) => boolean {
  if (orientation !== 'columns') return () => false;
  const rows = blocks.flatMap(({ rows: all }) => all.slice(0, 2).filter(({ kind }) => kind === 'measures'));
  const numbers = new Set(rows.map(({ raw }) => raw.number));
  return (row) => numbers.has(row);
}

/** Titles of the columns of money. */
function moneyTitles({ blocks }: SheetLayout): readonly string[] {
  const columns = new Set(blocks.flatMap((block) => block.columns.map(({ column }) => column)).filter(isOfMoney));
  return [...new Set([...columns].map(({ title }) => simplified(plainText(title))))];
}

/** Whether a clause names one of several columns of money: 慰问金单位为元. */
function isSpecific(clause: string, titles: readonly string[]): boolean {
  const named = titles.filter((title) => clause.replaceAll('金额', '').includes(title));
  return named.length > 0 && named.length < titles.length;
}

const isOfMoney = (column: Column): boolean => isNumeric(column) && isMoney(column.measure ?? '元');

const recordsIn = ({ blocks }: SheetLayout): number =>
  greatestOf(blocks.map(({ rows }) => rows.filter(({ kind }) => kind === 'data').length));
