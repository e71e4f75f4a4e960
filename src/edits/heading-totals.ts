import type { BlockRow } from './own-totals.ts';
import type { TotalSearch } from './total-search.ts';

/** 一、农村 stands over rows and over （一）山区, which stands over some of those. */
export type HeadingLevel = 'inner' | 'outer';

/** A heading with figures is the subtotal of the rows below it, down to the next heading. */
export function takeHeadings<Row extends BlockRow>(search: TotalSearch<Row>, level: HeadingLevel): void {
  const groups = search.hinted(level).map((at) => {
    const parts = rowsBelow(search, at, level);
    return { at, parts: parts.length, test: search.agrees(at, parts) };
  });
  // A group of one row says little by itself; beside groups that agree it is one of them.
  const isSystem = groups.some(({ test, parts }) => test !== null && parts > 1);
  for (const { at, parts, test } of groups) {
    if (test !== null && isSystem) search.take(at, { kind: 'subtotal', test, parts, isNamed: true });
    else if (parts > 1 && search.filled([at]) > 0) search.suspect(at, { parts, test });
  }
}

/** Rows of data below a heading, until another of its level or an outer one begins, or a total ends them. */
function rowsBelow<Row extends BlockRow>(
  search: TotalSearch<Row>,
  head: number,
  level: HeadingLevel,
): readonly number[] {
  const below: number[] = [];
  for (let at = head + 1; at < search.length; at++) {
    const [kind, hint] = [search.kindOf(at), search.hints[at] ?? null];
    const isHeading = hint === 'outer' || hint === level;
    if (isHeading || kind === 'total' || (kind === 'subtotal' && hint !== 'inner')) break;
    if (kind === 'data') below.push(at);
  }
  return below;
}
