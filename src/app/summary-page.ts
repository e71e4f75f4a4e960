import type { Language } from '../findings/entry.ts';
import type { Outcome } from '../findings/outcome.ts';
import { summaryPage } from '../write/page/page.ts';
import { pageScript, pageStyles } from './bundled-files.ts';
import { hrefsFrom } from './hrefs-from.ts';
import type { Host } from './host.ts';
import type { LoadedCampaign } from './load-campaign.ts';

/** Where the page is to be written and for whom. */
export interface PageRequest {
  /** Absolute: links in the page are relative to it. */
  readonly output: string;
  readonly language: Language;
  /** Whether the outcome has every unit of the campaign. */
  readonly isWhole: boolean;
}

/** The outcome as a page that needs nothing else. */
export function pageOf(outcome: Outcome, { host, loaded }: Surroundings, request: PageRequest): string {
  const read = (path: string): string => new TextDecoder().decode(host.ownFile(path));
  const assets = { style: pageStyles.map(read).join('\n'), script: read(pageScript) };
  const { output, language, isWhole } = request;
  return summaryPage(outcome, assets, { language, isWhole, hrefOf: hrefsFrom(output, outcome.register, loaded) });
}

/** What the page is made in. */
export interface Surroundings {
  readonly host: Host;
  readonly loaded: LoadedCampaign;
}
