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
