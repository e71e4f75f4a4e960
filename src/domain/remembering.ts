/** Texts that are remembered, and how long they may be: as many as any campaign's headers have, and no more than a hostile file may fill. */
const most = { texts: 10_000, length: 200 };

/** The same function of a text, which works out each text once: returns repeat the same few. */
export function remembering<Result>(compute: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const result = compute(text);
    if (known.size < most.texts && text.length <= most.length) known.set(text, result);
    return result;
  };
}

/** The same function of an object, which works out each object once: hundreds of sheets share one header. */
export function rememberingOf<Key extends object, Result>(compute: (key: Key) => Result): (key: Key) => Result {
  const known = new WeakMap<Key, Result>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const result = compute(key);
    known.set(key, result);
    return result;
  };
}
