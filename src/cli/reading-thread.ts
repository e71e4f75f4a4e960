import { getAsset, isSea } from 'node:sea';
import { Worker } from 'node:worker_threads';
import type { FoundFile } from '../domain/found-file.ts';
import type { PackedCampaign } from '../app/packed-campaign.ts';
import type { PackedFiled } from '../app/packed-filing.ts';
import type { Reader } from '../app/reader.ts';

/** What a thread is asked: what each of these files brought. */
export interface ReadQuestion {
  readonly id: number;
  readonly files: readonly FoundFile[];
}

/** What it answers; no `filed` where it failed. */
export interface ReadAnswer {
  readonly id: number;
  readonly filed: readonly PackedFiled[] | null;
}

type Settle = (filed: readonly PackedFiled[] | null) => void;

/** The single executable carries the thread's code; else it lies beside this. */
const started = (workerData: PackedCampaign): Worker =>
  isSea()
    ? new Worker(getAsset('dist/bundle/sea-thread-start.js', 'utf8'), { eval: true, workerData })
    : new Worker(new URL('./reading-thread-start.js', import.meta.url), { workerData });

/** Starts a thread that reads returns of a campaign. It keeps no program from ending. */
export function readingThread(campaign: PackedCampaign): Reader {
  const worker = started(campaign);
  const open = new Map<number, Settle>();
  // The program waits for answers, not for the thread.
  const hold = (): void => (open.size > 0 ? worker.ref() : worker.unref());
  hold();
  let [asked, isOver] = [0, false];
  const end = (): void => {
    isOver = true;
    for (const settle of open.values()) settle(null);
    open.clear();
    hold();
  };
  worker.on('message', ({ id, filed }: ReadAnswer) => {
    open.get(id)?.(filed);
    open.delete(id);
    hold();
  });
  // After an error, such as want of memory, the thread exits.
  worker.on('error', end).on('exit', end);
  return {
    read: (files) =>
      new Promise((resolve, reject) => {
        const settle: Settle = (filed) =>
          filed === null ? reject(new Error('a reading thread came to an end')) : resolve(filed);
        if (isOver) return settle(null);
        const id = asked++;
        open.set(id, settle);
        hold();
        worker.postMessage({ id, files } satisfies ReadQuestion);
      }),
    async close(): Promise<void> {
      await worker.terminate();
    },
  };
}
