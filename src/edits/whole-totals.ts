import { isLikely, isSure } from './column-sums.ts';
import type { BlockRow } from './own-totals.ts';
import type { TotalSearch } from './total-search.ts';

/** The sum of all other rows: one whose remark says so, and the unit's own. */
export function takeNamed<Row extends BlockRow>(search: TotalSearch<Row>, hint: 'total' | 'own'): void {
  const [at, ...others] = search.hinted(hint);
  if (at === undefined || others.length > 0) return;
  const parts = search.filled(search.data, at);
  const test = search.agrees(at, search.data);
  if (test !== null && parts > 1) search.take(at, { kind: 'total', test, parts, isNamed: true });
  // The unit's own figures may well stand beside those of its villages.
  else if (parts > 0 && search.filled([at]) > 0 && (hint === 'total' || test !== null)) search.suspect(at, parts, test);
}

/** The sum of all other rows, in the last row or the first. */
export function takeEnds<Row extends BlockRow>(search: TotalSearch<Row>): void {
  for (const end of [-1, 0]) {
    const at = search.data.at(end);
    if (at !== undefined && !search.isTold(at)) takeEnd(search, at);
  }
}

function takeEnd<Row extends BlockRow>(search: TotalSearch<Row>, at: number): void {
  const test = search.agrees(at, search.data);
  const parts = test === null ? 0 : search.filled(search.data, at);
  if (test === null || parts < 2) return;
  const isNamed = search.hints[at] === 'nameless';
  if (isNamed || isSure(test)) search.take(at, { kind: 'total', test, parts, isNamed });
  else if (isLikely(test)) search.suspect(at, parts, test);
}
