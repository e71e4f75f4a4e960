/**
 * How much work may still go into looking for errors, in steps of about one term of one constraint. Counted, not timed:
 * the same rows give the same suggestions on every machine.
 */
export class Effort {
  #left: number;
  readonly #of: Effort | null;

  constructor(steps: number, of: Effort | null = null) {
    this.#left = of === null ? steps : Math.min(steps, of.#left);
    this.#of = of;
  }

  /** A part of this effort, and no more than what is left of it. */
  part(steps: number): Effort {
    return new Effort(steps, this);
  }

  /** False as soon as more has been spent than there was. */
  spend(steps: number): boolean {
    this.#left -= steps;
    this.#of?.spend(steps);
    return this.#left >= 0;
  }

  get isSpent(): boolean {
    return this.#left < 0;
  }
}
