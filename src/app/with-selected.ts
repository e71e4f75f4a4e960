import type { Outcome } from '../findings/outcome.ts';
import { selectFindings, type Selection } from '../findings/selection.ts';

/** An outcome of which only the findings that are asked for are told. What files and units came to stays as it is. */
export function withSelected(outcome: Outcome, selection: Selection): Outcome {
  const { tool, campaign, asOf, register } = outcome;
  return {
    tool,
    campaign,
    asOf,
    register,
    ...selectFindings(outcome.findings, selection),
    get summary() {
      return outcome.summary;
    },
  };
}
