import { cellName } from '../../domain/cell-address.ts';
import type { SeenMeasures } from '../../domain/seen-table.ts';
import type { SheetGrid } from '../../domain/sheet-grid.ts';
import { simplified } from '../../domain/simplified.ts';
import { measureLists } from '../measure-list.ts';
import { textsOf } from '../row-texts.ts';

/** What a line above a table, or its title, says of the measures of all its columns: 单位：万元, 计量单位：人、万元. Null where none does, or two say different things. */
export function measuresAbove(grid: SheetGrid, top: number): SeenMeasures | null {
  const above = grid.sheet.rows.filter(({ number }) => number < top);
  const lines = [
    ...above.flatMap((row) => {
      const texts = textsOf(row);
      return texts.flatMap(({ at, text }, index) => {
        const next = /^\s*(?:金额|货币|计量|统计)?单位\s*[:\uFF1A]?\s*$/u.test(text)
          ? (texts[index + 1]?.text ?? '')
          : '';
        return linesIn(`${text} ${next}`, cellName({ row: row.number, column: at + 1 }));
      });
    }),
    ...grid.sheet.paragraphs.flatMap((text) => linesIn(text, '')),
  ];
  const [first] = lines;
  const isOne = lines.every(({ measures }) => measures.join() === first?.measures.join());
  return isOne ? (first ?? null) : null;
}

const linesIn = (text: string, cell: string): readonly SeenMeasures[] =>
  text.includes('单位') || text.includes('單位')
    ? measureLists(simplified(text.normalize('NFKC'))).map(({ clause, measures }) => ({
        text: clause.replace(/\s*[:\s]\s*/u, '：').trim(),
        cell,
        measures,
      }))
    : [];
