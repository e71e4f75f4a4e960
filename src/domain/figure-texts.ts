import { add, decimalText, parseDecimal, zero } from './decimal.ts';

/** Texts that are listed one by one. */
const mostListed = 12;

/** Cells as an explanation remembers them: `12、5、3`; of many the first, their number and what the figures among them come to. */
export function figureTexts(texts: readonly string[]): string {
  const listed = texts.slice(0, mostListed).join('、');
  if (texts.length <= mostListed) return listed;
  const sum = texts.reduce((total, text) => add(total, parseDecimal(text) ?? zero), zero);
  return `${listed}等 ${texts.length} 格，数字合计 ${decimalText(sum)}`;
}
