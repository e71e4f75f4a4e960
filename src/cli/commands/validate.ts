import { dirname, resolve } from 'node:path';
import { expandPaths } from '../../app/expand-paths.ts';
import type { PipedReturn } from '../../app/find-named.ts';
import type { Host } from '../../app/host.ts';
import type { LoadedCampaign } from '../../app/load-campaign.ts';
import type { TypedSelection } from '../../app/selection-from.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Outcome } from '../../findings/outcome.ts';
import { UsageError } from '../../findings/usage-error.ts';
import type { CommonOptions } from '../common-options.ts';
import type { Job } from '../run-job.ts';
import type { ValidateRequest } from '../validate-options.ts';
import { words } from '../words.ts';

/** What a validation is told to read, and the command lines that its verdict names. */
export interface Validation {
  readonly host: Host;
  /** As they were typed: patterns may be among them, and `-`. */
  readonly typedPaths: readonly string[];
  readonly request: ValidateRequest;
  readonly again: string;
  readonly merge: string;
}

/** The same with its patterns written out. */
export interface NamedValidation extends Validation {
  readonly paths: readonly string[];
}

/** Throws `UsageError` for a pattern that matches nothing. */
export const namedValidation = async (validation: Validation): Promise<NamedValidation> => ({
  ...validation,
  paths: await expandPaths(validation.host, validation.typedPaths),
});

/** `validate [PATHS…]`: reads and checks returns as a linter does. */
export const validateJob = (validation: NamedValidation): Job => {
  const { host, paths, request, again, merge } = validation;
  return {
    view: 'validate',
    failOn: ['error'],
    reads: readsOf(validation),
    load: (_, options) => loadNamed(validation, options),
    async compile(loaded, outputs, options) {
      const { validateReturns } = await import('../../app/validate-returns.ts');
      const select = await selecting(request.typed, loaded);
      const piped = await pipedReturn(validation, loaded, options.asOf);
      const { onSettled } = options;
      const telling = onSettled === undefined ? {} : { onSettled: (found: Findings) => onSettled(select.among(found)) };
      const outcome = await validateReturns(loaded, { host, paths, outputs, piped }, { ...options, ...telling });
      if (outcome.register.files.every(({ state }) => state === 'ignored')) throw new UsageError(words.noFiles);
      return select.from(outcome);
    },
    isLive: true,
    workbook: null,
    listing: request.listing,
    commands: { again, next: merge },
  };
};

type Findings = readonly Finding[];

/** What was asked for of an outcome, and of some of its findings. */
interface Selecting {
  readonly from: (outcome: Outcome) => Outcome;
  readonly among: (findings: Findings) => Findings;
}

/** Leaves all as it is where nothing is selected, and then loads nothing. */
async function selecting(typed: TypedSelection, { campaign }: LoadedCampaign): Promise<Selecting> {
  if (typed.codes.length + typed.rules.length === 0)
    return { from: (outcome) => outcome, among: (findings) => findings };
  const { selectionFrom } = await import('../../app/selection-from.ts');
  const { withSelected } = await import('../../app/with-selected.ts');
  const { selectFindings } = await import('../../findings/selection.ts');
  const selection = selectionFrom(typed, campaign.table);
  return {
    from: (outcome) => withSelected(outcome, selection),
    among: (findings) => selectFindings(findings, selection).findings,
  };
}

/** Loads the campaign that the named files belong to. */
export async function loadNamed(validation: NamedValidation, options: CommonOptions): Promise<LoadedCampaign> {
  const { loadCampaign } = await import('../../app/load-campaign.ts');
  const { host, paths } = validation;
  const [first] = readsOf(validation);
  return loadCampaign(host, {
    campaignFile: options.campaign ?? null,
    returns: null,
    searchFrom: first === undefined ? '.' : folderOf(first, host),
    needsReturns: paths.length === 0,
    makesReceipts: options.record ?? false,
  });
}

/** What is read, absolute; of stdin the file that it stands for, as nothing is to be written over that either. */
function readsOf({ host, paths, request: { stdinName } }: NamedValidation): readonly string[] {
  const named = paths.map((path) => (path === '-' ? stdinName : path)).filter((path) => path !== '-');
  return named.map((path) => resolve(host.cwd, path));
}

/** Reads the return that comes through stdin; null where none was asked for. */
export async function pipedReturn(
  { host, paths, request }: NamedValidation,
  { limits }: LoadedCampaign,
  receivedAt: Instant,
): Promise<PipedReturn | null> {
  if (!paths.includes('-')) return null;
  return { name: request.stdinName, content: await host.readStdin(limits.fileBytes), receivedAt };
}

/** The campaign of a file is looked for from the folder that it lies in. */
const folderOf = (location: string, host: Host): string => (host.isFolder(location) ? location : dirname(location));
