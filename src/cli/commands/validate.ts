import { dirname, resolve } from 'node:path';
import type { Host } from '../../app/host.ts';
import type { Job } from '../run-job.ts';
import { UsageError } from '../../findings/usage-error.ts';
import { words } from '../words.ts';

/** What a validation is told to read, and the command lines that its verdict names. */
export interface Validation {
  readonly host: Host;
  readonly paths: readonly string[];
  readonly again: string;
  readonly merge: string;
}

/** `validate [PATHS…]`: reads and checks returns as a linter does. */
export const validateJob = ({ host, paths, again, merge }: Validation): Job => ({
  view: 'validate',
  failOn: ['error'],
  reads: paths.map((path) => resolve(host.cwd, path)),
  async load(_, { campaign, record = false }) {
    const { loadCampaign } = await import('../../app/load-campaign.ts');
    const [first] = paths;
    const searchFrom = first === undefined ? '.' : folderOf(first, host);
    return loadCampaign(host, {
      campaignFile: campaign ?? null,
      returns: null,
      searchFrom,
      needsReturns: first === undefined,
      makesReceipts: record,
    });
  },
  async compile(loaded, outputs, options) {
    const { validateReturns } = await import('../../app/validate-returns.ts');
    const outcome = await validateReturns(loaded, { host, paths, outputs }, options);
    if (outcome.register.files.every(({ state }) => state === 'ignored')) throw new UsageError(words.noFiles);
    return outcome;
  },
  workbook: null,
  commands: { again, next: merge },
});

/** The campaign of a file is looked for from the folder that it lies in. */
const folderOf = (path: string, host: Host): string => {
  const location = resolve(host.cwd, path);
  return host.isFolder(location) ? location : dirname(location);
};
