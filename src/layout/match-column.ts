import type { Column } from '../domain/table.ts';
import { headerText } from './header-text.ts';
import { scoreOf, strangersIn } from './outer-texts.ts';
import { datedTitles, isPeriodTitle, type Period } from './period.ts';
import { asksForSigner } from './signature.ts';
import { measureIn, withoutMeasures } from './title-measure.ts';
import { headerNames, spellings } from './spellings.ts';
import type { TitleIndex } from './title-index.ts';

/** What the texts above one another in a header column mean. */
export type ColumnMatch =
  | ({ readonly kind: 'column'; readonly column: Column; readonly measure: string | null } & OuterTexts)
  | ({ readonly kind: 'ambiguous'; readonly title: string; readonly columns: readonly Column[] } & OuterTexts)
  /** 上年同期, 计划, 增减%: nothing that the table asks for. `column`: what it is compared with, null where that is not said. */
  | { readonly kind: 'other-period'; readonly title: string; readonly column: Column | null }
  /** Numbers the rows, names a part of the unit or a period as 村（社区） and 时期 do, or asks who filled them in. */
  | { readonly kind: 'serial'; readonly title: string }
  | { readonly kind: 'unknown'; readonly title: string };

/** What stands over a title that was found. */
interface OuterTexts {
  /** The texts over one another, the title last. */
  readonly path: readonly string[];
  /** Those that may reach over it. */
  readonly besides: readonly string[];
  /** Of both, those that mean nothing to the table, where none is a group of the column. */
  readonly strangers: readonly string[];
}

const serial = /^(序[号號]|[编編][号號]|[项項]次|行号|行次|no\.?|序)$/u;
const part =
  /^(?:所属|下属|所在|基层)?(?:(?:行政|自然)?村|村别|片区?|网格|社区|村社|村居|村组|镇村|组别|部门|科室|股室|站所|处室|基层单位|下属单位|下级单位)(?:\((?:社区|居|居委会|部门|单位|组)\)|\/社区|、社区)?(?:名称?)?$/u;

/** Columns that are remembered: enough for every header, and no more than a hostile file may fill. */
const remembered = 10_000;
/** Characters; a header's texts are short. */
const longestKey = 1000;
const matches = new WeakMap<TitleIndex, Map<string, ColumnMatch>>();

/** `path`: the header's texts over one sheet column, outermost first, at least one. `besides`: outer texts that may reach over it. */
export function matchColumn(path: readonly string[], besides: readonly string[], index: TitleIndex): ColumnMatch {
  const known = matches.get(index) ?? new Map<string, ColumnMatch>();
  matches.set(index, known);
  const key = JSON.stringify([path, besides]);
  const match = known.get(key) ?? matchOf(path, besides, index);
  if (known.size < remembered && key.length <= longestKey) known.set(key, match);
  return match;
}

function matchOf(path: readonly string[], besides: readonly string[], index: TitleIndex): ColumnMatch {
  const { titles, measure } = withoutMeasures(path, index);
  const title = titles.join(' ');
  const { candidates, period } = inPeriod(titles, besides, index);
  const [first, ...others] = candidates;
  if (period === 'other') return { kind: 'other-period', title, column: others.length === 0 ? (first ?? null) : null };
  const leaf = titles.at(-1) ?? '';
  if (first === undefined) return { kind: [leaf, titles.join('')].some(isRowName) ? 'serial' : 'unknown', title };
  const outer = { path: titles, besides, strangers: strangersIn(titles, besides, { candidates, index }) };
  if (others.length > 0) return { kind: 'ambiguous', title: leaf, columns: candidates, ...outer };
  const groups = besides.filter((text) => scoreOf(first, [text]) > 0);
  return {
    kind: 'column',
    column: first,
    measure: measure ?? measureIn([...groups, ...titles], first, index),
    ...outer,
  };
}

/** Whether a title says that the cells under it number the rows: 序号. */
export const isNumberingTitle = (title: string): boolean => serial.test(headerText(title).bareKey);

const isRowName = (text: string): boolean =>
  isNumberingTitle(text) || part.test(headerText(text).key) || isPeriodTitle(text) || asksForSigner(text);

/** The columns that the texts may mean, and the period that they say these are of. */
interface Dated {
  readonly candidates: readonly Column[];
  readonly period: Period | null;
}

