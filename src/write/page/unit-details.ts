import { deadlineText } from '../../domain/deadline.ts';
import type { RegisterEntry } from '../../domain/register.ts';
import type { CategoryBlock } from '../../domain/summary.ts';
import { severityLabel } from '../../findings/labels.ts';
import { message } from '../../findings/wording.ts';
import { filteredList, type Filter } from './filter-form.ts';
import { markup, nothing, type Markup } from './markup.ts';
import { findingAnchor, type PageContext } from './page-context.ts';
import { sourceLink } from './source-link.ts';
import { instantIn, proseTime } from './texts.ts';
import { unitFigures } from './unit-figures.ts';
import { stateMark, stateNames, stateText, unitState } from './unit-state.ts';

/** 各单位报表: every unit, unfolding to what it sent. */
export function unitDetails(context: PageContext): Markup {
  const { say, outcome } = context;
  const places = findingPlaces(context);
  const blocks = outcome.summary.blocks.map((block, at) => categoryUnits(block, at, { context, places }));
  const buttons = markup`<button type="button" data-fold="open">${say('openAll')}</button><button type="button" data-fold="close">${say('closeAll')}</button>`;
  return markup`<section id="returns" aria-labelledby="returns-h">
<h2 id="returns-h">${say('returns')}</h2>
${filteredList(unitsFilter(context), markup`<div id="returns-list">${blocks}</div>`, buttons)}
</section>`;
}

function unitsFilter(context: PageContext): Filter {
  const { say, outcome } = context;
  const present = new Set(outcome.register.entries.map(unitState));
  const categories = outcome.summary.blocks.map(({ category }, at) => [String(at), category] as const);
  return {
    list: 'returns-list',
    label: say('filterUnits'),
    search: say('search'),
    placeholder: say('searchUnits'),
    clear: say('clear'),
    all: say('all'),
    shown: say('shownUnits', { shown: '{shown}', all: '{all}' }),
    none: say('noMatch'),
    choices: [
      { name: 'state', label: say('state'), options: [...stateNames(context)].filter(([state]) => present.has(state)) },
      { name: 'category', label: say('category'), options: categories },
    ],
  };
}

/** Places of the findings in the page's list, by unit. */
type Places = ReadonlyMap<string, readonly number[]>;

function findingPlaces({ findings }: PageContext): Places {
  const places = new Map<string, number[]>();
  for (const [at, { unit }] of findings.entries()) {
    if (unit === null) continue;
    const known = places.get(unit);
    if (known === undefined) places.set(unit, [at]);
    else known.push(at);
  }
  return places;
}

interface Surroundings {
  readonly context: PageContext;
  readonly places: Places;
}

const categoryUnits = ({ category, entries }: CategoryBlock, at: number, surroundings: Surroundings): Markup =>
  markup`<div class="category"><h3>${category}</h3>
${entries.map((entry) => unitMarkup(entry, at, surroundings))}
</div>`;

function unitMarkup(entry: RegisterEntry, category: number, { context, places }: Surroundings): Markup {
  const { name } = entry.unit;
  const state = unitState(entry);
  const found = places.get(name) ?? [];
  const open = found.filter((at) => context.findings[at]?.severity !== 'info').length;
  return markup`<details class="unit" id="${context.anchors.get(name) ?? ''}" data-state="${state}" data-category="${category}">
<summary><span class="who">${name}</span> <span class="state s-${state}">${stateMark(state)}${stateText(entry, context)}</span>${open === 0 ? nothing : markup` <span class="sub">${context.say('open', { count: open })}</span>`}</summary>
<div class="body">
${facts(entry, context)}
${unitFigures(entry, context)}
${findingsOf(found, context)}
</div>
</details>`;
}

type Fact = readonly [name: string, text: Markup | string | null];

function facts(entry: RegisterEntry, context: PageContext): Markup {
  const { say } = context;
  const { unit: who, file, superseded } = entry;
  const all: readonly Fact[] = [
    [say('code'), who.code],
    ...times(entry, context),
    [say('file'), file === null ? null : sourceLink(file, file, context)],
    [say('supersedes'), superseded.join(say('comma'))],
    [say('inTotals'), file === null ? null : say(entry.included ? 'yes' : 'no')],
  ];
  const told = all.filter(([, text]) => text !== null && text !== '');
  return markup`<dl class="facts">${told.map(([name, text]) => markup`<div><dt>${name}</dt><dd>${text}</dd></div>`)}</dl>`;
}

function times({ unit: who, receivedAt, currentReceivedAt }: RegisterEntry, context: PageContext): readonly Fact[] {
  const { say, language, outcome } = context;
  const { timezone } = outcome.campaign;
  const text = (instant: number | null): string | null =>
    instant === null ? null : instantIn(instant, timezone, language);
  const extended = who.deadline === null ? null : proseTime(deadlineText(who.deadline, timezone), language);
  return [
    [say('ownDeadline'), extended],
    [say('receivedAt'), text(receivedAt)],
    [say('correctedAt'), currentReceivedAt === receivedAt ? null : text(currentReceivedAt)],
  ];
}

function findingsOf(places: readonly number[], { findings, language, say }: PageContext): Markup {
  if (places.length === 0) return nothing;
  const items = places.flatMap((at) => {
    const found = findings[at];
    if (found === undefined) return [];
    const severity = severityLabel(found.severity, language);
    const cell = found.at?.cell ?? null;
    return [
      markup`<li><a href="#${findingAnchor(at)}"><span class="severity v-${found.severity}">${severity}</span> ${cell === null ? '' : `${cell} `}${message(found, language)}</a></li>`,
    ];
  });
  return markup`<p class="sub">${say('unitFindings', { count: places.length })}</p><ul class="short">${items}</ul>`;
}
