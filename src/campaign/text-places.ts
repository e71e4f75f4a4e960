/** The lines and columns of a text, both from 1. */
export class TextPlaces {
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  }

  lineAt(offset: number): number {
    let [first, behind] = [0, this.#starts.length];
    while (behind - first > 1) {
      const middle = (first + behind) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) first = middle;
      else behind = middle;
    }
    return first + 1;
  }

  columnAt(offset: number): number {
    return offset - (this.#starts[this.lineAt(offset) - 1] ?? 0) + 1;
  }
}
