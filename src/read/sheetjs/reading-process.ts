import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { unreadable } from '../../findings/read-failure.ts';
import { processFile } from './process-file.ts';
import type { ReadAnswer, ReadRequest } from './request.ts';

/** What one file may cost. */
export interface Bounds {
  /** The longest that it may take, in milliseconds. */
  readonly deadline: number;
  /** What the process's own objects may take, in megabytes. */
  readonly heap: number;
}

const usualBounds: Bounds = { deadline: 10_000, heap: 512 };

const tooComplex: ReadAnswer = { failure: unreadable('too-complex').failure };

/**
 * A process with bounds of time and memory, in which a library reads files that nobody vouches for. A thread would not do: where
 * one runs out of memory at once, V8 ends the whole program. It keeps no program from ending, and ends with it.
 */
export class ReadingProcess {
  readonly #bounds: Bounds;
  #child: ChildProcess | null = null;
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
    const child = (this.#child ??= this.#start());
    hold(child, true);
    const answer = await answerOf(child, request, this.#bounds).finally(() => hold(child, false));
    if (answer !== null) return answer;
    this.#child = null;
    child.kill('SIGKILL');
    return tooComplex;
  }

  #start(): ChildProcess {
    const child = fork(fileURLToPath(processFile()), {
      execArgv: [],
      // Not on its command line: the single executable takes no options of Node there.
      env: {
        ...process.env,
        NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --max-old-space-size=${this.#bounds.heap}`,
      },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    // An error that comes late must not end the program.
    child.on('error', () => undefined);
    child.on('exit', () => {
      if (this.#child === child) this.#child = null;
    });
    return child;
  }
}

/** Whether the program waits for the process before it ends. */
function hold(child: ChildProcess, isHeld: boolean): void {
  for (const each of [child, child.channel]) {
    if (isHeld) each?.ref();
    else each?.unref();
  }
}

/** The process's answer; null where it exceeds its bounds or fails. */
function answerOf(child: ChildProcess, request: ReadRequest, { deadline }: Bounds): Promise<ReadAnswer | null> {
  return new Promise((resolve, reject) => {
    const finish = (answer: ReadAnswer | null): void => {
      clearTimeout(timer);
      child.off('message', finish).off('error', giveUp).off('exit', giveUp);
      resolve(answer);
    };
    const giveUp = (): void => finish(null);
    const timer = setTimeout(giveUp, deadline);
    child.on('message', finish).on('error', giveUp).on('exit', giveUp);
    try {
      child.send(request);
    } catch (error) {
      reject(error instanceof Error ? error : new Error(String(error)));
      finish(null);
    }
  });
}
