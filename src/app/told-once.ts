import type { Finding } from '../findings/finding.ts';

/** Makes a filter of one run: a unit's name that is wrong in a cell of the receipts is so for every file that the receipt covers, and told once. */
export function toldOnce(): (found: Finding) => boolean {
  const cells = new Set<string>();
  return ({ code, at, unit }) => {
    if (code !== 'unit/unknown' || unit !== null || at === null || at.cell === null) return true;
    const cell = JSON.stringify([at.file, at.sheet, at.cell]);
    const isNew = !cells.has(cell);
    cells.add(cell);
    return isNew;
  };
}
