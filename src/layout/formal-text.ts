import { plainText } from '../domain/plain-text.ts';
import type { RowCell } from './row-cells.ts';
import { cellText } from './row-cells.ts';

const numeral = '[\\d〇○零一二三四五六七八九十]*';
const date = new RegExp(`^(?=.*[年月日])${numeral}年?${numeral}月?${numeral}[日号]?$`, 'u');
/** Characters of the longest date, 二〇二〇年十二月三十一日. */
const longestDate = 20;
const shortDate = /^\d{4}([-./])\d{1,2}(?:\1\d{1,2})?(?:t?[\d:]+)?$/u;
const datePart = /^[年月日号]$/u;
const seal = /(?:\((?:盖|公|签|印)?章\)|盖章|公章|签章)$/u;
const counted = '[\\d一二三四五六七八九十]+';
/** （续表）, 接上页, 第1页 共1页, - 1 -, 以下空白. */
const page = new RegExp(
  `^\\(?(?:续表|接?续上?[表页]|接上[表页]|转下[表页]|以下空白|以下无正文|附件?[\\d一二三四五]*:?|第?${counted}页(?:[,/]?共${counted}页)?|共${counted}页|[-—]\\d+[-—])\\)?$`,
  'u',
);
/** 制表：张三, 主任：李四. */
const label = /^[^:]{1,12}:/u;

/** Whether a text belongs to the paper, not to the table: a date, a seal, a page number, a label, one of `names` (plain spellings: the unit's own, the table's title). */
export function isFormalText(cell: RowCell, names: ReadonlySet<string>): boolean {
  if (typeof cell.value === 'object' && cell.value !== null && 'date' in cell.value) return true;
  const text = plainText(cellText(cell));
  if (text.length <= longestDate && date.test(text)) return true;
  return isOwnName(text, names) || [shortDate, seal, page, label].some((form) => form.test(text));
}

/** Whether a text turns a page: （续表）, 第2页. */
export const isPageText = (text: string): boolean => page.test(plainText(text));

/** 年 in a date that is spread over cells. */
export const isDatePart = (text: string): boolean => datePart.test(plainText(text));

/** What is written behind a unit's short name. */
const suffix =
  /^(?:办事处|街道办|人民政府|政府|党工委|党委|委员会|双拥办|双拥工作领导小组|退役军人(?:事务局|服务站|事务站)|办公室)*$/u;

/** With the district before it and its office behind it as well: 黔江区城东街道办事处. */
const isOwnName = (text: string, names: ReadonlySet<string>): boolean =>
  [...names].some((name) => {
    const at = name === '' ? -1 : text.lastIndexOf(name);
    if (at < 0 || !suffix.test(text.slice(at + name.length))) return false;
    return at === 0 || /^.*[省市州盟区县旗]$/u.test(text.slice(0, at));
  });
