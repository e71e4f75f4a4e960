import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { instantText } from '../domain/instant.ts';
import { countsOf, type FindingCounts } from '../findings/counts.ts';
import type { FailOn } from '../findings/fail-on.ts';
import type { Outcome } from '../findings/outcome.ts';
import { UsageError } from '../findings/usage-error.ts';
import { ExitCode } from './exit-code.ts';
import { onInterruption } from './interruption.ts';
import type { Call } from './job.ts';
import { tool } from './tool.ts';
import { nightlyWords } from './nightly-words.ts';

/** What a run leaves in its log. */
export interface RunLog {
  /** Absolute path of the log; null where none is kept. */
  readonly path: string | null;
  /** The run is going to work. */
  readonly begin: () => void;
  /** What it found and wrote. */
  readonly tell: (facts: RunFacts) => void;
  /** The log cannot be kept where it was asked for: nothing is written there. */
  readonly refuse: (mistake: UsageError) => never;
}

/** What a run found and wrote. A command leaves out what it does not know. */
export interface RunFacts {
  /** Title of the campaign. */
  readonly campaign: string;
  /** Absolute path of the summary that was verified. */
  readonly summary?: string;
  /** What of `--fail-on` was found. */
  readonly found?: readonly FailOn[];
  /** Of findings, and where units were counted of these as well. */
  readonly counts?: FindingCounts;
  /** How many files were recorded, had a receipt before, and cannot have one. */
  readonly receipts?: { readonly recorded: number; readonly known: number; readonly skipped: number };
  /** Absolute paths of the files that were written. */
  readonly outputs: readonly string[];
}

/** What there is to tell of an outcome. */
export const factsOf = (outcome: Outcome, found: readonly FailOn[], outputs: readonly string[]): RunFacts => ({
  campaign: outcome.campaign.title,
  found,
  counts: countsOf(outcome),
  outputs,
});

/** Does a run's work, and has `--log` tell when it began, and with what it ended. */
export async function logged(command: string, call: Call, work: (log: RunLog) => Promise<ExitCode>): Promise<ExitCode> {
  const log = new LogOfRun(command, call);
  const forget = onInterruption((status) => log.end(status, null));
  try {
    const status = await work(log);
    // A stdout that could not take what was written says so only now, and ends the program.
    if (log.path !== null) await setImmediate();
    log.end(status, null);
    return status;
  } catch (error) {
    log.endWith(error);
    throw error;
  } finally {
    forget();
  }
}

class LogOfRun implements RunLog {
  path: string | null;
  readonly #command: string;
  readonly #call: Call;
  readonly #began: number;
  #hasBegun = false;
  #told: RunFacts | null = null;

  constructor(command: string, call: Call) {
    const { options, surroundings } = call;
    if (options.log === '-') throw new UsageError(nightlyWords.logToStdout);
    this.path = options.log === undefined ? null : resolve(surroundings.host.cwd, options.log);
    this.#command = command;
    this.#call = call;
    this.#began = surroundings.host.now();
  }

  readonly begin = (): void => {
    if (this.#hasBegun) return;
    this.#hasBegun = true;
    const { version } = tool();
    this.#write(this.#began, 'start', { command: this.#command, version, pid: process.pid, host: hostname() });
  };

  readonly tell: RunLog['tell'] = (facts) => {
    this.#told = facts;
  };

  readonly refuse: RunLog['refuse'] = (mistake) => {
    this.path = null;
    throw mistake;
  };

  end(status: ExitCode, error: string | null): void {
    this.begin();
    const now = this.#call.surroundings.host.now();
    const seconds = (now - this.#began) / 1000;
    this.#write(now, 'end', { status, seconds, ...this.#told, ...(error === null ? {} : { error }) });
  }

  /** What went wrong is told on stderr; that it cannot be logged either is not said on top of it. */
  endWith(error: unknown): void {
    try {
      if (error instanceof UsageError) this.end(ExitCode.failed, error.text(this.#call.language));
      else this.end(ExitCode.bug, String(error));
    } catch {
      this.path = null;
    }
  }

  #write(time: number, event: string, facts: object): void {
    if (this.path === null) return;
    const run = `${instantText(this.#began)}-${process.pid}`;
    this.#call.surroundings.host.appendLog(
      this.path,
      JSON.stringify({ time: instantText(time), run, event, ...facts }),
    );
  }
}
