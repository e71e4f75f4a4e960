import { setTimeout as pause } from 'node:timers/promises';

/** A program that saves touches several files within a moment: milliseconds. */
const quiet = 200;
/** Who copies files without an end is not waited for: rounds of `quiet`. */
const mostRounds = 10;

/** Changes that were told and not answered yet. */
export class Changes {
  /** By path, whether it came into being first of all. */
  readonly #paths = new Map<string, boolean>();
  #told = 0;
  #isOver = false;
  #wake: (() => void) | null = null;

  /** Notes a change of a file; null where there will be no more. What comes and goes before it is answered, as the temporary files of programs that save, is no change. */
  note(path: string | null, event: string = 'change'): void {
    this.#told += 1;
    if (path === null) this.#isOver = true;
    else {
      const isNew = this.#paths.get(path) ?? event === 'add';
      if (isNew && event === 'unlink') this.#paths.delete(path);
      else this.#paths.set(path, isNew);
    }
    this.#wake?.();
  }

  /** What was noted until now needs no answer. */
  forget(): void {
    this.#paths.clear();
  }

  /** Waits for changes until a moment passed without one, and gives their paths in order; none where the time (milliseconds) ran out, or there will be no more. */
  async next(patience: number): Promise<readonly string[]> {
    const end = Date.now() + patience;
    for (;;) {
      const left = end - Date.now();
      const before = this.#told;
      if (this.#paths.size === 0) await this.#noted(Math.max(0, left));
      const paths = await this.#settled();
      // Of a file that came and went nothing is left.
      if (paths.length > 0 || this.#told === before || this.#isOver) return paths;
    }
  }

  /** The paths, when nothing more was told for a moment. */
  async #settled(): Promise<readonly string[]> {
    for (let round = 0, before = -1; round < mostRounds && before !== this.#told && this.#paths.size > 0; round++) {
      before = this.#told;
      await pause(quiet);
    }
    const paths = [...this.#paths.keys()].toSorted();
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
