import { cellName, type CellAddress } from '../domain/cell-address.ts';
import { nearNames } from '../domain/near-names.ts';
import type { RawSheet } from '../domain/raw-sheet.ts';
import type { RecordedColumn } from '../domain/summary-record.ts';
import { groupedTitle } from '../domain/table.ts';
import type { Words } from '../findings/entry.ts';
import type { LocatedPart } from './locate.ts';

// Why a choice means no figure of a summary.

export const noCell = (text: string): Words => ({
  zh: `“${text}”不是单元格，写法如 汇总表!F37 或 F37`,
  en: `“${text}” is no cell; write 汇总表!F37 or F37`,
});

export const noSheet = (name: string, sheets: readonly RawSheet[]): Words => {
  const known = sheets.flatMap(({ name: each, visibility }) => (visibility === 'visible' ? (each ?? []) : []));
  return {
    zh: `没有工作表“${name}”；有：${known.join('、')}`,
    en: `there is no sheet “${name}”; there are: ${known.join(', ')}`,
  };
};

export const otherSheet = (sheet: string, home: string): Words => ({
  zh: `“${sheet}”里的数字不由各单位的填报数加成，不能追溯；能追溯的是“${home}”里的`,
  en: `what stands in “${sheet}” is not added up from figures of the units; those of “${home}” can be traced`,
});

/** It says where the figure itself stands, which can be traced. */
export function comparison(
  address: CellAddress,
  { key, part, columns }: { readonly key: string } & Pick<LocatedPart, 'part' | 'columns'>,
): Words {
  const own = columns[part.columns.findIndex((each) => each.key === key && each.compares === undefined)] ?? null;
  const [cell, at] = [cellName(address), own === null ? null : cellName({ row: address.row, column: own })];
  return {
    zh: `${cell} 是与上年相比的数，不由各单位的报表加成${at === null ? '' : `；本年数在 ${at}`}`,
    en: `${cell} compares with last year, and is not added up from returns${at === null ? '' : `; this year's figure is ${at}`}`,
  };
}

export function noFigure(cell: string, parts: readonly LocatedPart[]): Words {
  const [first] = parts.flatMap(({ part, rows, columns }) => {
    const row = part.rows.findIndex(({ kind }, i) => kind === 'unit' && rows[i] !== null);
    const [rowNow, columnNow] = [rows[row] ?? null, columns.find((column) => column !== null) ?? null];
    return rowNow === null || columnNow === null ? [] : [cellName({ row: rowNow, column: columnNow })];
  });
  return {
    zh: `${cell} 不是统计数字${first === undefined ? '' : `；第一个数字在 ${first}`}`,
    en: `${cell} is no figure of the table${first === undefined ? '' : `; the first one is ${first}`}`,
  };
}

export const noSuchColumn = (name: string, near: readonly string[]): Words => ({
  zh: `汇总表没有“${name}”这一栏${near.length === 0 ? '' : `；是不是：${near.join('、')}`}`,
  en: `the summary has no column “${name}”${near.length === 0 ? '' : `; did you mean: ${near.join(', ')}`}`,
});

export const severalColumns = (name: string, columns: readonly RecordedColumn[]): Words => {
  const all = columns.map((column) => `${column.key}（${groupedTitle(column)}）`).join('、');
  return {
    zh: `有几栏都叫“${name}”，请写键：${all}`,
    en: `several columns are called “${name}”; give the key: ${all}`,
  };
};

export function noName(name: string, known: readonly string[]): Words {
  const near = nearNames(name, known);
  const named = near.length > 0 ? near : known.slice(0, 20);
  return {
    zh: `汇总里没有“${name}”；${near.length > 0 ? '是不是' : '有'}：${named.join('、')}`,
    en: `the summary has no “${name}”; ${near.length > 0 ? 'did you mean' : 'there are'}: ${named.join(', ')}`,
  };
}
