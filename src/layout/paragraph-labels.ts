import { unitLabels, type UnitLabel } from './unit-labels.ts';

/** Names of the unit in what is written before and behind the cells, which have no cell to point to. */
export const paragraphLabels = (paragraphs: readonly string[]): readonly UnitLabel[] =>
  unitLabels(paragraphs.map((text) => ({ number: 1, contents: [text], hidden: false }))).map(({ name }) => ({
    name,
    cell: null,
  }));
