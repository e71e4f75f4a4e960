import type { Column } from '../domain/table.ts';
import { bodySize, headingSize } from './cell-styles.ts';
import { textWidth } from './text-width.ts';

/** A heading is wrapped into about this many lines, in cells at least two characters wide. */
const headingLines = 8;
const widestMeasure = 8;

/** The width, in Excel's unit, that a column's title and measure ask for when they are wrapped. */
export function headingWidth({ title, measure }: Column): number {
  const halves = Math.max(4, Math.ceil(textWidth(title) / headingLines / 2) * 2);
  const longestWord = Math.min(12, Math.max(...wordsOf(`${title} ${measure ?? ''}`).map(textWidth)));
  const measured = Math.min(widestMeasure, textWidth(measure ?? ''));
  return (Math.max(halves, longestWord, measured) * headingSize) / bodySize;
}

/** Latin words and numbers are not broken in the middle. */
const wordsOf = (text: string): readonly string[] => ['', ...(text.match(/[\w.%-]+/g) ?? [])];
