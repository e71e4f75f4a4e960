import { plainText } from '../domain/plain-text.ts';
import { isOfWhich } from './of-which.ts';
import { cellText, namingCells, type ColumnKinds, type RowCell } from './row-cells.ts';
import { spellings } from './spellings.ts';

/** 全镇, 共3个村, 以上各村: all of them. */
const whole =
  /^(?:全(?:镇|乡|街道|区|县|市|村|社区|场|部|体|局|校|院|系统|公司)(?:数|情况)?|汇总数?|汇总合计|(?:以上|所有)?各?(?:镇|乡|街道|村|社区|单位|部门)(?:之和|相加)|(?:以上)?(?:总?共|计|总计|合计|共计)[:]?\d+个.{0,8})$/u;
/** 合计, 全镇合计, 合计(元): a few words before it at most, and no digit. Without the `u` flag, by which `.{0,8}` takes 30 ms to compile. */
const totalName =
  /^(?:(?:.{0,8}\D)?(?:[合总共總]計|合计数?|总计|共计|总和|總和|总数|總數|累计|累計)|总?计|(?:grand)?totals?)(?:\(.*\))?:?$/i;
/** 过次页: what this page adds up to. */
const subtotalName = /(?:小[计計]|^sub-?totals?|^(?:结?转|过)[下次后]页|^本页[合共总]计)(\(.*\))?:?$/iu;
/** 一、村 or （二）社区: what heads rows by their kind. */
const heading = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))./u;
const innerHeading = /^\([一二三四五六七八九十]{1,3}\)/u;
const outerRank = /^[一二三四五六七八九十]{1,3}、?$/u;
/** 一 or 1 before the name in a band row. */
const rank = /^\(?[一二三四五六七八九十\d]{1,3}\)?[、.]?$/u;

/** Whether a name says that its row is added up from others, or is part of one. */
export function isTotalName(text: string): boolean {
  const name = plainText(text);
  return isWhole(name) || isSubtotal(name) || isOfWhich(name);
}

/** Characters of the longest name of a total, its explanation in brackets included; what is longer is a sentence. */
const longest = 300;

const isWhole = (name: string): boolean => name.length <= longest && (totalName.test(name) || whole.test(name));
const isSubtotal = (name: string): boolean => name.length <= longest && subtotalName.test(name);

/** What a row is by its name; null where the name is a unit's or there is none. `bandNames`: comparable names of the roster's categories. */
export function namedKind(
  cells: readonly RowCell[],
  columns: ColumnKinds,
  bandNames: ReadonlySet<string>,
): 'total' | 'subtotal' | 'of-which' | 'band' | null {
  const shown = namingCells(cells, columns).map((cell) => plainText(cellText(cell)));
  // 合 in the column of serial numbers, 计 in the next.
  const names = shown.join('') === '合计' ? ['合计'] : shown;
  const isBandName = (name: string): boolean => spellings(name).some((each) => bandNames.has(each));
  const written = [...names, ...textsBeforeNumbers(cells, columns)];
  const total = written.find(isWhole);
  if (written.some(isSubtotal)) return 'subtotal';
  if (total !== undefined) return isBandName(total.replace(/(合计|总计|共计)$/u, '')) ? 'subtotal' : 'total';
  if (names.some(isOfWhich)) return 'of-which';
  return names.length === cells.length && isBand(names, isBandName) ? 'band' : null;
}

/** A total without a unit may be named in any column of texts before the numbers; where nothing names the row, in its remark too. */
function textsBeforeNumbers(cells: readonly RowCell[], columns: ColumnKinds): readonly string[] {
  const { numeric, unit } = columns;
  if (cells.some(({ column }) => column === unit)) return [];
  const first = Math.min(...numeric);
  const texts = cells.filter(({ isText }) => isText).map((cell) => ({ cell, text: plainText(cellText(cell)) }));
  const before = texts.filter(({ cell: { column } }) => column < first);
  const isNamed = before.length > 0;
  return [...before, ...(isNamed ? [] : texts.filter(({ text }) => isTotalRemark(text)))].map(({ text }) => text);
}

/** Whether a text says no more than that its row is a total, as it may in a remark. */
export const isTotalRemark = (text: string): boolean =>
  /^(?:本行为?|此行为?|以上(?:各[行村组户])?|全(?:镇|乡|街道|区|县|市|村|社区|局|系统))?(?:合计|总计|共计|小计|汇总|总数)(?:数|行)?$/u.test(
    plainText(text),
  );

/** How far out the words of a row's name put it: 一、农村 heads rows, and （一）山区 some of those. Null for the name of a unit. */
export function headingLevel(names: readonly string[], bandNames: ReadonlySet<string>): 'outer' | 'inner' | null {
  const plain = names.map(plainText);
  if (plain.some((name) => innerHeading.test(name))) return 'inner';
  const isHeading = plain.some((name) => heading.test(name) || outerRank.test(name));
  return isHeading || names.some((name) => spellings(name).some((each) => bandNames.has(each))) ? 'outer' : null;
}

function isBand(names: readonly string[], isBandName: (name: string) => boolean): boolean {
  const [first = '', ...others] = names;
  if (others.length === 0 && heading.test(first)) return true;
  return names.some(isBandName) && names.every((name) => isBandName(name) || rank.test(name));
}
