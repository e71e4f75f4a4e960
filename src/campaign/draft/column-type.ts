import type { CellEntry } from '../../domain/cell-entry.ts';
import { decimalText, parseDecimal } from '../../domain/decimal.ts';
import { isMeasure, isMoney, measureKey } from '../../domain/measure.ts';
import { plainText } from '../../domain/plain-text.ts';
import { valueText, type CellValue } from '../../domain/raw-sheet.ts';
import type { SeenColumn, SeenValue } from '../../domain/seen-table.ts';
import { figureOf } from './figure-of.ts';
import { isCode, kindOfTitle, mayBeNegative } from './number-words.ts';

/** What a type was told by. */
export type TypeBasis = 'validation' | 'format' | 'values' | 'measure' | 'title' | 'nothing';

/** A column's JSON Schema as far as it is about its values. */
export interface DraftedType {
  readonly keywords: Readonly<Record<string, unknown>>;
  readonly basis: TypeBasis;
  /** A value that does not fit; null where all do. */
  readonly misfit: SeenValue | null;
}

/** What a column takes: as its validation, its number format or its values say, else as its measure or its title suggest. */
export function columnType(column: SeenColumn): DraftedType {
  const found = ofEntry(column) ?? ofValues(column) ?? ofWords(column);
  const { type } = found.keywords;
  const isFigure = type === 'integer' || type === 'number';
  // Where a validation sets no bound, none is meant.
  const isOpen =
    found.basis !== 'validation' && isFigure && !mayBeNegative(column.title) && !column.values.some(isNegative);
  return isOpen ? { ...found, keywords: { type, minimum: 0, ...found.keywords } } : found;
}

type Kind = 'integer' | 'number' | 'date' | 'boolean' | 'text';

type Keywords = DraftedType['keywords'];

const base: Readonly<Record<Kind, Keywords>> = {
  integer: { type: 'integer' },
  number: { type: 'number' },
  date: { type: 'string', format: 'date' },
  boolean: { type: 'boolean' },
  text: { type: 'string' },
};

function ofEntry({ entry, values, title }: SeenColumn): DraftedType | null {
  if (entry === null) return null;
  if (entry.choices !== null)
    return { keywords: listed(entry.choices, entry.takes), basis: 'validation', misfit: null };
  const { takes } = entry;
  // A format only shows; what stands in the cells has the last word.
  const kind = entry.isChecked ? null : kindsOf(values, title);
  const isRefuted = kind !== null && kind !== takes && !(kind === 'integer' && takes === 'number');
  if (takes === null || isRefuted) return null;
  const keywords = { ...base[takes], ...entry.bounds, ...stepOf(entry, takes) };
  return { keywords, basis: entry.isChecked ? 'validation' : 'format', misfit: null };
}

/** Whole numbers are whole anyway. */
function stepOf({ step, places }: CellEntry, takes: Kind): Keywords {
  const multipleOf = takes === 'number' ? (step ?? ofPlaces(places)) : takes === 'integer' ? step : null;
  return multipleOf === null ? {} : { multipleOf };
}

const mostPlaces = 6;

const ofPlaces = (places: number | null): number | null =>
  places === null || places > 10 ? null : Number(`1e-${places}`);

/** 是 or 否 is a truth; numbers are numbers unless the cell takes text. */
function listed(choices: readonly string[], takes: Kind | null): Keywords {
  const distinct = [...new Set(choices)];
  if (distinct.length === 2 && distinct.every((each) => /^[是否]$/u.test(each))) return base.boolean;
  const numbers = distinct.flatMap((each) => parseDecimal(each) ?? []);
  if (takes === 'text' || numbers.length < distinct.length) return { type: 'string', enum: distinct };
  const isWhole = distinct.every((each) => /^-?\d+$/.test(each));
  return { type: takes === 'number' || !isWhole ? 'number' : 'integer', enum: distinct.map(Number) };
}

const isNegative = ({ value }: SeenValue): boolean => {
  const figure = figureOf(value);
  return figure !== null && decimalText(figure).startsWith('-');
};

const isDate = (value: CellValue): boolean =>
  (typeof value === 'object' && value !== null && 'date' in value) ||
  (typeof value === 'string' && /^\s*(?:19|20)\d{2}(?:[-/.年])\d{1,2}(?:[-/.月])\d{1,2}日?\s*$/u.test(value));

