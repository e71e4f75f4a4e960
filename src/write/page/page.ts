import { createHash } from 'node:crypto';
import type { Outcome } from '../../findings/outcome.ts';
import { figuresSection } from './figures.ts';
import { filesList } from './files-list.ts';
import { findingsList } from './findings-list.ts';
import { markup, nothing, trusted, type Markup } from './markup.ts';
import { colophon, masthead } from './masthead.ts';
import { overview } from './overview.ts';
import { pageContext, type PageContext, type PageOptions } from './page-context.ts';
import { progressSection } from './progress.ts';
import { unitDetails } from './unit-details.ts';
import { unitMap } from './unit-map.ts';

/** Our own files that go into the page as they are. */
export interface PageAssets {
  readonly style: string;
  readonly script: string;
}

/**
 * The outcome as one HTML page that needs nothing else, in the reader's language; the same outcome gives the same bytes.
 * Its policy lets nothing run, load or be sent but the style and script that are ours, by their digests.
 */
export function summaryPage(outcome: Outcome, assets: PageAssets, options: PageOptions): string {
  const context = pageContext(outcome, options);
  const { say, language } = context;
  const { tool, campaign } = outcome;
  const title = say('title', { title: campaign.title });
  return markup`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}" id="top">
<head>
<meta charset="utf-8">
<meta name="generator" content="${tool.name} ${tool.version}">
<meta http-equiv="Content-Security-Policy" content="${policy(assets)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no">
<title>${title}</title>
<style>${trusted(assets.style)}</style>
</head>
<body>
<a class="skip" href="#main">${say('skip')}</a>
${masthead(context)}
${body(context)}
${colophon(context)}
<script>${trusted(assets.script)}</script>
</body>
</html>
`.html;
}

const policy = ({ style, script }: PageAssets): string =>
  `default-src 'none'; style-src ${digest(style)}; script-src ${digest(script)}; base-uri 'none'; form-action 'none'`;

const digest = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

function body(context: PageContext): Markup {
  const { say } = context;
  const progress = progressSection(context);
  const contents = [
    ['overview', say('overview')],
    ...(progress === nothing ? [] : [['progress', say('progress')]]),
    ['units', say('units')],
    ['figures', say('figures')],
    ['findings', say('findings')],
    ['returns', say('returns')],
    ['files', say('files')],
  ];
  return markup`<nav aria-label="${say('contents')}"><ul>${contents.map(([id = '', name = '']) => markup`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>
<main id="main" tabindex="-1">
${overview(context)}
${progress}
${unitMap(context)}
${figuresSection(context)}
${findingsList(context)}
${unitDetails(context)}
${filesList(context)}
</main>`;
}
