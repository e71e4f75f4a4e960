import { nearNames } from '../domain/near-names.ts';

/** The known name that `name` is most likely a slip of, or null where none is near; capitals do not count. */
export function nearestName(name: string, known: Iterable<string>): string | null {
  const names = new Map([...known].map((each) => [each.toLowerCase(), each]));
  const [nearest] = nearNames(name.toLowerCase(), names.keys());
  return (nearest === undefined ? undefined : names.get(nearest)) ?? null;
}
