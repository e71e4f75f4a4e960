import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { unreadable } from '../../findings/read-failure.ts';
import type { ReadAnswer, ReadRequest } from './request.ts';
import { workerFile } from './worker-file.ts';

/** What one file may cost. */
export interface Bounds {
  /** The longest that it may take, in milliseconds. */
  readonly deadline: number;
  /** What the worker's own objects may take, in megabytes. */
  readonly heap: number;
  /** What the whole program may grow by while it is read, in bytes. */
  readonly growth: number;
}

const usualBounds: Bounds = { deadline: 10_000, heap: 512, growth: 700 * 2 ** 20 };
/** Between two looks at the memory, in milliseconds. */
const interval = 50;

const tooComplex: ReadAnswer = { failure: unreadable('too-complex').failure };

/** A thread with bounds of time and memory, in which a library reads files that nobody vouches for. It keeps no program from ending. */
export class ReadingWorker {
  readonly #bounds: Bounds;
  #worker: Worker | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(bounds: Bounds = usualBounds) {
    this.#bounds = bounds;
  }

  /** Waits its turn: two files at once would share the bounds of one. */
  read(request: ReadRequest): Promise<ReadAnswer> {
    const answer = this.#last.then(() => this.#readNow(request));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  async #readNow(request: ReadRequest): Promise<ReadAnswer> {
    const worker = (this.#worker ??= this.#start());
    worker.ref();
    const answer = await answerOf(worker, request, this.#bounds);
    worker.unref();
    if (answer !== null) return answer;
    this.#worker = null;
    await worker.terminate();
    return tooComplex;
  }

  #start(): Worker {
    const resourceLimits = { maxOldGenerationSizeMb: this.#bounds.heap };
    const worker = new Worker(fileURLToPath(workerFile()), { resourceLimits, stdout: true, stderr: true });
    // An error that comes late must not end the program.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = null;
    });
    return worker;
  }
}

/** The worker's answer; null where it exceeds its bounds or fails. */
function answerOf(worker: Worker, request: ReadRequest, bounds: Bounds): Promise<ReadAnswer | null> {
  const started = { at: Date.now(), bytes: process.memoryUsage.rss() };
  return new Promise((resolve) => {
    const watch = setInterval(() => {
      const isLate = Date.now() - started.at > bounds.deadline;
      if (isLate || process.memoryUsage.rss() - started.bytes > bounds.growth) finish(null);
    }, interval);
    const giveUp = (): void => finish(null);
    const finish = (answer: ReadAnswer | null): void => {
      clearInterval(watch);
      worker.off('message', finish).off('error', giveUp).off('exit', giveUp);
      resolve(answer);
    };
    worker.on('message', finish).on('error', giveUp).on('exit', giveUp);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origins
    worker.postMessage(request);
  });
}
