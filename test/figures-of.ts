import type { Figure, Figures } from '../src/domain/return.ts';

/** Figures of a row of that number, each with the sheet column that it stands in (1-based). */
export function figuresOf(entries: readonly (readonly [string, Figure, column: number])[], row: number): Figures {
  const byKey = new Map(entries.map(([key, figure, column]) => [key, { figure, column }]));
  return {
    get: (key) => byKey.get(key)?.figure,
    valueAt: (key) => byKey.get(key)?.figure.value,
    isPlain: entries.every(([, { isUnread, isShared }]) => !isUnread && isShared !== true),
    addressOf(key) {
      const found = byKey.get(key);
      return found && { row, column: found.column };
    },
    *[Symbol.iterator]() {
      for (const [key, { figure }] of byKey) yield [key, figure];
    },
  };
}
