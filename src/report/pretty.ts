import type { Outcome } from '../findings/outcome.ts';
import { mergeView } from './pretty/merge-view.ts';
import { screenOf, type Block, type Screen } from './pretty/screen.ts';
import { statusView } from './pretty/status-view.ts';
import { validateView } from './pretty/validate-view.ts';
import type { Reporter, ReportView } from './reporter.ts';

const views: Readonly<Record<ReportView, (outcome: Outcome, screen: Screen) => readonly Block[]>> = {
  merge: mergeView,
  validate: validateView,
  status: statusView,
};

/** What a person reads on a terminal: counts first, the verdict with the next command last. */
export const pretty: Reporter = (outcome, options) =>
  views[options.view](outcome, screenOf(options))
    .filter(({ length }) => length > 0)
    .map((block) => `${block.join('\n')}\n`)
    .join('\n');
