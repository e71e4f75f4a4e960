/** How often an element stands for itself, at least once. */
export const repeated = (count: string | undefined): number => Math.max(1, Math.trunc(Number(count ?? '1')) || 1);
