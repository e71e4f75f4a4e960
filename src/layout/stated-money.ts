import type { CellAddress } from '../domain/cell-address.ts';
import { isMeasure, isMoney, measureKey } from '../domain/measure.ts';
import { cellValue, type RawRow } from '../domain/raw-sheet.ts';
import type { SheetLayout } from './layout.ts';

/** The measure of money that a line such as 金额单位：元 states for the whole table. */
export interface StatedMoney {
  readonly measure: string;
  /** Of the sheet; null where the line stands in no cell. */
  readonly address: CellAddress | null;
}

/** How far down such a line is looked for, in rows that hold something: as far as a header. */
const searchDepth = 60;

/** What the lines over the table, or right under its header, say; null where they name no measure of money, or more than one. */
export function statedMoney(layout: SheetLayout): StatedMoney | null {
  const stated = [...moneyInParagraphs(layout), ...moneyInRows(layout)];
  const [first, ...others] = stated;
  return first !== undefined && others.every(({ measure }) => measure === first.measure) ? first : null;
}

const moneyInParagraphs = ({ sheet }: SheetLayout): readonly StatedMoney[] =>
  sheet.paragraphs.flatMap((text) => moneyIn(text, null));

function moneyInRows({ sheet, rolesIn, blocks }: SheetLayout): readonly StatedMoney[] {
  const measureRows = new Set(blocks.flatMap(({ rows }) => rows.slice(0, 2).filter(({ kind }) => kind === 'measures')));
  const below = new Set([...measureRows].map(({ raw }) => raw.number));
  return sheet.rows.slice(0, searchDepth).flatMap((row) => {
    const roleAt = rolesIn(row);
    return textsOf(row).flatMap(({ text, column }) =>
      roleAt(column) === 'title' || below.has(row.number) ? moneyIn(text, { row: row.number, column }) : [],
    );
  });
}

function textsOf({ contents }: RawRow): readonly { readonly text: string; readonly column: number }[] {
  const texts: { text: string; column: number }[] = [];
  contents.forEach((content, at) => {
    const value = content === undefined ? null : cellValue(content);
    if (typeof value === 'string' && value.includes('单位')) texts.push({ text: value, column: at + 1 });
  });
  return texts;
}

/** 填报单位 asks for a name. */
const label = /(?<![报表送管属称辖])(?:金额|货币|计量|统计)?单位\s*[:\s]\s*([^\s()]+(?:\s*[、,;/和]\s*[^\s()]+)*)/gu;

/** The measures of money behind 单位：; 元、人 names one beside another measure. */
function moneyIn(text: string, address: CellAddress | null): readonly StatedMoney[] {
  const lists = [...text.normalize('NFKC').matchAll(label)].map(([, list = '']) => list.split(/[、,;/和]/u));
  return lists
    .filter((parts) => parts.every(isMeasure))
    .flatMap((parts) => parts.filter(isMoney).map((measure) => ({ measure: measureKey(measure), address })));
}