const isTruth = (value: CellValue): boolean =>
  typeof value === 'boolean' || (typeof value === 'string' && /^[是否]$/u.test(plainText(value)));

/** 023…, eleven digits and more: a number by its signs alone. */
const isLongOrPadded = (value: CellValue): boolean =>
  typeof value === 'string' && /^\s*(?:0\d+|\d{11,})\s*$/u.test(value);

/** 无, —: nothing, in a column of figures. */
const isNothing = ({ value }: SeenValue): boolean =>
  typeof value === 'string' && /^(?:无|[—–\-/.…]+|n\/?a|null)$/u.test(plainText(value));

/** What the values are, nine in ten at least; null where there are none. */
function kindsOf(all: readonly SeenValue[], title: string): Kind | null {
  const values = all.filter((each) => !isNothing(each));
  if (values.length === 0) return null;
  const share = (fits: (value: CellValue) => boolean): number =>
    values.filter(({ value }) => fits(value)).length / values.length;
  if (share(isDate) >= 0.9) return 'date';
  if (share(isTruth) === 1) return 'boolean';
  if (isCode(title) || share(isLongOrPadded) > 0.1 || share((value) => figureOf(value) !== null) < 0.9) return 'text';
  return values.every(({ value }) => placesOf(value) === 0) ? 'integer' : 'number';
}

function placesOf(value: CellValue): number {
  const figure = figureOf(value);
  return figure === null ? 0 : (decimalText(figure).split('.')[1]?.length ?? 0);
}

function ofValues(column: SeenColumn): DraftedType | null {
  const { values, title, measure } = column;
  const kind = kindsOf(values, title);
  if (kind === null) return null;
  const misfit = misfitIn(values, kind);
  // Whole amounts of money today may have their parts tomorrow.
  const isAmount = kind === 'number' || (kind === 'integer' && measure !== null && isMoney(measure));
  if (!isAmount) return { keywords: base[kind], basis: 'values', misfit };
  // How finely anything but money is measured, the next return may do otherwise.
  const isOfMoney = measure !== null && isMoney(measure);
  const places = Math.max(usualPlaces(measure), ...values.map(({ value }) => placesOf(value)));
  const step = !isOfMoney || places > mostPlaces ? null : ofPlaces(places);
  return { keywords: { ...base.number, ...(step === null ? {} : { multipleOf: step }) }, basis: 'values', misfit };
}

function misfitIn(values: readonly SeenValue[], kind: Kind): SeenValue | null {
  if (kind === 'date') return values.find(({ value }) => !isDate(value)) ?? null;
  if (kind !== 'integer' && kind !== 'number') return null;
  return values.find((each) => !isNothing(each) && figureOf(each.value) === null) ?? null;
}

const isPeriod = (title: string): boolean => /^(?:[本当今]|\d{4})(?:年度?|期|月|季度?)/u.test(plainText(title));

/** Down to a 元, or to a 分. */
const usualPlaces = (measure: string | null): number =>
  measure === null || !isMoney(measure) ? 0 : measureKey(measure) === '万元' ? 4 : 2;

const ofWords = (column: SeenColumn): DraftedType =>
  column.measure === null ? ofTitle(column) : ofMeasure(column.measure);

function ofMeasure(measure: string): DraftedType {
  const isAmount = isMoney(measure) || /[%‰米亩顷克吨斤里时瓦²㎡]/u.test(measure);
  const step = isMoney(measure) ? ofPlaces(usualPlaces(measure)) : null;
  const keywords = isAmount ? { ...base.number, ...(step === null ? {} : { multipleOf: step }) } : { ...base.integer };
  return { keywords, basis: isMeasure(measure) ? 'measure' : 'nothing', misfit: null };
}

function ofTitle({ title, group }: SeenColumn): DraftedType {
  // 本年 under 走访户数 counts households.
  const kind = kindOfTitle(title) ?? (isPeriod(title) ? kindOfTitle(group.at(-1) ?? '') : null);
  return { keywords: { ...base[kind ?? 'number'] }, basis: kind === null ? 'nothing' : 'title', misfit: null };
}

/** A value as a person reads it. */
export const shownValue = ({ value }: SeenValue): string => valueText(value);
