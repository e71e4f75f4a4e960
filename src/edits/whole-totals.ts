import { isLikely, isNearSure, isSure } from './column-sums.ts';
import type { BlockRow } from './own-totals.ts';
import type { SuspectedTotal, TotalSearch } from './total-search.ts';

/** The sum of all other rows: one whose remark says so, and the unit's own. */
export function takeNamed<Row extends BlockRow>(search: TotalSearch<Row>, hint: 'total' | 'own'): void {
  const [at, ...others] = search.hinted(hint);
  if (at === undefined || others.length > 0) return;
  const parts = search.filled(search.data, at);
  const test = search.agrees(at, search.data);
  if (test !== null && parts > 1) search.take(at, { kind: 'total', test, parts, isNamed: true });
  else if (test !== null || !takeNear(search, at, { parts, isNamed: true })) suspectNamed(search, at, { parts, test });
}

/** The unit's own figures may well stand beside those of its villages. */
function suspectNamed<Row extends BlockRow>(search: TotalSearch<Row>, at: number, found: SuspectedTotal): void {
  const isTold = search.hints[at] === 'total' || found.test !== null;
  if (isTold && found.parts > 0 && search.filled([at]) > 0) search.suspect(at, found);
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
  const isNamed = search.hints[at] === 'nameless';
  if (test === null) {
    takeNear(search, at, { parts: null, isNamed });
    return;
  }
  const parts = search.filled(search.data, at);
  if (parts < 2) return;
  if (isNamed || isSure(test)) search.take(at, { kind: 'total', test, parts, isNamed });
  else if (isLikely(test)) search.suspect(at, { parts, test });
}

interface NearFacts {
  /** How many rows it would add up; null where nobody has counted. */
  readonly parts: number | null;
  readonly isNamed: boolean;
}

/** A total with a slip in it: where its words say so it is taken for one, and its differences are told as those of any total. */
function takeNear<Row extends BlockRow>(search: TotalSearch<Row>, at: number, { parts, isNamed }: NearFacts): boolean {
  const test = search.nearlyAgrees(at, search.data);
  if (test === null) return false;
  const count = parts ?? search.filled(search.data, at);
  if (isNamed && count > 1) search.take(at, { kind: 'total', test, parts: count, isNamed, isNear: true });
  else if (isNearSure(test) && (isNamed || count > 1)) search.suspect(at, { parts: count, test, isNear: true });
  else return false;
  return true;
}
