import { resolve } from 'node:path';
import type { Host } from '../app/host.ts';
import type { LoadedCampaign } from '../app/load-campaign.ts';
import type { Language } from '../findings/entry.ts';
import type { Outcome } from '../findings/outcome.ts';
import { UsageError } from '../findings/usage-error.ts';
import type { CommonOptions } from './common-options.ts';
import { words } from './words.ts';

/** The page that `--html` asks for. */
export interface PageOutput {
  /** An absolute path, `-` for stdout. */
  readonly target: string;
  readonly make: (outcome: Outcome, loaded: LoadedCampaign) => Promise<string>;
}

interface PageRun {
  readonly host: Host;
  readonly language: Language;
  /** Whether the outcome has every unit of the campaign. */
  readonly isWhole: boolean;
}

/** `--html FILE`: the outcome as a page; none where it is not asked for. */
export function pageOutputs({ html }: CommonOptions, { host, language, isWhole }: PageRun): readonly PageOutput[] {
  if (html === undefined) return [];
  const target = html === '-' ? '-' : resolve(host.cwd, html);
  return [
    {
      target,
      async make(outcome, loaded) {
        const { pageOf } = await import('../app/summary-page.ts');
        // What goes to stdout is most likely to end up here.
        const output = host.realPath(target === '-' ? resolve(host.cwd, 'page.html') : target);
        return pageOf(outcome, { host, loaded }, { output, language, isWhole });
      },
    },
  ];
}

/** Throws `UsageError` where a page is asked for of what makes none. */
export function refusePage({ html }: CommonOptions): void {
  if (html !== undefined) throw new UsageError(words.noPage);
}
