import { comparedCategories } from '../../domain/overview/compared-categories.ts';
import type { Summary } from '../../domain/summary.ts';
import type { Column, Table } from '../../domain/table.ts';
import { categoryName } from './category-name.ts';
import type { Chart, ChartSet, DataColumn } from './chart.ts';
import { figureTitle } from './figure-title.ts';
import { figureAxis, figureColumn, labelFormatOf } from './figure-column.ts';

/** 主要指标: a chart for each of some columns, as no two measures share an axis; nothing to compare in one category. */
export function figureCharts(columns: readonly Column[], summary: Summary, table: Table): ChartSet {
  if (columns.length === 0)
    return { charts: [], tables: [], notes: ['已汇入的报表中没有可求和的数，不绘主要指标图。'] };
  if (summary.blocks.length < 2) return { charts: [], tables: [], notes: ['各单位同属一类，主要指标不作类别比较。'] };
  const categories = comparedCategories(summary);
  const names: DataColumn = { title: '类别', values: categories.map(categoryName), format: '@' };
  const figures = columns.map((column) => ({
    column,
    data: figureColumn(
      figureTitle(column, table),
      categories.map((category) => category.figure(column.key)),
    ),
  }));
  return {
    charts: figures.map(({ column, data }) => chartOf(column, names, data)),
    tables: [{ title: '各类别主要指标', columns: [names, ...figures.map(({ data }) => data)] }],
    notes: [],
  };
}

function chartOf({ measure }: Column, names: DataColumn, data: DataColumn): Chart {
  return {
    title: data.title,
    description: `各类别${data.title}：${names.values.map((name, i) => `${name} ${data.values[i] ?? '—'}`).join('，')}。`,
    categories: names,
    bars: [{ column: data, fill: 'dark' }],
    lines: [],
    direction: 'bar',
    isStacked: false,
    gap: 50,
    labelFormat: labelFormatOf(data, measure),
    axis: figureAxis(data),
  };
}
