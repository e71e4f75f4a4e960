import { cellName } from '../../domain/cell-address.ts';
import { plainText } from '../../domain/plain-text.ts';
import type { SeenText } from '../../domain/seen-table.ts';
import type { SheetGrid } from '../../domain/sheet-grid.ts';
import { textsOf } from '../row-texts.ts';
import { nameIn } from './cell-text.ts';
import { isPaperLine, isUnitLabel } from './paper-line.ts';

/** The title above a table: of the texts that stand alone in their rows the one that says 表, else the longest. */
export function titleAbove(grid: SheetGrid, top: number): SeenText | null {
  const alone = grid.sheet.rows.flatMap((row) => {
    const texts = textsOf(row);
    const [first] = texts;
    if (row.number >= top || first === undefined || texts.length > 1 || isPaperLine(row)) return [];
    return [{ text: titleIn(first.text), cell: cellName({ row: row.number, column: first.at + 1 }) }];
  });
  const paragraphs = grid.sheet.paragraphs.map((text) => ({ text: titleIn(text), cell: '' }));
  const titles = [...alone, ...paragraphs].filter(({ text }) => text.length > 2 && text.length < 60 && !isLabel(text));
  const [longest] = titles.toSorted((a, b) => b.text.length - a.text.length);
  return titles.find(({ text }) => /表(?:[(\uFF08][^()\uFF08\uFF09]*[)\uFF09])?$/u.test(text)) ?? longest ?? null;
}

/** A title without the measure that holds for the whole table. */
const titleIn = (text: string): string =>
  nameIn(text).replace(/(?<=表)\s*[(\uFF08](?:计量|金额)?单位[:\uFF1A][^()\uFF08\uFF09]*[)\uFF09]$/u, '');

const isLabel = (text: string): boolean =>
  /^[^:]{1,14}:|^附件?[\d一二三四五六七八九十]*:?$|[。;]$/u.test(plainText(text));

/** The label 填报单位： above or below a table; null where the sheet has none. */
export function unitLabelIn(grid: SheetGrid): SeenText | null {
  for (const row of grid.sheet.rows) {
    const found = textsOf(row).find(({ text }) => isUnitLabel(text));
    if (found === undefined) continue;
    const text = /^\s*([^\s:\uFF1A(\uFF08]+)/u.exec(found.text)?.[1] ?? found.text;
    return { text, cell: cellName({ row: row.number, column: found.at + 1 }) };
  }
  const paragraph = grid.sheet.paragraphs.find(isUnitLabel);
  return paragraph === undefined ? null : { text: /^\s*([^\s:\uFF1A(\uFF08]+)/u.exec(paragraph)?.[1] ?? '', cell: '' };
}
