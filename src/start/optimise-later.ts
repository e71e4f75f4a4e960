import { setFlagsFromString } from 'node:v8';

/** Bytes of code that a function runs before V8 considers optimising it: what V8 takes by itself, and what suits us. */
const budget = { own: 67_584, ours: 300_000 };

// Others have other tiers and budgets, or may not know the flag.
const isKnown = process.versions.v8.startsWith('11.');

let depth = 0;

/**
 * Loads something under V8's own flags, and lets it optimise later than it would from then on. A run is over before most optimised
 * code has paid for the making, which takes place on the processors that read. V8 refuses code that was kept under other flags.
 */
export function loadedAsKept<Loaded>(load: () => Loaded): Loaded {
  if (depth++ === 0) setBudget(budget.own);
  try {
    return load();
  } finally {
    if (--depth === 0) setBudget(budget.ours);
  }
}

function setBudget(bytes: number): void {
  if (isKnown) setFlagsFromString(`--interrupt-budget=${bytes}`);
}
