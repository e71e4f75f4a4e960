import type { RegisterEntry } from '../../domain/register.ts';
import type { CategoryBlock } from '../../domain/summary.ts';
import { markup, type Markup } from './markup.ts';
import type { PageContext } from './page-context.ts';
import { rateText } from './texts.ts';
import { stateMark, stateNames, stateText, unitState } from './unit-state.ts';

/** 各单位状态: a tile per unit, by category. */
export function unitMap(context: PageContext): Markup {
  const { say, outcome } = context;
  return markup`<section id="units" aria-labelledby="units-h">
<h2 id="units-h">${say('units')}</h2>
<p class="note">${say('unitsNote')}</p>
${legend(context)}
${outcome.summary.blocks.map((block) => categoryMap(block, context))}
</section>`;
}

function legend(context: PageContext): Markup {
  const present = new Set(context.outcome.register.entries.map(unitState));
  const items = [...stateNames(context)]
    .filter(([state]) => present.has(state))
    .map(([state, name]) => markup`<li class="tile s-${state}">${stateMark(state)}${name}</li>`);
  return markup`<ul class="legend">${items}</ul>`;
}

const categoryMap = ({ category, entries, rates }: CategoryBlock, context: PageContext): Markup =>
  markup`<h3>${category} <span class="sub">${ratesText(rates, context)}</span></h3>
<ul class="tiles">
${entries.map((entry) => unitTile(entry, context))}
</ul>`;

const ratesText = ({ expected, received }: CategoryBlock['rates'], { say }: PageContext): string =>
  expected === 0
    ? say('noneExpected')
    : say('categoryRates', { expected, received, rate: rateText(received, expected) });

function unitTile(entry: RegisterEntry, context: PageContext): Markup {
  const { name } = entry.unit;
  const state = unitState(entry);
  return markup`<li><a class="tile s-${state}" href="#${context.anchors.get(name) ?? ''}">${name} <span class="state">${stateMark(state)}${stateText(entry, context)}</span></a></li>`;
}
