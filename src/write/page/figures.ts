import { comparedCategories } from '../../domain/overview/compared-categories.ts';
import { largestUnits } from '../../domain/overview/largest-units.ts';
import { mainColumns } from '../../domain/overview/main-columns.ts';
import { figureUnder } from '../../domain/overview/figure-under.ts';
import { toNumber } from '../../domain/decimal.ts';
import type { Column } from '../../domain/table.ts';
import { drawBars } from './chart/bars.ts';
import { chartFigure } from './chart/chart-figure.ts';
import { comparedTable } from './compared-table.ts';
import { markup, nothing, type Markup } from './markup.ts';
import type { PageContext } from './page-context.ts';
import { categoryName } from './progress.ts';
import { figureText } from './texts.ts';
import { totalsTable } from './totals-table.ts';

/** 主要数字: the main columns by category with their largest units, then all totals, and what is compared with last year. */
export function figuresSection(context: PageContext): Markup {
  const { say, outcome } = context;
  const columns = mainColumns(outcome.campaign.table, outcome.register.entries);
  return markup`<section id="figures" aria-labelledby="figures-h">
<h2 id="figures-h">${say('figures')}</h2>
${columns.map((column, at) => columnCharts(column, at, context))}
${totalsTable(context)}
${comparedTable(context)}
</section>`;
}

function columnCharts(column: Column, at: number, context: PageContext): Markup {
  const { say, outcome, labels } = context;
  const name = labels.get(column.key) ?? column.title;
  const total = figureUnder(outcome.summary.total, column.key);
  const measured = column.measure === null ? name : `${name}（${column.measure}）`;
  return markup`<div class="indicator"><h3>${measured} <span class="sub">${total === null ? nothing : say('totalIs', { total: figureText(total) })}</span></h3>
<div class="charts">
${outcome.summary.blocks.length > 1 ? categoriesFigure({ column, name, id: `c${at + 1}` }, context) : nothing}
${largestFigure({ column, name, id: `t${at + 1}` }, context)}
</div></div>`;
}

interface Charted {
  readonly column: Column;
  readonly name: string;
  readonly id: string;
}

function categoriesFigure({ column, name, id }: Charted, context: PageContext): Markup {
  const { say, outcome } = context;
  const categories = comparedCategories(outcome.summary);
  const figures = categories.map((each) => each.figure(column.key));
  const names = categories.map((each) => categoryName(each, context));
  const texts = figures.map((figure) => (figure === null ? '—' : figureText(figure)));
  const values = figures.map((figure) => (figure === null ? null : toNumber(figure)));
  return chartFigure(
    {
      heading: markup`<h4>${say('byCategory')}</h4>`,
      picture: drawBars({ id, names, series: [{ fill: 'solid', values, texts }] }),
      table: {
        caption: `${name}：${say('byCategory')}`,
        heads: [say('category'), column.measure ?? say('figure')],
        rows: names.map((category, i) => [category, texts[i] ?? '']),
      },
    },
    context,
  );
}

function largestFigure({ column, name, id }: Charted, context: PageContext): Markup {
  const { say, outcome } = context;
  const { units, alsoLast } = largestUnits(outcome.register.entries, column.key);
  const names = units.map(({ unit }) => unit.name);
  const texts = units.map(({ value }) => figureText(value));
  const heading = units.length === 1 ? say('largestOne') : say('largest', { count: units.length });
  return chartFigure(
    {
      heading: markup`<h4>${heading}</h4>`,
      picture: drawBars({
        id,
        names,
        series: [{ fill: 'solid', values: units.map(({ value }) => toNumber(value)), texts }],
      }),
      ...(alsoLast === 0 ? {} : { note: say('alsoLast', { count: alsoLast }) }),
      table: {
        caption: `${name}：${heading}`,
        heads: [say('unit'), column.measure ?? say('figure')],
        rows: names.map((unit, i) => [unit, texts[i] ?? '']),
      },
    },
    context,
  );
}
