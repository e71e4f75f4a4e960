import type { Counts } from '../../findings/counts.ts';
import { countsOf } from '../../findings/counts.ts';
import { needOf, type Need } from '../../findings/follow-up.ts';
import { timelinessLabel, validityLabel } from '../../findings/labels.ts';
import { markup, nothing, type Markup } from './markup.ts';
import type { PageContext } from './page-context.ts';
import { rateText } from './texts.ts';
import { stateMark, stateNames, type UnitState } from './unit-state.ts';

/** 总体情况: one paragraph that can be read out, the counts, and which units something must be done about. */
export function overview(context: PageContext): Markup {
  const counts = { ...countsOf(context.outcome), notDue: notDueIn(context) };
  return markup`<section id="overview" aria-labelledby="overview-h">
<h2 id="overview-h">${context.say('overview')}</h2>
<p class="lead">${lead(counts, context)}</p>
<ul class="counts">
${countTiles(counts, context)}
</ul>
${toDo(context)}
</section>`;
}

interface PageCounts extends Counts {
  readonly notDue: number;
}

const notDueIn = ({ outcome }: PageContext): number =>
  outcome.register.entries.filter(({ unit, timeliness }) => unit.required && timeliness === 'notDue').length;

function lead(counts: PageCounts, { say, outcome, isWhole }: PageContext): string {
  const { expected, received, onTime, late, missing, notDue, valid, flagged, rejected } = counts;
  const isLeftIn = outcome.register.entries.some(({ validity, included }) => validity === 'rejected' && included);
  return [
    isWhole ? '' : say('named'),
    isWhole && outcome.campaign.roster === null ? say('noRoster') : '',
    outcome.campaign.deadline === null ? say('noDeadlineLead') : '',
    say('lead', { expected, received, onTime, late, rate: rateText(received, expected) }),
    missing > 0 ? say('leadMissing', { missing }) : '',
    notDue > 0 ? say('leadNotDue', { notDue }) : '',
    received > 0 ? say('leadReviewed', { valid, flagged, rejected }) : '',
    rejected > 0 ? say(isLeftIn ? 'leadLeftIn' : 'leadLeftOut') : '',
  ].join('');
}

interface CountTile {
  readonly name: string;
  readonly count: number;
  readonly rate?: string;
  readonly state?: UnitState;
}

function countTiles(counts: PageCounts, { say, language }: PageContext): readonly Markup[] {
  const { expected, received, onTime, late, missing, notDue, valid, flagged, rejected, nil } = counts;
  const accepted = valid + flagged;
  const tiles: readonly CountTile[] = [
    { name: say('expected'), count: expected },
    { name: say('received'), count: received, rate: say('receivedRate', { rate: rateText(received, expected) }) },
    {
      name: timelinessLabel('onTime', language),
      count: onTime,
      rate: say('onTimeRate', { rate: rateText(onTime, expected) }),
    },
    { name: say('accepted'), count: accepted, rate: say('acceptedRate', { rate: rateText(accepted, expected) }) },
    { name: timelinessLabel('missing', language), count: missing, state: 'missing' },
    { name: timelinessLabel('late', language), count: late, state: 'late' },
    { name: validityLabel('rejected', language), count: rejected, state: 'rejected' },
    { name: validityLabel('flagged', language), count: flagged, state: 'flagged' },
    ...(notDue > 0 ? [{ name: timelinessLabel('notDue', language), count: notDue, state: 'notDue' } as const] : []),
    ...(nil > 0 ? [{ name: say('nil'), count: nil }] : []),
  ];
  return tiles.map(countTile);
}

function countTile({ name, count, rate, state }: CountTile): Markup {
  const look = state === undefined || count === 0 ? 'plain' : state;
  return markup`<li class="count s-${look}"><span class="name">${look === 'plain' ? nothing : stateMark(look)}${name}</span> <b>${count}</b>${
    rate === undefined ? nothing : markup` <span class="rate">${rate}</span>`
  }</li>`;
}

/** What a leader asks about, most pressing first. */
const pressing: readonly Need[] = ['missing', 'rejected', 'flagged'];

function toDo(context: PageContext): Markup {
  const { outcome, say, anchors } = context;
  const names = stateNames(context);
  const lists = pressing.flatMap((need) => {
    const units = outcome.register.entries.filter((entry) => needOf(entry) === need).map(({ unit }) => unit.name);
    if (units.length === 0) return [];
    const links = units.map((name) => markup`<li><a href="#${anchors.get(name) ?? ''}">${name}</a></li>`);
    return [
      markup`<dt>${stateMark(need)}${names.get(need) ?? ''} <span class="n">${units.length}</span></dt><dd><ul class="names">${links}</ul></dd>`,
    ];
  });
  return markup`<h3>${say('toDo')}</h3>
${lists.length === 0 ? markup`<p>${say('nothingToDo')}</p>` : markup`<dl class="todo">${lists}</dl>`}`;
}
