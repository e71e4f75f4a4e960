import { comparedCategories } from '../../domain/overview/compared-categories.ts';
import type { ReportingRates, Summary } from '../../domain/summary.ts';
import { categoryName } from './category-name.ts';
import type { Chart, ChartSet, DataColumn, Fill } from './chart.ts';
import { rateFormat, rateOf } from '../rate-figures.ts';

const rates: readonly (readonly [string, keyof ReportingRates, Fill])[] = [
  ['上报率', 'received', 'dark'],
  ['及时率', 'onTime', 'light'],
  ['合格率', 'accepted', 'hatched'],
];

/** A full rate needs no places. */
const labelFormat = '[=1]0%;0.0%';

/** How many groups of three bars have room for their labels. */
const mostLabelled = 10;

/** 报送率: of each category, and of all, where there are several. */
export function ratesChart({ blocks, rates: all }: Pick<Summary, 'blocks' | 'rates'>): ChartSet {
  if (all.expected === 0) return { charts: [], tables: [], notes: ['没有应报单位，不绘报送率图。'] };
  const categories = comparedCategories({ blocks: blocks.filter((block) => block.rates.expected > 0) });
  const named = categories.map((category) => ({ name: categoryName(category), own: category.rates }));
  const shown = named.length === 1 ? named : [...named, { name: '合计', own: all }];
  const names: DataColumn = { title: '类别', values: shown.map(({ name }) => name), format: '@' };
  const columns = rates.map(([title, count]): DataColumn => ({
    title,
    values: shown.map(({ own }) => rateOf(own[count], own.expected)),
    format: rateFormat,
  }));
  const title = '各类别报送率（%，占应报单位）';
  return { charts: [chartOf(title, names, columns)], tables: [{ title, columns: [names, ...columns] }], notes: [] };
}

const chartOf = (title: string, names: DataColumn, columns: readonly DataColumn[]): Chart => ({
  title,
  description: `各类别的上报率、及时率、合格率；${columns.map((column) => `${column.title}合计 ${lastPercent(column)}`).join('，')}。`,
  categories: names,
  bars: columns.map((column, i) => ({ column, fill: rates[i]?.[2] ?? 'dark' })),
  lines: [],
  direction: 'bar',
  isStacked: false,
  gap: 50,
  labelFormat: names.values.length > mostLabelled ? null : labelFormat,
  // The line at 120 % has no number: it makes room for labels behind full bars.
  axis: { format: '[>1]"";0%', max: 1.2, step: 0.2, isShown: true },
});

const lastPercent = ({ values }: DataColumn): string => `${(Number(values.at(-1)) * 100).toFixed(1)}%`;
