import type { Column } from '../domain/table.ts';
import { headerText } from './header-text.ts';
import { isRowOfMeasures, statedMeasure } from './measure-row.ts';
import { spellings, type TitleIndex } from './title-index.ts';

/** What the texts above one another in a header column mean. */
export type ColumnMatch =
  | { readonly kind: 'column'; readonly column: Column; readonly measure: string | null }
  | { readonly kind: 'ambiguous'; readonly title: string; readonly columns: readonly Column[] }
  | { readonly kind: 'serial'; readonly title: string }
  | { readonly kind: 'unknown'; readonly title: string };

const serial = /^(序号|编号|行号|no\.?|序)$/u;

/** `path`: the header's texts over one sheet column, outermost first, at least one. `besides`: outer texts that may reach over it. */
export function matchColumn(path: readonly string[], besides: readonly string[], index: TitleIndex): ColumnMatch {
  const { titles, measure } = withoutMeasure(path, index);
  const leaf = titles.at(-1) ?? '';
  const candidates = candidatesFor(titles, index);
  const [first, ...others] = candidates;
  if (first === undefined) {
    return serial.test(headerText(leaf).bareKey)
      ? { kind: 'serial', title: leaf }
      : { kind: 'unknown', title: titles.join(' ') };
  }
  const stated = measure ?? headerText(leaf).measure;
  if (others.length === 0) return { kind: 'column', column: first, measure: stated };
  const column = byGroup(candidates, [...besides, ...titles.slice(0, -1)]);
  return column ? { kind: 'column', column, measure: stated } : { kind: 'ambiguous', title: leaf, columns: candidates };
}

/** A measure under the title (`慰问金` over `万元`, or over `（万元）`) is no title, unless a column goes by it: 户 under 走访慰问. */
function withoutMeasure(
  path: readonly string[],
  { meaning }: TitleIndex,
): { titles: readonly string[]; measure: string | null } {
  const last = path.at(-1) ?? '';
  return path.length > 1 && isRowOfMeasures([last]) && meaning(last).name === null
    ? { titles: path.slice(0, -1), measure: statedMeasure(last) }
    : { titles: path, measure: null };
}

/** The longest name wins: outer and inner text written together before the innermost alone. */
function candidatesFor(titles: readonly string[], { columnsByName }: TitleIndex): readonly Column[] {
  for (let from = 0; from < titles.length; from++) {
    const { key, bareKey } = headerText(titles.slice(from).join(''));
    const found = columnsByName.get(key) ?? columnsByName.get(bareKey);
    if (found !== undefined) return found;
  }
  return [];
}

/** The one candidate whose outer headers stand above, null where none or several fit best. */
function byGroup(candidates: readonly Column[], outer: readonly string[]): Column | null {
  const above = new Set(outer.flatMap(spellings));
  const scored = candidates
    .map((column) => ({
      column,
      score: column.group.filter((name) => spellings(name).some((key) => above.has(key))).length,
    }))
    .toSorted((a, b) => b.score - a.score);
  const [best, next] = scored;
  return best !== undefined && best.score > (next?.score ?? 0) ? best.column : null;
}
