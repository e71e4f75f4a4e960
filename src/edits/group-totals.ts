import { ColumnSums, isLikely } from './column-sums.ts';
import type { BlockRow } from './own-totals.ts';
import type { TotalSearch } from './total-search.ts';

/** Rows that a village may have below its own: it has no more groups. */
const mostParts = 50;

/** A village over its groups: 红旗村 over 红旗村一组 and 红旗村二组, or over indented rows. Where it is just their sum it may be a total, and is told. */
export function suspectGroups<Row extends BlockRow>(search: TotalSearch<Row>): void {
  const { data } = search;
  let below = search.nameAt(data.at(-1) ?? 0);
  // Upwards, as each name is asked for once: a tall sheet has many.
  for (let place = data.length - 2; place >= 0; place -= 1) {
    const at = data[place] ?? 0;
    const [name, next] = [search.nameAt(at), below];
    below = name;
    if (!isPartOf(next, name)) continue;
    const parts = partsBelow(search, data, place);
    const sums = new ColumnSums(
      search.columns,
      parts.flatMap((part) => search.rowAt(part) ?? []),
    );
    const test = search.agreesWith(at, sums);
    if (test !== null && isLikely(test) && sums.filledRows > 0) search.suspect(at, { parts: sums.filledRows, test });
  }
}

function partsBelow<Row extends BlockRow>(
  search: TotalSearch<Row>,
  data: readonly number[],
  place: number,
): readonly number[] {
  const name = search.nameAt(data[place] ?? 0);
  const below = data.slice(place + 1, place + 1 + mostParts);
  const end = below.findIndex((part) => !isPartOf(search.nameAt(part), name));
  return end < 0 ? below : below.slice(0, end);
}

const indent = (name: string): number => name.length - name.trimStart().length;

/** 红旗村一组 of 红旗村, and what is set further in. */
function isPartOf(name: string, whole: string): boolean {
  const all = whole.trim();
  if (all === '' || name === '' || name === whole) return false;
  const part = name.trim();
  return (part !== all && part.startsWith(all)) || indent(name) > indent(whole);
}
