import { multiply, parseDecimal, zero, type Decimal } from '../../domain/decimal.ts';

const signed = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)$/u;
const grouped = /^[+-]?[1-9]\d{0,2}(?:(?:,\d{3})+|(?:'\d{3})+)(?:\.\d+)?$/u;

/** Digits with or without a thousands separator, which must group by three. */
export function digitsValue(key: string): Decimal | null {
  if (signed.test(key)) return parseDecimal(key);
  return grouped.test(key) ? parseDecimal(key.replaceAll(/[,']/gu, '')) : null;
}

/** 8.8E-5, as a spreadsheet saves small numbers as text. A large one, 1.5E+10, has lost its last digits. */
const exponential = /^([+-]?\d(?:\.\d+)?)e-(\d{1,2})$/u;

export function smallNumber(key: string): Decimal | null {
  const [, digits = '', places = ''] = exponential.exec(key) ?? [];
  const value = parseDecimal(digits);
  return value === null || places === '' ? null : multiply(value, tenth(Number(places)));
}

const tenth = (places: number): Decimal => parseDecimal(places === 0 ? '1' : `0.${'1'.padStart(places, '0')}`) ?? zero;
