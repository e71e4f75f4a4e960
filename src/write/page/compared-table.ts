import { fullTitle } from '../../domain/table.ts';
import { comparison } from '../comparison-text.ts';
import { valueOf } from '../value-of.ts';
import type { Compared, ComparedColumn } from './compared.ts';
import { markup, nothing, type Markup } from './markup.ts';
import type { PageContext } from './page-context.ts';

/** 比上年: of each column that is compared a row for all units and one per category; nothing where none is compared. */
export function comparedTable(context: PageContext): Markup {
  const { say, compared, outcome, language } = context;
  if (compared.length === 0) return nothing;
  const heads = [say('figure'), say('lastYear'), say('change'), say('rateOfChange')];
  const note =
    language === 'zh' ? comparison(outcome).join('') : say('comparedNote', { file: outcome.lastYear?.file ?? '' });
  return markup`<h3 id="compared-h">${say('compared')}</h3>
<p class="note">${note}</p>
<div class="scroll" role="group" aria-labelledby="compared-h" tabindex="0">
<table class="figures compared">
<thead><tr><th scope="col">${say('category')}</th>${heads.map((head) => markup`<th scope="col" class="num">${head}</th>`)}</tr></thead>
${compared.map((each) => columnBody(each, context))}
</table>
</div>`;
}

function columnBody({ column, total, subtotals }: ComparedColumn, { say, outcome, shown }: PageContext): Markup {
  const { summary } = outcome;
  const name = fullTitle(column) + (column.measure === null ? '' : `（${column.measure}）`);
  const rows = [
    { name: say('total'), values: summary.total, compared: total },
    ...summary.blocks.map(({ category, subtotal }, at) => ({
      name: category,
      values: subtotal,
      compared: subtotals[at],
    })),
  ];
  return markup`<tbody>
<tr><th scope="rowgroup" colspan="5" class="group">${name}</th></tr>
${rows.map((row) => {
  const now = shown(column, valueOf(row.values, column.key)) ?? '—';
  return markup`<tr><th scope="row">${row.name}</th><td class="num">${now}</td>${row.compared === undefined ? nothing : cells(row.compared)}</tr>`;
})}
</tbody>`;
}

const cells = ({ previous, change, rate }: Compared): readonly Markup[] =>
  [previous, change, rate].map((text) => markup`<td class="num">${text}</td>`);
