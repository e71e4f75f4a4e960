import { deadlineText } from '../../domain/deadline.ts';
import { markup, nothing, type Markup } from './markup.ts';
import type { PageContext } from './page-context.ts';
import { instantIn, proseTime } from './texts.ts';

/** Whose return it is, what it is called, its deadline and the time that the page tells of. */
export function masthead({ outcome, say, language }: PageContext): Markup {
  const { campaign, asOf } = outcome;
  const { title, issuer, district, deadline, timezone } = campaign;
  const from = issuer ?? district;
  const last = deadline === null ? say('noDeadline') : proseTime(deadlineText(deadline, timezone), language);
  return markup`<header class="masthead">
${from === null ? nothing : markup`<p class="issuer">${from}</p>`}
<h1>${title}</h1>
<dl class="facts"><div><dt>${say('deadline')}</dt><dd>${last}</dd></div><div><dt>${say('asOf')}</dt><dd>${instantIn(asOf, timezone, language)}</dd></div></dl>
</header>`;
}

/** By what, and by which table, the page was made. */
export function colophon({ outcome, say }: PageContext): Markup {
  const { tool, campaign } = outcome;
  const { title, version, sha256 } = campaign.table;
  return markup`<footer>
<p>${say('table')} ${title}, ${say('version', { version })}<br><span class="hash">SHA-256 ${sha256}</span></p>
<p>${say('madeBy', { tool: tool.name, version: tool.version })}</p>
<p class="top"><a href="#top">${say('top')}</a></p>
</footer>`;
}
