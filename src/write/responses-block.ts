import type { CellValue, Worksheet } from 'exceljs';
import { cellName } from '../domain/cell-address.ts';
import { ratePlaces } from '../domain/reporting-rate.ts';
import type { ItemResponse } from '../domain/summary.ts';
import { groupedTitle, type Column } from '../domain/table.ts';
import { figureStyle, styles, type CellStyle } from './cell-styles.ts';
import { lineText } from './cell-text.ts';
import { rateFormat, rateOf } from './rate-figures.ts';

/** The block stands under that of the rates, as wide as it is: a column's title over several cells, then its figures. */
const left = 2;
const firstFigure = 9;
const titles = ['已填', '报表数', '填报率'] as const;
const last = firstFigure + titles.length - 1;

/** Writes 项目填报率, a row per column of the table, from row `top` on; gives the range of the rates, null where there are none. */
export function writeResponses(sheet: Worksheet, responses: readonly ItemResponse[], top: number): string | null {
  const heading = sheet.getCell(top, left);
  heading.value = '项目填报率（应报单位已计入汇总的报表中，该栏填了数或“无”的；空白不算）';
  heading.style = styles.band;
  sheet.mergeCells(top, left, top, last);
  const headings = titles.map((text) => [text, styles.heading] as const);
  writeCells(sheet, top + 1, [['栏目', styles.heading], ...headings]);
  for (const [i, response] of responses.entries()) writeResponse(sheet, response, top + 2 + i);
  const [first, end] = [top + 2, top + 1 + responses.length].map((row) => cellName({ row, column: last }));
  return responses.length === 0 ? null : `${first}:${end}`;
}

const count = figureStyle('0', false);
const rate = figureStyle(rateFormat, false);

function writeResponse(sheet: Worksheet, { column, filled, of }: ItemResponse, row: number): void {
  const part = cellName({ row, column: firstFigure });
  const whole = cellName({ row, column: firstFigure + 1 });
  const share = {
    formula: `IF(${whole}=0,"",ROUND(${part}/${whole},${ratePlaces}))`,
    result: rateOf(filled, of) ?? '',
    date1904: false,
  };
  writeCells(sheet, row, [
    [nameOf(column), styles.text],
    [filled, count],
    [of, count],
    [share, rate],
  ]);
}

type StyledValue = readonly [CellValue, CellStyle];

/** The first cell is as wide as all before the figures. */
function writeCells(sheet: Worksheet, row: number, [name, ...figures]: readonly [StyledValue, ...StyledValue[]]): void {
  const placed = [[left, name] as const, ...figures.map((figure, at) => [firstFigure + at, figure] as const)];
  for (const [column, [value, style]] of placed) {
    const cell = sheet.getCell(row, column);
    cell.value = value;
    cell.style = style;
  }
  sheet.mergeCells(row, left, row, firstFigure - 1);
  sheet.getRow(row).height = 18;
}

const nameOf = (column: Column): string =>
  lineText(groupedTitle(column) + (column.measure === null ? '' : `（${column.measure}）`));
