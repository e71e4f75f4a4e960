import { plainText } from '../domain/plain-text.ts';
import { periodOf } from './period.ts';
import { cellText, namingCells, type ColumnKinds, type RowCell } from './row-cells.ts';
import { isVoid, uncounted } from './uncounted.ts';

/** Why a row with figures is no record of this period: it states another one's, or what was worked out of the others, shows how to fill in the table, or does not count. */
export type RowPurpose = 'other-period' | 'derived' | 'example' | 'void';

/** 承前页: the sum of the pages before, at the top of one. */
const broughtForward = /^(?:承|接|承接)[前上]页(?:[合共总]计|小计)?数?$/u;
const derived =
  /^(?:(?:总|算术)?平均(?:数|值|分|每.{1,4})?|均值|[人户村次]均(?:数|值)?|每[人户村]平均|(?:所?占)?(?:比重|比例|比率|百分比|占比)|最[高低大小多少]值?|中位数|排名|名次|位次)(?:\(.*\)|%)?$/u;
/** 上年同期 behind a name; 2019年同期. */
const compared = /[上去]年同期数?$|^(?:19|20)\d{2}年?度?同期数?$/u;
/** 上年结转, 以前年度累计. */
const carried =
  /^(?:以前年度|历年|往年|[上去前](?:年度?|期|月|季度?))(?:累计|累積|结转|结余|滚存|余额|转入|合计|小计)?(?:数|额)?$/u;
/** 本年累计 is another period's sum, 累计 alone that of the rows. */
const sumOfRows = /^累[计計]数?:?$/u;
const sum = /(?:[合小总]计|总数)$/u;
const bracketed = /[(]([^()]+)[)]$/u;
/** What tells the period where the unit is named beside it; 增加 may tell what the row is about. */
const unmistakable = /[上去往前](?:年|期|月|季)|同期|同比|环比|计划|^(?:19|20)\d{2}年?度?$/u;

/** What any such name has in it: nearly no unit's has, and the rest need not be looked at. */
const telling =
  /[上去前往同环比较±增减升降幅变累划标务算率占进初均最\d\uFF10-\uFF19示样范例某×*＊○〇废删无消历]|不[计算汇统参纳列]|[xXＸｘ]{2}|中位|排名|名次|位次/u;

/** What a row's name says; null where it is a unit's or a total's. `years`: those of the table's title. */
export function rowPurpose(name: string, years: ReadonlySet<string>): RowPurpose | null {
  if (!telling.test(name)) return null;
  const plain = plainText(name);
  if (plain === '' || sumOfRows.test(plain)) return null;
  if (derived.test(plain) || broughtForward.test(plain)) return 'derived';
  return uncounted(plain) ?? (isOfOther(plain, years) ? 'other-period' : null);
}

function isOfOther(plain: string, years: ReadonlySet<string>): boolean {
  const inside = bracketed.exec(plain)?.[1] ?? '';
  const texts = [plain, plain.replace(sum, ''), inside].filter((text) => text !== '');
  return compared.test(plain) || carried.test(plain) || texts.some((text) => periodOf(text, years) === 'other');
}

/** What a row is by its name, or by what stands in its column of periods; null for one of the return's own. */
export function purposeOf(
  cells: readonly RowCell[],
  columns: ColumnKinds,
  years: ReadonlySet<string>,
): RowPurpose | null {
  const names = namingCells(cells, columns).filter(({ isText }) => isText);
  const isNamed = names.some(({ column }) => column === columns.unit);
  for (const cell of cells) {
    const isName = names.includes(cell);
    const isOfPeriod = columns.period.has(cell.column);
    if (!isName && !isOfPeriod) continue;
    const text = cellText(cell);
    const purpose = isMeant(text, isNamed && !isOfPeriod && cell.column !== columns.unit)
      ? rowPurpose(text, years)
      : null;
    if (purpose !== null) return purpose;
  }
  return isVoidByRemark(cells, columns) ? 'void' : null;
}

/** Beside the unit's name a word may tell what the row is about. */
function isMeant(text: string, isBeside: boolean): boolean {
  if (!isBeside) return true;
  const plain = plainText(text);
  return unmistakable.test(plain) || uncounted(plain) !== null;
}

const isVoidByRemark = (cells: readonly RowCell[], columns: ColumnKinds): boolean =>
  cells.some((cell) => isRemark(cell, columns) && isVoid(cellText(cell)));

const isRemark = ({ column, isText }: RowCell, { reported, numeric }: ColumnKinds): boolean =>
  isText && reported.has(column) && !numeric.has(column);
