import type { Column } from '../../domain/table.ts';
import { valueOf } from '../value-of.ts';
import type { ColumnGroup } from './column-groups.ts';
import { markup, nothing, type Markup } from './markup.ts';
import type { PageContext } from './page-context.ts';

/** 各类别合计: an indicator a row, a category a column, all of them in the first. */
export function totalsTable(context: PageContext): Markup {
  const { say, outcome } = context;
  const { summary, register } = outcome;
  const groups = context.groups
    .map(({ title, columns }) => ({ title, columns: columns.filter(({ aggregate }) => aggregate !== 'none') }))
    .filter(({ columns }) => columns.length > 0);
  const names = [say('total'), ...summary.blocks.map(({ category }) => category)];
  const count = register.entries.filter(({ included }) => included).length;
  return markup`<h3 id="totals-h">${say('totals')}</h3>
<p class="note">${say('totalsNote', { count })}</p>
<div class="scroll" role="group" aria-labelledby="totals-h" tabindex="0">
<table class="figures totals">
<thead><tr><th scope="col">${say('indicator')}</th><th scope="col">${say('measure')}</th>${names.map((name) => markup`<th scope="col" class="num">${name}</th>`)}</tr></thead>
${groups.map((group) => groupBody(group, names.length + 2, context))}
</table>
</div>`;
}

const groupBody = ({ title, columns }: ColumnGroup, width: number, context: PageContext): Markup =>
  markup`<tbody>
${title === '' ? nothing : markup`<tr><th scope="rowgroup" colspan="${width}" class="group">${title}</th></tr>`}
${columns.map((column) => totalRow(column, context))}
</tbody>`;

function totalRow(column: Column, { outcome, shown }: PageContext): Markup {
  const { key, title, measure } = column;
  const { total, blocks } = outcome.summary;
  const cells = [total, ...blocks.map(({ subtotal }) => subtotal)].map(
    (values) => markup`<td class="num">${shown(column, valueOf(values, key)) ?? '—'}</td>`,
  );
  return markup`<tr><th scope="row">${title}</th><td>${measure}</td>${cells}</tr>`;
}
