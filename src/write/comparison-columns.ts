import { cellName } from '../domain/cell-address.ts';
import {
  compare,
  decimalOfNumber,
  divide,
  isDecimal,
  multiply,
  round,
  subtract,
  zero,
  type Decimal,
} from '../domain/decimal.ts';
import type { LastYear } from '../domain/last-year.ts';
import type { Value } from '../domain/return.ts';
import type { CategoryBlock } from '../domain/summary.ts';
import type { Comparing } from '../domain/summary-places.ts';
import type { Column, Table } from '../domain/table.ts';
import { columnPlaces, shownText, type SummaryColumn } from './summary-column.ts';
import { changeFormat, exactPlaces, numberFormat, roundedPlaces, type FigureLook } from './number-format.ts';
import { totalFunction, type StatedTotal } from './total-formula.ts';
import { valueOf } from './value-of.ts';

/** What stands where nothing can be compared. */
export const noFigure = '—';

/** Places of 增减率, which is in %. */
const ratePlaces = 1;
const hundred = decimalOfNumber(100);

/** Last year's figures, and for whom they are shown. */
export interface ComparisonSource {
  readonly lastYear: LastYear;
  readonly blocks: readonly CategoryBlock[];
  readonly blank: Table['blank'];
}

/** 比上年: 上年数, 增减 and 增减率 of a column, to stand behind it in this order. */
export function comparisonColumns(own: SummaryColumn, source: ComparisonSource): readonly SummaryColumn[] {
  const previous = previousColumn(own, source);
  const change = changeColumn(own, previous, source);
  return [previous, change, rateColumn(own, previous, change)];
}

/** Under a heading of its own, and printed on the page of the figure. */
function headed(
  { column, printedWith }: SummaryColumn,
  compares: Comparing,
  { title, measure }: Pick<Column, 'title' | 'measure'>,
) {
  return { column: { ...column, title, measure, group: [...column.group, '比上年'] }, printedWith, compares };
}

function previousColumn(own: SummaryColumn, { lastYear, blocks }: ComparisonSource): SummaryColumn {
  const { column, isMoney } = own;
  const figure = (values: LastYear['total'] | undefined): Value =>
    (values === undefined ? null : valueOf(values, column.key)) ?? noFigure;
  const cells = blocks.map(({ entries }) => entries.map(({ unit }) => figure(lastYear.units.get(unit.name))));
  const subtotals = blocks.map(({ category }) => figure(lastYear.subtotals.get(category)));
  const total = figure(lastYear.total);
  const look = { places: columnPlaces(column, cells.flat(), [...subtotals, total]), isMoney };
  const inBlocks = cells.map((block, i) => stated(block, subtotals[i] ?? null));
  const byBlock = totalFunction(column.aggregate, inBlocks);
  return {
    ...headed(own, 'previous', { title: '上年数', measure: column.measure }),
    ...look,
    cells,
    subtotals,
    total,
    totalFunction: byBlock,
    // Where units are gone it is more than what stands above it.
    isTotalOfCells: totalFunction(column.aggregate, [...inBlocks, stated(cells.flat(), total)]) === byBlock,
    rounding: Math.max(own.rounding, exactPlaces(look.places, [...cells.flat(), ...subtotals, total])),
    rowFormula: null,
    format: numberFormat(look),
    shown: (value) => shownText(value, look),
  };
}

const stated = (cells: readonly Value[], total: Value): StatedTotal => ({
  cells,
  total: isDecimal(total) ? total : null,
});

function changeColumn(own: SummaryColumn, previous: SummaryColumn, { blocks, blank }: ComparisonSource): SummaryColumn {
  const rounding = Math.max(own.rounding, previous.rounding);
  const look = { places: Math.max(own.places, previous.places), isMoney: own.isMoney };
  // A blank of a unit that counts is what the table says that a blank is.
  const counts = (block: number, entry: number): boolean =>
    blank === 'zero' && blocks[block]?.entries[entry]?.included === true;
  const difference = (now: Value, then: Value): Value =>
    isDecimal(now) && isDecimal(then)
      ? round(subtract(rounded(now, own), rounded(then, previous)), rounding)
      : noFigure;
  return {
    ...headed(own, 'change', { title: '增减', measure: own.column.measure }),
    ...look,
    cells: previous.cells.map((block, i) =>
      block.map((then, k) => difference(own.cells[i]?.[k] ?? (counts(i, k) ? zero : null), then)),
    ),
    subtotals: previous.subtotals.map((then, i) => difference(own.subtotals[i] ?? null, then)),
    total: difference(own.total, previous.total),
    totalFunction: null,
    isTotalOfCells: false,
    rounding,
    rowFormula: ({ row, column, entry }) => {
      const [now, then] = [cellName({ row, column: column - 2 }), cellName({ row, column: column - 1 })];
      const isThere = entry !== null && counts(entry.block, entry.at) ? `COUNT(${then})=1` : `COUNT(${now},${then})=2`;
      const plain = `${now}-${then}`;
      return `IF(${isThere},${rounding > 0 && rounding <= roundedPlaces ? `ROUND(${plain},${rounding})` : plain},"${noFigure}")`;
    },
    format: changeFormat(look),
    shown: signed(look),
  };
}

const signed =
  (look: FigureLook) =>
  (value: Value): string =>
    isDecimal(value) ? `+${shownText(value, look)}` : shownText(value, look);

/** As its cell has it: of a total what its formula rounds to. */
const rounded = (value: Decimal, { rounding }: SummaryColumn): Decimal => round(value, rounding);

/** From nothing, or from less, no share can be told. */
function rateColumn(own: SummaryColumn, previous: SummaryColumn, change: SummaryColumn): SummaryColumn {
  const look = { places: ratePlaces, isMoney: false };
  const rate = (then: Value, by: Value): Value => {
    if (!isDecimal(then) || !isDecimal(by) || compare(then, zero) <= 0) return noFigure;
    const share = divide(by, rounded(then, previous));
    return share === null ? noFigure : round(multiply(share, hundred), ratePlaces);
  };
  return {
    ...headed(own, 'rate', { title: '增减率', measure: '%' }),
    ...look,
    cells: previous.cells.map((block, i) => block.map((then, k) => rate(then, change.cells[i]?.[k] ?? null))),
    subtotals: previous.subtotals.map((then, i) => rate(then, change.subtotals[i] ?? null)),
    total: rate(previous.total, change.total),
    totalFunction: null,
    isTotalOfCells: false,
    rounding: ratePlaces,
    rowFormula: ({ row, column }) => {
      const [then, by] = [cellName({ row, column: column - 2 }), cellName({ row, column: column - 1 })];
      return `IF(COUNT(${by})=0,"${noFigure}",IF(${then}>0,ROUND(${by}/${then}*100,${ratePlaces}),"${noFigure}"))`;
    },
    format: changeFormat(look),
    shown: signed(look),
  };
}
