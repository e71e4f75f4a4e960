import { formatProvenance } from '../../domain/provenance.ts';
import { findingCounts } from '../../findings/counts.ts';
import type { Severity } from '../../findings/entry.ts';
import type { Finding } from '../../findings/finding.ts';
import { severityLabel } from '../../findings/labels.ts';
import { hint, message } from '../../findings/wording.ts';
import { filteredList, type Filter } from './filter-form.ts';
import { markup, nothing, type Markup } from './markup.ts';
import { findingAnchor, type PageContext } from './page-context.ts';
import { sourceLink } from './source-link.ts';

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** 审核问题: every finding, what must be mended first, with search and filters where the page's script runs. */
export function findingsList(context: PageContext): Markup {
  const { say, findings } = context;
  const counts = { all: findings.length, ...findingCounts(findings) };
  return markup`<section id="findings" aria-labelledby="findings-h">
<h2 id="findings-h">${say('findings')}</h2>
<p class="note">${findings.length === 0 ? say('noFindings') : say('findingsCount', counts)}</p>
${findings.length === 0 ? nothing : list(context)}
</section>`;
}

function list(context: PageContext): Markup {
  const { findings, outcome } = context;
  const categories = new Map(
    outcome.summary.blocks.flatMap(({ entries }, at) => entries.map(({ unit }) => [unit.name, String(at)] as const)),
  );
  const returned = new Set(outcome.register.files.map(({ path }) => path));
  const items = findings.map((found, at) => findingItem({ found, at, categories, returned }, context));
  const pressing = findings.filter(({ severity }) => severity !== 'info').length;
  return filteredList(
    findingsFilter(context),
    markup`<div id="findings-list"><ol class="findings">
${items.slice(0, pressing)}
</ol>
${pressing === items.length ? nothing : notices(items.slice(pressing), context)}</div>`,
  );
}

/** What only tells is folded away: it is most of what there is, and nobody has to do anything about it. */
const notices = (items: readonly Markup[], { say }: PageContext): Markup =>
  markup`<details class="more"><summary>${say('notices', { count: items.length })}</summary><ol class="findings">
${items}
</ol></details>`;

function findingsFilter({ say, language, outcome }: PageContext): Filter {
  const options = outcome.summary.blocks.map(({ category }, at) => [String(at), category] as const);
  return {
    list: 'findings-list',
    label: say('filterFindings'),
    search: say('search'),
    placeholder: say('searchFindings'),
    clear: say('clear'),
    all: say('all'),
    shown: say('shown', { shown: '{shown}', all: '{all}' }),
    none: say('noMatch'),
    choices: [
      {
        name: 'severity',
        label: say('severity'),
        options: severities.map((each) => [each, severityLabel(each, language)]),
      },
      { name: 'category', label: say('category'), options },
    ],
  };
}

interface Item {
  readonly found: Finding;
  /** Its place in the list, from 0. */
  readonly at: number;
  /** Place of its category among the blocks, by unit. */
  readonly categories: ReadonlyMap<string, string>;
  /** Paths that a link can lead to: a finding in the receipts stands in no returned file. */
  readonly returned: ReadonlySet<string>;
}

function findingItem({ found, at, categories, returned }: Item, context: PageContext): Markup {
  const { language } = context;
  const category = found.unit === null ? undefined : categories.get(found.unit);
  const rule = found.rule === null ? '' : ` ${context.say('rule', { rule: found.rule })}`;
  return markup`<li class="finding v-${found.severity}" id="${findingAnchor(at)}" data-severity="${found.severity}" data-category="${category ?? ''}"><span class="severity">${severityLabel(found.severity, language)}</span>
<div class="what"><p class="where">${unitOf(found, context)}${placeOf(found, returned, context)}${columnOf(found, context)}<span class="code">${found.code}${rule}</span></p>
<p class="message">${message(found, language)}</p>${typedText(found, context)}
<p class="hint">${hint(found, language)}</p>${explanation(found, context)}</div></li>`;
}

function unitOf({ unit, at }: Finding, { anchors, say }: PageContext): Markup {
  if (unit === null) return at === null ? markup`<strong>${say('campaignWide')}</strong>` : nothing;
  const anchor = anchors.get(unit);
  return anchor === undefined
    ? markup`<strong>${unit}</strong>`
    : markup`<strong><a href="#${anchor}">${unit}</a></strong>`;
}

function placeOf({ at }: Finding, returned: ReadonlySet<string>, context: PageContext): Markup {
  if (at === null) return nothing;
  const place = formatProvenance(at);
  const link = returned.has(at.file) ? sourceLink(at.file, place, context) : markup`${place}`;
  return markup`<span class="place">${link}</span>`;
}

const columnOf = ({ column }: Finding, { labels }: PageContext): Markup =>
  column === null ? nothing : markup`<span class="column">${labels.get(column) ?? column}</span>`;

/** Where the message does not say it already. */
const typedText = (found: Finding, { say, language }: PageContext): Markup =>
  found.value === null || found.value === '' || message(found, language).includes(found.value)
    ? nothing
    : markup`
<p class="typed">${say('filled')} <q>${found.value}</q></p>`;

function explanation({ accepted }: Finding, { say }: PageContext): Markup {
  if (accepted === undefined) return nothing;
  const by = [accepted.by, accepted.date].filter((each) => each !== null && each !== '').join(' · ');
  return markup`
<p class="explained">${say('explained')}${accepted.reason}${by === '' ? '' : `（${by}）`}</p>`;
}
