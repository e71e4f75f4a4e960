import type { Limits } from '../../domain/limits.ts';
import type { Parts } from './parts.ts';

/** What is made of a part's bytes. */
export type PartReader<Made> = (bytes: Buffer, parts: Parts) => Made;

/** Makes the same of the same bytes only once, as `readShared` gives them again. A failure is not remembered, and neither is what other limits allowed. */
export function oncePerPart<Made>(make: PartReader<Made>): PartReader<Made> {
  const known = new WeakMap<Buffer, { readonly limits: Limits; readonly made: Made }>();
  return (bytes, parts) => {
    const { limits } = parts;
    const before = known.get(bytes);
    if (before?.limits === limits) return before.made;
    const made = make(bytes, parts);
    known.set(bytes, { limits, made });
    return made;
  };
}
