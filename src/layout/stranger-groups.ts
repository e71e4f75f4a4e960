import { plainText } from '../domain/plain-text.ts';
import { simplified } from '../domain/simplified.ts';
import type { Column } from '../domain/table.ts';
import type { ColumnMatch } from './match-column.ts';
import { scoreOf } from './outer-texts.ts';
import { isRenamedGroup } from './renamed-groups.ts';
import type { TitleIndex } from './title-index.ts';

/** Chinese numbers before a name, as 四、 or （四）. */
const ordinal = /^\s*(?:([一二三四五六七八九十]{1,3})[、.\uFF0E]|[(\uFF08]([一二三四五六七八九十]{1,3})[)\uFF09])\s*/u;

/** Whether a text is such a number alone, as in a column of serial numbers: 一, (一). */
export const isRank = (text: string): boolean =>
  /^\s*[(\uFF08]?[一二三四五六七八九十]{1,3}[)\uFF09]?[、.\uFF0E]?\s*$/u.test(text);

/** Whether a text is numbered as the groups of official tables are: 四、企业走访. */
export const isNumberedGroup = (text: string): boolean => ordinal.test(text) && text.trim().length < longest;

/** Characters; what is longer is a sentence. */
const longest = 30;

interface Matched {
  readonly match: ColumnMatch;
}

/**
 * Takes a title under a group that the table does not have for no column of the table: 慰问金 under 四、企业走访. Groups are
 * often left out or spelt otherwise, so it takes more than an unknown text: a number like the table's own groups have,
 * groups of the table beside it, or the same title where it belongs. A group that only goes by another name is known by its titles.
 */
export function withoutStrangers<Place extends Matched>(places: readonly Place[], index: TitleIndex): readonly Place[] {
  if (!places.some(({ match }) => strangersOver(match).length > 0)) return places;
  const evidence = evidenceIn(places, index);
  return places.map((place) => {
    const { match } = place;
    if (match.kind !== 'column' && match.kind !== 'ambiguous') return place;
    return isStrange(match, evidence) ? { ...place, match: { kind: 'unknown', title: match.path.join(' ') } } : place;
  });
}

type Found = Extract<ColumnMatch, { readonly kind: 'column' | 'ambiguous' }>;

/** What the header says of its groups. */
interface Evidence {
  /** Whether the table numbers its groups. */
  readonly isNumbered: boolean;
  /** Whether some title stands under a group of the table. */
  readonly hasGroups: boolean;
  /** Columns whose titles stand where nothing speaks against them. */
  readonly settled: ReadonlySet<Column>;
  /** Outer texts that stand for a group of the table. */
  readonly renamed: ReadonlySet<string>;
  /** Outer texts that stand over everything that was found. */
  readonly wrappers: ReadonlySet<string>;
}

function evidenceIn(places: readonly Matched[], index: TitleIndex): Evidence {
  const matches = places.flatMap(({ match }) => (match.kind === 'column' ? [match] : []));
  const grouped = matches.filter(({ column }) => column.group.length > 0);
  const [first, ...others] = grouped;
  const search = { matches: places.map(({ match }) => match), columns: index.columns, numberOf: ordinalOf };
  const strangers = new Set(matches.flatMap(strangersOver));
  return {
    isNumbered: index.hasNumberedGroups,
    hasGroups: matches.some(({ column, path, besides }) => scoreOf(column, [...path, ...besides]) > 0),
    settled: new Set(matches.filter((match) => strangersOver(match).length === 0).map(({ column }) => column)),
    renamed: new Set([...strangers].filter((text) => isRenamedGroup(text, search))),
    wrappers: new Set(
      first?.path.filter((text) => others.length > 0 && others.every(({ path }) => path.includes(text))),
    ),
  };
}

function isStrange(match: Found, { isNumbered, hasGroups, settled, renamed, wrappers }: Evidence): boolean {
  const strangers = strangersOver(match).filter((text) => !wrappers.has(text));
  if (strangers.length === 0) return false;
  const columns = match.kind === 'column' ? [match.column] : match.columns;
  if (columns.every((column) => settled.has(column))) return true;
  if (match.kind === 'ambiguous') return false;
  return strangers.some(
    (text) => !renamed.has(text) && ((isNumbered && isNumberedGroup(text)) || (hasGroups && !isVague.test(text))),
  );
}

/** What a level above the titles is called that says nothing of its own: 数量, 双拥活动情况. */
const isVague = /表$|统计|汇总|情况$|数据$|内容$|工作$|活动$|指标|项目|^(?:数量|金额|单位|其中|合计|小计)/u;

/** The outer texts of a title that are neither its column's group nor like it. What merely may reach over a title says nothing of a column without group. */
function strangersOver(match: ColumnMatch): readonly string[] {
  if (match.kind !== 'column' && match.kind !== 'ambiguous') return [];
  if (match.strangers.length === 0) return [];
  const columns = match.kind === 'column' ? [match.column] : match.columns;
  return match.strangers.filter(
    (text) =>
      (match.path.includes(text) || columns.every(({ group }) => group.length > 0)) &&
      !columns.some(({ group }) => group.some((name) => isNear(text, name))),
  );
}

/** Whether two names of groups may be the same: one within the other, or made of the same characters for the most part. */
function isNear(one: string, other: string): boolean {
  const [ours, theirs] = [wordsOf(one), wordsOf(other)];
  if (ours.length > 1 && theirs.length > 1 && (ours.includes(theirs) || theirs.includes(ours))) return true;
  const [few, many] = [new Set(ours), new Set(theirs)].toSorted((a, b) => a.size - b.size);
  const shared = [...(few ?? [])].filter((sign) => many?.has(sign) === true).length;
  return shared / (few?.size ?? 1) > 0.5;
}

const wordsOf = (text: string): string => simplified(plainText(text.replace(ordinal, '')));

const ordinalOf = (text: string): string | null => {
  const [, open, bracketed] = ordinal.exec(text) ?? [];
  return open ?? bracketed ?? null;
};
