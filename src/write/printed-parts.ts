/** A column as it is printed. */
export interface PrintedColumn {
  readonly group: readonly string[];
  /** In Excel's unit. */
  readonly width: number;
}

/** Columns that are printed on one page, from 0, bounds included. */
export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
}

/** The best way to print the columns before a place. */
interface Way {
  /** Levels of groups that are torn apart. */
  readonly torn: number;
  readonly parts: number;
  /** Room that is left, squared: the least where the parts are alike. */
  readonly slack: number;
  /** Where the last part begins. */
  readonly from: number;
}

const nothing: Way = { torn: 0, parts: 0, slack: 0, from: 0 };

/** Columns side by side as parts of at most `room` each: no group is torn apart that need not be, then as few parts as can be, and those alike. */
export function printedParts(columns: readonly PrintedColumn[], room: number): readonly ColumnSpan[] {
  const ways: Way[] = [nothing];
  for (const [last] of columns.entries()) ways.push(bestWay(columns.slice(0, last + 1), ways, room));
  const spans: ColumnSpan[] = [];
  for (let end = columns.length; end > 0; end = spans[0]?.first ?? 0)
    spans.unshift({ first: ways[end]?.from ?? 0, last: end - 1 });
  return spans;
}

/** Of all columns given. `ways`: of those before each of them. */
function bestWay(columns: readonly PrintedColumn[], ways: readonly Way[], room: number): Way {
  let [best, width]: [Way | null, number] = [null, 0];
  for (let from = columns.length - 1; from >= 0; from -= 1) {
    width += columns[from]?.width ?? 0;
    // One that is wider than a page has one for itself.
    if (width > room && best !== null) break;
    const { torn, parts, slack } = ways[from] ?? nothing;
    const tears = sharedLevels(columns[from - 1], columns[from]);
    const way = { torn: torn + tears, parts: parts + 1, slack: slack + (room - width) ** 2, from };
    if (best === null || isBetter(way, best)) best = way;
  }
  return best ?? nothing;
}

const isBetter = (a: Way, b: Way): boolean =>
  a.torn < b.torn || (a.torn === b.torn && (a.parts < b.parts || (a.parts === b.parts && a.slack < b.slack)));

/** How many levels of groups two neighbours have in common; none with what is not there. */
function sharedLevels(a: PrintedColumn | undefined, b: PrintedColumn | undefined): number {
  const [own = [], other = []] = [a?.group, b?.group];
  const differing = own.findIndex((name, level) => other[level] !== name);
  return differing < 0 ? own.length : differing;
}
