import { UsageError } from '../findings/usage-error.ts';
import { nearestName } from './nearest-name.ts';

/** A header cell that names no known column. */
export interface OddHeading {
  readonly text: string;
  readonly cell: string;
}

/** Shorter names are too like each other: 编号 beside the units is a serial number, not a slip of 编码. */
const shortest = 3;

/** Other columns are welcome, but 延期到 where there is no 延期至 would be passed over in silence, and a unit be late for it. */
export function refuseSlips(headings: readonly OddHeading[], absent: readonly string[], file: string): void {
  for (const { text, cell } of headings) {
    const meant = text.length < shortest ? null : nearestName(text, absent);
    if (meant === null) continue;
    throw new UsageError(
      { zh: `没有“${text}”这一栏，是否想写“${meant}”？`, en: `there is no column “${text}”; did you mean “${meant}”?` },
      { file, cell },
    );
  }
}
