/** For each text of `before` the place of the same text in `after`, null where it is no longer there. */
export type Alignment = readonly (number | null)[];

/** The longest common sequence is kept in order; what stands once in what is left is found wherever it was moved. */
export function align(before: readonly string[], after: readonly string[]): Alignment {
  const found: (number | null)[] = before.map(() => null);
  let [start, beforeEnd, afterEnd] = [0, before.length, after.length];
  while (start < beforeEnd && start < afterEnd && before[start] === after[start]) {
    found[start] = start;
    start += 1;
  }
  while (beforeEnd > start && afterEnd > start && before[beforeEnd - 1] === after[afterEnd - 1]) {
    beforeEnd -= 1;
    afterEnd -= 1;
    found[beforeEnd] = afterEnd;
  }
  if ((beforeEnd - start) * (afterEnd - start) <= mostSteps)
    for (const [from, to] of commonSequence(before.slice(start, beforeEnd), after.slice(start, afterEnd)))
      found[start + from] = start + to;
  return withMoved(before, after, found);
}

/** Of a sheet that was turned over altogether only what stands once is found. */
const mostSteps = 4_000_000;

/** Pairs of places, by the usual table of lengths. */
function commonSequence(before: readonly string[], after: readonly string[]): readonly (readonly [number, number])[] {
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  const at = (i: number, k: number): number => lengths[i * width + k] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let k = after.length - 1; k >= 0; k -= 1)
      lengths[i * width + k] = before[i] === after[k] ? at(i + 1, k + 1) + 1 : Math.max(at(i + 1, k), at(i, k + 1));
  const pairs: (readonly [number, number])[] = [];
  let [i, k] = [0, 0];
  while (i < before.length && k < after.length) {
    if (before[i] === after[k]) pairs.push([i++, k++]);
    else if (at(i + 1, k) >= at(i, k + 1)) i += 1;
    else k += 1;
  }
  return pairs;
}

function withMoved(before: readonly string[], after: readonly string[], found: Alignment): Alignment {
  const taken = new Set(found);
  const free = once(after, (place) => !taken.has(place));
  const lost = once(before, (place) => found[place] === null);
  return found.map((place, i) => {
    const text = before[i] ?? '';
    return place ?? (lost.get(text) === i ? (free.get(text) ?? null) : null);
  });
}

/** Places of the texts that stand just once among some. */
function once(texts: readonly string[], counts: (place: number) => boolean): ReadonlyMap<string, number> {
  const places = new Map<string, number[]>();
  for (const [place, text] of texts.entries())
    if (counts(place)) places.set(text, [...(places.get(text) ?? []), place]);
  return new Map([...places].flatMap(([text, [first = 0, ...others]]) => (others.length === 0 ? [[text, first]] : [])));
}
