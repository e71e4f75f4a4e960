/** How bad the worst thing is that is said of a cell. */
export type Mark = 'error' | 'warning';

interface Look {
  /** Of the fill; ARGB. */
  readonly fill: string;
  /** Of the border; ARGB. */
  readonly line: string;
  /** Tells the two apart in black and white too. */
  readonly border: 'thick' | 'mediumDashed';
}

/** Excel's own red and yellow of bad and neutral cells, dark type on both stays readable. */
export const markLooks: Readonly<Record<Mark, Look>> = {
  error: { fill: 'FFFFC7CE', line: 'FFC00000', border: 'thick' },
  warning: { fill: 'FFFFEB9C', line: 'FF9C5700', border: 'mediumDashed' },
};
