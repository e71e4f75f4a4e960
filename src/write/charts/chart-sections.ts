import { mainColumns } from '../../domain/overview/main-columns.ts';
import type { Outcome } from '../../findings/outcome.ts';
import type { ChartSet } from './chart.ts';
import { figureCharts } from './figure-charts.ts';
import { progressChart } from './progress-chart.ts';
import { ratesChart } from './rates-chart.ts';
import { unitCharts } from './unit-charts.ts';

/** One section of the sheet, a page where it has charts. */
export interface ChartSection extends ChartSet {
  readonly heading: string;
  /** Rows of the sheet that a chart takes in height. */
  readonly rows: number;
}

const rule = '主要指标为各组（含下级组）中第一个有数的求和栏，至多六个。';

/** How the returns came in, the main figures by category, and by unit. */
export function chartSections(outcome: Outcome): readonly ChartSection[] {
  const { register, summary, campaign } = outcome;
  const columns = mainColumns(campaign.table, register.entries);
  const reporting = [progressChart(outcome), ratesChart(summary)];
  const figures = figureCharts(columns, summary, campaign.table);
  const units = unitCharts(columns, register.entries, campaign.table);
  const ruled = columns.length === 0 ? [] : [rule];
  return [
    { heading: '一、报送进度和报送率', rows: 25, ...joined(reporting) },
    { heading: '二、主要指标分类比较', rows: 10, ...figures, notes: [...figures.notes, ...ruled] },
    { heading: '三、主要指标居前的单位', rows: 10, ...units },
  ];
}

const joined = (sets: readonly ChartSet[]): ChartSet => ({
  charts: sets.flatMap(({ charts }) => charts),
  tables: sets.flatMap(({ tables }) => tables),
  notes: sets.flatMap(({ notes }) => [...notes]),
});
