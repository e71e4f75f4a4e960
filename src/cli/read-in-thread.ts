import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { fileArrivals, type Tally } from '../app/file-arrivals.ts';
import { unpackCampaign, type PackedCampaign } from '../app/packed-campaign.ts';
import { packFiled } from '../app/packed-filing.ts';
import { workbench, type Workbench } from '../app/workbench.ts';
import type { ReadAnswer, ReadQuestion } from './reading-thread.ts';

/** Progress is told where the files were given out. */
const untold: Tally = { grow: () => undefined, step: async () => undefined };

/** The thread's side of `readingThread`: answers one question after another until it is ended. */
export function readInThread(): void {
  const packed: PackedCampaign = workerData;
  const { campaign, limits } = unpackCampaign(packed);
  const bench = workbench(campaign, limits, false);
  // One question after another: two at a time would both be answered late, and nobody asks on meanwhile.
  let answered: Promise<void> = Promise.resolve();
  parentPort?.on('message', (question: ReadQuestion) => {
    answered = answered.then(async () => parentPort?.postMessage(await answer(question, bench)));
  });
}

async function answer({ id, files }: ReadQuestion, bench: Workbench): Promise<ReadAnswer> {
  try {
    const filed = [];
    for (const file of files) {
      filed.push(packFiled(await fileArrivals(file, bench, untold)));
      // While one promise follows another V8 may hold on to what each file left: of 2,500 files that was 50 MB.
      await setImmediate();
    }
    return { id, filed };
  } catch {
    return { id, filed: null };
  }
}
