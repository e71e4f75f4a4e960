import type { CellAddress } from '../domain/cell-address.ts';
import { plainText } from '../domain/plain-text.ts';
import { cellValue, type CellContent } from '../domain/raw-sheet.ts';
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
  readonly address: CellAddress;
}

/** Headers state the measures of their own columns. */
const spoken: ReadonlySet<CellRole> = new Set(['title', 'footer', 'unread', 'figure']);

function inCells(layout: SheetLayout): readonly StatedMoney[] {
  const places = wordsIn(layout);
  if (places.length === 0) return [];
  const isSpecific = specificTest(layout);
  const remarks = places.filter(({ role }) => role === 'figure');
  const isOfAll = remarks.length >= recordsIn(layout);
  return places.map(({ role, ...words }) => ({
    ...words,
    isSure: words.isSure && !isSpecific(words.clause) && (role !== 'figure' || isOfAll || ofWhole.test(words.clause)),
  }));
}

/** What a remark in one of several rows says of all of them. */
const ofWhole = /以上|本表|全表|表内|各[栏项村户]|均|全部/u;

function wordsIn(layout: SheetLayout): readonly Place[] {
  const places: Place[] = [];
  const isOfMeasures = measureRows(layout);
  for (const row of layout.sheet.rows) {
    row.contents.forEach((content, at) => {
      const words = wordsOf(content, row.contents[at - 1]);
      if (words.length === 0) return;
      const role = isOfMeasures(row.number) ? 'title' : layout.rolesIn(row)(at + 1);
      if (!spoken.has(role)) return;
      places.push(...words.map((each) => ({ ...each, role, address: { row: row.number, column: at + 1 } })));
    });
  }
  return places;
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

/** Whether a clause names one of several columns of money: 慰问金单位为元. */
function specificTest({ blocks }: SheetLayout): (clause: string) => boolean {
  const columns = new Set(blocks.flatMap((block) => block.columns.map(({ column }) => column)).filter(isOfMoney));
  const titles = [...new Set([...columns].map(({ title }) => plainText(title)))];
  return (clause) => {
    const named = titles.filter((title) => clause.replaceAll('金额', '').includes(title));
    return named.length > 0 && named.length < titles.length;
  };
}

const isOfMoney = (column: Column): boolean => isNumeric(column) && isMoney(column.measure ?? '元');

const recordsIn = ({ blocks }: SheetLayout): number =>
  Math.max(...blocks.map(({ rows }) => rows.filter(({ kind }) => kind === 'data').length));
