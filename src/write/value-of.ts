import type { Value, Values } from '../domain/return.ts';

/** The value under a key, null where there is none; a key such as `__proto__` finds only a value of its own. */
export const valueOf = (values: Values, key: string): Value =>
  Object.hasOwn(values, key) ? (values[key] ?? null) : null;
