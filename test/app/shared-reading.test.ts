import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { withSummary } from '../../src/app/with-summary.ts';
import { compileReturns, type Intake, type RunOptions } from '../../src/app/compile-returns.ts';
import { fileArrivals } from '../../src/app/file-arrivals.ts';
import { loadCampaign, type LoadedCampaign } from '../../src/app/load-campaign.ts';
import { packCampaign, unpackCampaign } from '../../src/app/packed-campaign.ts';
import { packFiled } from '../../src/app/packed-filing.ts';
import type { Reader } from '../../src/app/reader.ts';
import { workbench } from '../../src/app/workbench.ts';
import { host } from '../../src/cli/host.ts';
import type { FoundFile } from '../../src/domain/found-file.ts';
import type { Outcome } from '../../src/findings/outcome.ts';
import { walkReturns } from '../../src/intake/walk-returns.ts';
import { caseFolder, cases } from '../case-report.ts';

const untold = { grow: (): undefined => undefined, step: async (): Promise<void> => undefined };

/** Reads as a thread does, with what was sent of the campaign, and hands over what can be sent. `lasts`: questions until it fails. */
function reader(loaded: LoadedCampaign, lasts: number): Reader {
  const { campaign, limits } = unpackCampaign(structuredClone(packCampaign(loaded)));
  const bench = workbench(campaign, limits, false);
  let asked = 0;
  return {
    async read(files) {
      if (++asked > lasts) throw new Error('out of memory');
      const filed = await Promise.all(files.map((file) => fileArrivals(file, bench, untold)));
      return structuredClone(filed.map(packFiled));
    },
    close: async () => undefined,
  };
}

function nth<Each>(all: readonly Each[], at: number): Each {
  const one = all[at];
  if (one === undefined) throw new Error(`there is no ${at}`);
  return one;
}

/** The outcome of a campaign's files, each met twice under another name, so that there are enough to share. */
async function outcome(name: string, readers: readonly number[]): Promise<Outcome> {
  const request = { campaignFile: null, returns: join(caseFolder(name), 'returns') };
  const loaded = await loadCampaign(host, request);
  const walk = await walkReturns(loaded.returnsFolder, loaded.ownFiles);
  const files: readonly FoundFile[] = [1, 2].flatMap((copy) =>
    // Another test may set a file's time meanwhile.
    walk.files.map((file) => ({ ...file, path: `${copy}/${file.path}`, modifiedAt: Date.UTC(2020, 1, 4) })),
  );
  const intake: Intake = { files, ignored: walk.ignored, isComplete: true };
  let started = 0;
  const own = readers.map((lasts) => reader(loaded, lasts));
  const options: RunOptions = {
    tool: { name: 'shuangyong', version: '0' },
    asOf: Date.UTC(2020, 1, 20),
    includeRejected: false,
    keepsRows: false,
    onProgress: async () => undefined,
    processors: { jobs: 1 + own.length, worthOne: 1, startReader: () => Promise.resolve(nth(own, started++)) },
  };
  return withSummary(await compileReturns(intake, loaded, options));
}

const ways: readonly (readonly [string, readonly number[]])[] = [
  ['one that fails later, and one that does not', [2, Infinity]],
  ['one besides this', [Infinity]],
  ['two besides this', [Infinity, Infinity]],
  ['one that fails at once', [0]],
];

/** What readers do has nothing to do with what they read: all ways for three campaigns, for the others the one that has all. */
const waysOf = (name: string): typeof ways =>
  ['every-finding', 'accepted', 'versions'].includes(name) ? ways : ways.slice(0, 1);

describe.each(cases)('the files of %s, shared among several readers', (name) => {
  let alone: Outcome;
  beforeAll(async () => {
    alone = await outcome(name, []);
  });

  test.each(waysOf(name))('%s: come to the same', async (_, readers) => {
    expect(await outcome(name, readers)).toEqual(alone);
  });
});
