import { longTotals } from '../compile/long-totals.ts';
import { summarise } from '../compile/summarise.ts';
import type { Summary } from '../domain/summary.ts';
import type { Outcome } from '../findings/outcome.ts';

/** An outcome of which nothing is added up yet. */
export type Compiled = Omit<Outcome, 'summary'>;

/** Adds up when the sums are asked for, as most runs of `validate` show none. */
export function withSummary(compiled: Compiled): Outcome {
  let summary: Summary | null = null;
  return {
    ...compiled,
    get summary() {
      summary ??= summarise(compiled.register.entries, compiled.campaign.table);
      return summary;
    },
  };
}

/** An outcome with its sums, and with what is to be said of them. */
export function addedUp(compiled: Compiled): Outcome {
  const outcome = withSummary(compiled);
  // Findings about no file stand last.
  return { ...outcome, findings: [...outcome.findings, ...longTotals(outcome.summary, outcome.campaign.table)] };
}
