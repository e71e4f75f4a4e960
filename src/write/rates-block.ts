import type { CellValue, Worksheet } from 'exceljs';
import { cellName, columnName } from '../domain/cell-address.ts';
import { ratePlaces } from '../domain/reporting-rate.ts';
import type { ReportingRates, Summary } from '../domain/summary.ts';
import { figureStyle, styles, type CellStyle } from './cell-styles.ts';
import { cellText } from './cell-text.ts';
import { rateFormat, rateOf } from './rate-figures.ts';

type Count = keyof ReportingRates;

const counts: readonly (readonly [string, Count])[] = [
  ['应报', 'expected'],
  ['已报', 'received'],
  ['按时', 'onTime'],
  ['迟报', 'late'],
  ['未报', 'missing'],
  ['合格', 'accepted'],
];

/** Of 应报, whatever was received. */
const rates: readonly (readonly [string, Count])[] = [
  ['上报率', 'received'],
  ['及时率', 'onTime'],
  ['合格率', 'accepted'],
];

/** The block stands under 单位名称, so that its columns have widths that suit it. */
const left = 2;
const firstCount = left + 1;

/** Where the rates stand. */
export interface PlacedRates {
  /** The row after them. */
  readonly after: number;
  /** Of the cells with a rate. */
  readonly range: string;
}

/** Writes the rates of each category and of all, from row `top` on. */
export function writeRates(sheet: Worksheet, { blocks, rates: all }: Summary, top: number): PlacedRates {
  const heading = sheet.getCell(top, left);
  heading.value = '各类别报送率';
  heading.style = styles.band;
  sheet.mergeCells(top, left, top, left + counts.length + rates.length);
  writeTable(sheet, { blocks, rates: all }, top + 1);
  const last = top + 2 + blocks.length;
  const columns = [firstCount + counts.length, firstCount + counts.length + rates.length - 1].map(columnName);
  return { after: last + 1, range: columns.map((name, i) => `${name}${i === 0 ? top + 2 : last}`).join(':') };
}

function writeTable(sheet: Worksheet, { blocks, rates: all }: Pick<Summary, 'blocks' | 'rates'>, top: number): void {
  const titles = ['类别', ...counts.map(([title]) => title), ...rates.map(([title]) => title)];
  write(
    sheet,
    top,
    titles.map((title) => [title, styles.heading]),
  );
  for (const [i, { category, rates: own }] of blocks.entries()) {
    const row = top + 1 + i;
    const figures = counts.map(([, count]): StyledValue => [own[count], countStyle(false)]);
    write(sheet, row, [[cellText(category), styles.text], ...figures, ...rateCells(own, row)]);
  }
  const last = top + 1 + blocks.length;
  const sums = counts.map(([, count], i): StyledValue => [sumOf(i, [top + 1, last - 1], all[count]), countStyle(true)]);
  write(sheet, last, [['合计', styles.totalText], ...sums, ...rateCells(all, last)]);
}

type StyledValue = readonly [CellValue, CellStyle];

const countFormat = { unit: figureStyle('0', false), total: figureStyle('0', true) };
const countStyle = (isTotal: boolean): CellStyle => (isTotal ? countFormat.total : countFormat.unit);
const rateStyle = figureStyle(rateFormat, false);

function write(sheet: Worksheet, row: number, cells: readonly StyledValue[]): void {
  for (const [i, [value, style]] of cells.entries()) {
    const cell = sheet.getCell(row, left + i);
    cell.value = value;
    cell.style = style;
  }
  sheet.getRow(row).height = 20;
}

function sumOf(count: number, [first, last]: readonly [number, number], result: number): CellValue {
  const letter = columnName(firstCount + count);
  return last < first ? result : { formula: `SUM(${letter}${first}:${letter}${last})`, result, date1904: false };
}

/** Blank where nothing is expected. */
const rateCells = (own: ReportingRates, row: number): readonly StyledValue[] =>
  rates.map(([, count]) => {
    const part = addressOf(count, row);
    const whole = addressOf('expected', row);
    const formula = `IF(${whole}=0,"",ROUND(${part}/${whole},${ratePlaces}))`;
    return [{ formula, result: rateOf(own[count], own.expected) ?? '', date1904: false }, rateStyle];
  });

const addressOf = (count: Count, row: number): string =>
  cellName({ row, column: firstCount + counts.findIndex(([, key]) => key === count) });
