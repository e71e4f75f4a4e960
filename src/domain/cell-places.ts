import type { RawRow } from './raw-sheet.ts';

/** Cells that a row may have before its holes are passed over: no table is as wide, and nearly all of a row that reaches to column XFD are holes. */
const wide = 1000;

/** Whether a row reaches so far that it is to be gone through by `cellPlaces`. */
export const isWide = ({ length }: RawRow['contents']): boolean => length > wide;

const upTo: (readonly number[])[] = [];

/** Where cells of a row may stand, 0-based and ascending: everywhere in a usual row, where there are any in one that reaches far to the right. */
export function cellPlaces(contents: RawRow['contents']): readonly number[] {
  if (isWide(contents)) return Object.keys(contents).map(Number);
  const { length } = contents;
  return (upTo[length] ??= Array.from({ length }, (_, at) => at));
}