function inPeriod(titles: readonly string[], besides: readonly string[], index: TitleIndex): Dated {
  const named = candidatesFor(titles, besides, index);
  if (named.length > 0) return { candidates: named, period: outerPeriod(titles, named, index) };
  const periods = titles.flatMap((text) => index.meaning(text).period ?? []);
  const undated = titles.filter((text) => index.meaning(text).period === null);
  const period = periods.includes('other') ? 'other' : (periods[0] ?? null);
  if (undated.length === 0) return { candidates: [], period };
  const candidates = period === null ? [] : candidatesFor(undated, besides, index);
  return candidates.length > 0 ? { candidates, period } : datedLeaf(undated, { besides, index, period });
}

/** 上年同期 over 慰问金, unless the table itself puts it there. */
function outerPeriod(
  titles: readonly string[],
  named: readonly Column[],
  { meaning, columnsByName }: TitleIndex,
): Period | null {
  const groups = new Set(named.flatMap(({ group, title }) => [...group, title].flatMap(spellings)));
  // 慰问金（上年同期）, where the brackets are no part of the table's own title.
  const isDated = (text: string): boolean => {
    const inside = /[(\uFF08]([^()\uFF08\uFF09]+)[)\uFF09]\s*$/u.exec(text)?.[1];
    return inside !== undefined && meaning(inside).period === 'other' && !columnsByName.has(headerText(text).key);
  };
  const isOther = (text: string): boolean =>
    meaning(text).period === 'other' && !spellings(text).some((each) => groups.has(each));
  return titles.slice(0, -1).some(isOther) || isDated(titles.at(-1) ?? '') ? 'other' : null;
}

/** 慰问金（上年同期）. */
function datedLeaf(
  titles: readonly string[],
  {
    besides,
    index,
    period,
  }: { readonly besides: readonly string[]; readonly index: TitleIndex; readonly period: Period | null },
): Dated {
  for (const dated of datedTitles(titles.at(-1) ?? '', index.years)) {
    const candidates = candidatesFor([...titles.slice(0, -1), dated.title], besides, index);
    if (candidates.length > 0) return { candidates, period: period === 'other' ? period : dated.period };
  }
  return { candidates: [], period: null };
}

/** The longest name wins: outer and inner text written together before the innermost alone. Of several the one whose outer headers stand above. */
function candidatesFor(titles: readonly string[], besides: readonly string[], index: TitleIndex): readonly Column[] {
  const outer = [...besides, ...titles.slice(0, -1)];
  for (let from = 0; from < titles.length; from++) {
    const names = headerNames(titles.slice(from).join(''));
    const found = names.map((name) => index.columnsByName.get(name)).find((each) => each !== undefined);
    if (found === undefined) continue;
    const isPeriod = from === titles.length - 1 && from > 0 && index.meaning(titles[from] ?? '').period !== null;
    const fitting = isPeriod ? found.filter((column) => scoreOf(column, outer) > 0) : found;
    if (fitting.length === 0) continue;
    const isWhole = from === 0 && besides.every((text) => isMerelyBeginning(text, index));
    return oneOf(fitting, outer, isWhole);
  }
  return [];
}

/** The one candidate whose outer headers stand above, null where none or several fit best. */
function byGroup(candidates: readonly Column[], outer: readonly string[]): Column | null {
  const scored = candidates
    .map((column) => ({ column, score: scoreOf(column, outer) }))
    .toSorted((a, b) => b.score - a.score);
  const [best, next] = scored;
  return best !== undefined && best.score > (next?.score ?? 0) ? best.column : null;
}

/** Of several the one whose outer headers stand above; else, where the title stands for itself, the one that has none; else all. */
function oneOf(candidates: readonly Column[], outer: readonly string[], isWhole: boolean): readonly Column[] {
  const column = candidates.length === 1 ? null : byGroup(candidates, outer);
  if (column !== null) return [column];
  return (isWhole ? ungrouped(candidates) : null) ?? candidates;
}

/** Where no outer header stands above, the one candidate that has none is meant; null where there is no such one. */
function ungrouped(candidates: readonly Column[]): readonly Column[] | null {
  const alone = candidates.filter(({ group }) => group.length === 0);
  return alone.length === 1 ? alone : null;
}

/** Whether a text beside is the beginning of another title, and no outer header. */
function isMerelyBeginning(text: string, { meaning }: TitleIndex): boolean {
  const { isBeginning, isGroup } = meaning(text);
  return isBeginning && !isGroup;
}
