import type { Finding } from '../findings/finding.ts';
import type { Outcome } from '../findings/outcome.ts';
import { compileReturns, type RunOptions } from './compile-returns.ts';
import { findNamed, type Found, type Paths } from './find-named.ts';
import type { LoadedCampaign } from './load-campaign.ts';
import { withSummary, type Compiled } from './with-summary.ts';

/** Reads and checks the returns that are named, as a linter does: who is missing or late is left to merge and status. */
export async function validateReturns(loaded: LoadedCampaign, named: Paths, options: RunOptions): Promise<Outcome> {
  return validateFound(await findNamed(loaded, named), loaded, options);
}

/** The same of files that were found before. */
export async function validateFound(found: Found, loaded: LoadedCampaign, options: RunOptions): Promise<Outcome> {
  const { onSettled } = options;
  const telling =
    onSettled === undefined ? {} : { onSettled: (told: readonly Finding[]) => onSettled(told.filter(isOfReturns)) };
  const run = { ...options, ...telling };
  return withSummary(reportedUnits(await compileReturns({ ...found, isComplete: false }, loaded, run)));
}

/** Only the units whose returns were given: of the others nothing was asked. */
function reportedUnits(compiled: Compiled): Compiled {
  const entries = compiled.register.entries.filter(({ file }) => file !== null);
  return {
    ...compiled,
    register: { ...compiled.register, entries },
    findings: compiled.findings.filter(isOfReturns),
  };
}

/** Who is missing or late is asked by the district. */
const isOfReturns = ({ code }: Finding): boolean => code !== 'unit/missing' && code !== 'unit/late';
