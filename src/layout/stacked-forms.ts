import type { RawRow, RawSheet } from '../domain/raw-sheet.ts';
import { isHeadingRow } from './indicator-heading.ts';
import { textsOf } from './row-texts.ts';
import type { TitleIndex } from './title-index.ts';
import { unmarked } from './unmarked.ts';

/** Rows that are looked through. */
const searchDepth = 2000;
/** Forms that a sheet is cut into. */
const mostForms = 100;

/** A sheet of indicators one below another, cut where the row that says what the columns hold (指标名称, 计量单位, 数量) stands again below some of them: a further page, or a second table. */
export function stackedForms(sheet: RawSheet, index: TitleIndex): readonly RawSheet[] {
  const starts = startsIn(sheet.rows.slice(0, searchDepth), index);
  if (starts.length === 0) return [sheet];
  return [0, ...starts].map((start, at) => ({ ...sheet, rows: sheet.rows.slice(start, starts[at]) }));
}

/** Places of the headings with indicators below them, but for the first, which has none above it. */
function startsIn(rows: readonly RawRow[], index: TitleIndex): readonly number[] {
  const starts: number[] = [];
  let heading: number | null = null;
  for (const [at, row] of rows.entries()) {
    if (isHeadingRow(row, index)) heading ??= at;
    else if (heading !== null && namesIndicator(row, index)) {
      starts.push(heading);
      heading = null;
    }
  }
  return starts.slice(1, mostForms);
}

const namesIndicator = (row: RawRow, index: TitleIndex): boolean =>
  textsOf(row).some(({ text }) => index.meaning(unmarked(text, index)).name !== null);
