import { plainText } from '../domain/plain-text.ts';
import { cellText, namingCells, type ColumnKinds, type RowCell } from './row-cells.ts';
import { spellings } from './title-index.ts';

/** 合计, 全镇合计, 合计(元): a few words before it at most, and no digit. Without the `u` flag, by which `.{0,8}` takes 30 ms to compile. */
const totalName = /^(?:.{0,8}\D)?(?:合计|总计|共计|总和|累计)(?:\(.*\))?$/;
const subtotalName = /小计(\(.*\))?$/u;
/** 一 or 1 before the name in a band row. */
const rank = /^\(?[一二三四五六七八九十\d]{1,3}\)?[、.]?$/u;

/** What a row is by its name; null where the name is a unit's or there is none. `bandNames`: comparable names of the roster's categories. */
export function namedKind(
  cells: readonly RowCell[],
  columns: ColumnKinds,
  bandNames: ReadonlySet<string>,
): 'total' | 'subtotal' | 'of-which' | 'band' | null {
  const names = namingCells(cells, columns).map((cell) => plainText(cellText(cell)));
  const isBandName = (name: string): boolean => spellings(name).some((each) => bandNames.has(each));
  const total = names.find((name) => totalName.test(name));
  if (names.some((name) => subtotalName.test(name))) return 'subtotal';
  if (total !== undefined) return isBandName(total.replace(/(合计|总计|共计)$/u, '')) ? 'subtotal' : 'total';
  if (names.some((name) => name.startsWith('其中'))) return 'of-which';
  if (names.length < cells.length || !names.some(isBandName)) return null;
  return names.every((name) => isBandName(name) || rank.test(name)) ? 'band' : null;
}
