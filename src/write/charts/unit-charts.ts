import { largestUnits, type LargestUnits } from '../../domain/overview/largest-units.ts';
import type { RegisterEntry } from '../../domain/register.ts';
import type { Column, Table } from '../../domain/table.ts';
import type { Chart, ChartSet, DataColumn } from './chart.ts';
import { figureAxis, figureColumn, labelFormatOf } from './figure-column.ts';
import { figureTitle } from './figure-title.ts';
import { shortNames } from './short-names.ts';

const most = 10;

/** 前十位单位: a chart for each of some columns in which several units have a figure. */
export function unitCharts(columns: readonly Column[], entries: readonly RegisterEntry[], table: Table): ChartSet {
  const ranked = columns.map((column) => ranking(column, largestUnits(entries, column.key, most), table));
  const shown = ranked.filter(({ names }) => names.values.length > 1);
  return {
    charts: shown.map(chartOf),
    tables:
      shown.length === 0
        ? []
        : [{ title: '各指标居前的单位', columns: shown.flatMap(({ names, figures }) => [names, figures]) }],
    notes: ranked.flatMap(noteOf),
  };
}

interface Ranking {
  readonly column: Column;
  readonly names: DataColumn;
  readonly figures: DataColumn;
  readonly alsoLast: number;
}

function ranking(column: Column, { units, alsoLast }: LargestUnits, table: Table): Ranking {
  const names = { title: '单位', values: shortNames(units.map(({ unit }) => unit.name)), format: '@' };
  const title = figureTitle(column, table);
  return {
    column,
    names,
    figures: figureColumn(
      title,
      units.map(({ value }) => value),
    ),
    alsoLast,
  };
}

function noteOf({ names, figures, alsoLast }: Ranking): readonly string[] {
  const { title } = figures;
  if (names.values.length < 2) return [`${title}：只有 ${names.values.length} 个单位有数，不排位次。`];
  return alsoLast === 0 ? [] : [`${title}：另有 ${alsoLast} 个单位与第 ${most} 位并列。`];
}

function chartOf({ column, names, figures }: Ranking): Chart {
  const count = names.values.length;
  return {
    title: `${figures.title}：${count < most ? '有数的' : '前'} ${count} 个单位`,
    description: `${figures.title}居前的单位：${names.values.map((name, i) => `${name} ${figures.values[i]}`).join('，')}。`,
    categories: names,
    bars: [{ column: figures, fill: 'dark' }],
    lines: [],
    direction: 'bar',
    isStacked: false,
    gap: 35,
    labelFormat: labelFormatOf(figures, column.measure),
    axis: figureAxis(figures),
  };
}
