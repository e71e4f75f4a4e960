import { plainText } from '../domain/plain-text.ts';
import { periodOf } from './period.ts';
import { cellText, namingCells, type ColumnKinds, type RowCell } from './row-cells.ts';

/** Why a row with figures is no record of this period: it states another one's, or what was worked out of the others. */
export type RowPurpose = 'other-period' | 'derived';

const derived =
  /^(?:(?:总|算术)?平均(?:数|值|分|每.{1,4})?|均值|[人户村次]均(?:数|值)?|每[人户村]平均|(?:所?占)?(?:比重|比例|比率|百分比|占比)|最[高低大小多少]值?|中位数|排名|名次|位次)(?:\(.*\)|%)?$/u;
/** 上年同期 behind a name; 2019年同期. */
const compared = /[上去]年同期数?$|^(?:19|20)\d{2}年?度?同期数?$/u;
/** 本年累计 is another period's sum, 累计 alone that of the rows. */
const sumOfRows = /^累[计計]数?:?$/u;
const sum = /(?:[合小总]计|总数)$/u;
const bracketed = /[(]([^()]+)[)]$/u;
/** What tells the period where the unit is named beside it; 增加 may tell what the row is about. */
const unmistakable = /[上去往前](?:年|期|月|季)|同期|同比|环比|计划|^(?:19|20)\d{2}年?度?$/u;

/** What any such name has in it: nearly no unit's has, and the rest need not be looked at. */
const telling = /[上去前往同环比较±增减升降幅变累划标务算率占进初均最\d\uFF10-\uFF19]|中位|排名|名次|位次/u;

/** What a row's name says; null where it is a unit's or a total's. `years`: those of the table's title. */
export function rowPurpose(name: string, years: ReadonlySet<string>): RowPurpose | null {
  if (!telling.test(name)) return null;
  const plain = plainText(name);
  if (plain === '' || sumOfRows.test(plain)) return null;
  if (derived.test(plain)) return 'derived';
  const inside = bracketed.exec(plain)?.[1] ?? '';
  const texts = [plain, plain.replace(sum, ''), inside].filter((text) => text !== '');
  return compared.test(plain) || texts.some((text) => periodOf(text, years) === 'other') ? 'other-period' : null;
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
    if (!isName && !columns.period.has(cell.column)) continue;
    const text = cellText(cell);
    const isBeside = isName && isNamed && cell.column !== columns.unit && !columns.period.has(cell.column);
    if (isBeside && !unmistakable.test(plainText(text))) continue;
    const purpose = rowPurpose(text, years);
    if (purpose !== null) return purpose;
  }
  return null;
}
