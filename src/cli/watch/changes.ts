import { setTimeout as pause } from 'node:timers/promises';

/** A program that saves touches several files within a moment: milliseconds. */
const quiet = 200;
/** Who copies files without an end is not waited for: rounds of `quiet`. */
const mostRounds = 10;

/** Changes that were told and not answered yet. */
export class Changes {
  readonly #paths = new Set<string>();
  #told = 0;
  #wake: (() => void) | null = null;

  /** Notes a change of a file; null where there will be no more. */
  note(path: string | null): void {
    this.#told += 1;
    if (path !== null) this.#paths.add(path);
    this.#wake?.();
  }

  /** What was noted until now needs no answer. */
  forget(): void {
    this.#paths.clear();
  }

  /** Waits for changes until a moment passed without one, and gives their paths in order; none where the time (milliseconds) ran out, or there will be no more. */
  async next(patience: number): Promise<readonly string[]> {
    if (this.#paths.size === 0) await this.#noted(patience);
    for (let round = 0, before = -1; round < mostRounds && before !== this.#told && this.#paths.size > 0; round++) {
      before = this.#told;
      await pause(quiet);
    }
    const paths = [...this.#paths].toSorted();
    this.#paths.clear();
    return paths;
  }

  #noted(patience: number): Promise<void> {
    return new Promise((done) => {
      const timer = setTimeout(done, patience);
      this.#wake = () => {
        clearTimeout(timer);
        this.#wake = null;
        done();
      };
    });
  }
}
