import { plainText } from '../../domain/plain-text.ts';
import { simplified } from '../../domain/simplified.ts';
import { datedTitles, periodOf } from '../period.ts';
import { titleParts } from './title-parts.ts';

/** 上年, 去年同期, 2019年: another period's figures. A plan, a sum since January or what there was in January is asked for like any other. */
const earlier = /上[年期月季半次]|去年|前年|往年|同期|\d{4}年?/u;
const changed = /同比|环比|[与较比][上去前]/u;
/** A change from what stands beside it only where that is another period: 年初 增加 减少 年末 are asked for. */
const change = /增减|增长|增幅|降幅|升降|变化|[±]/u;

/** 本年, 报告期, 2020年. */
const current = /[本当今][年期月季半次]|报告期|\d{4}年/u;

/** By place, the column beside which one shows an earlier period's figures, or the change since; null for columns of their own. `paths`: titles, outermost first. `title`: the table's. */
export function earlierColumns(paths: readonly (readonly string[])[], title: string): readonly (number | null)[] {
  const years = new Set([...title.matchAll(/\d{4}(?=年)/gu)].map(([year]) => year));
  const places = paths.map((path) => placeOf(path, years));
  const hasEarlier = (group: string): boolean => places.some((each) => each.group === group && each.isEarlier);
  return places.map((place, at) => {
    const isAside = place.isEarlier || (place.isChange && hasEarlier(place.group));
    if (!isAside) return null;
    const own = places.map((other, index) => ({ ...other, index })).filter((other) => isOwn(other, place));
    const before = own.filter(({ index }) => index < at);
    return (totalOf(before, places) ?? before.at(-1) ?? own[0])?.index ?? null;
  });
}

/** Of the columns since the last one of an earlier period, the only 总计 or 合计: 比上年 behind 总计, A and B is about the sum. Undefined where there is none. */
function totalOf<Own extends Place & { readonly index: number }>(
  before: readonly Own[],
  places: readonly Place[],
): Own | undefined {
  const last = before.at(-1)?.index ?? 0;
  const start = places.slice(0, last).findLastIndex(({ isEarlier, isChange }) => isEarlier || isChange);
  const [total, ...others] = before.filter(({ index, title }) => index > start && totalTitle.test(title));
  return others.length === 0 ? total : undefined;
}

const totalTitle = /(?:[总合共]计|^总[数额量]|^小计|^计)$/u;

interface Compared {
  readonly paths: readonly (readonly string[])[];
  /** By place, as `earlierColumns` gives it. */
  readonly compared: readonly (number | null)[];
}

/** What 本年 under a group is called where all else in the group is compared with it: as its group is. */
export function undatedName(
  at: number,
  { paths, compared }: Compared,
): { readonly title: string; readonly group: readonly string[] } | null {
  const [path = [], isCompared] = [paths[at], compared.includes(at)];
  const [outer, leaf = ''] = [path.slice(0, -1), path.at(-1)];
  const last = outer.at(-1);
  if (!isCompared || last === undefined || !current.test(plainText(leaf))) return null;
  const isAlone = paths.every(
    (other, index) => index === at || compared[index] === at || !outer.every((name, level) => other[level] === name),
  );
  return isAlone ? { title: titleParts(last).title, group: outer.slice(0, -1) } : null;
}

interface Place {
  readonly group: string;
  /** Without the period; empty where a period is all. */
  readonly title: string;
  readonly isEarlier: boolean;
  readonly isChange: boolean;
}

/** Whether a column may be what one of an earlier period stands beside: of its name, or any of its group where it has none. */
const isOwn = (other: Place, { group, title }: Place): boolean =>
  other.group === group && !other.isEarlier && !other.isChange && (title === '' || other.title === title);

function placeOf(path: readonly string[], years: ReadonlySet<string>): Place {
  const leaf = path.at(-1) ?? '';
  const group = path.slice(0, -1).join('\u0000');
  const whole = periodOf(leaf, years);
  if (whole !== null) return { group, title: '', ...kindOf(leaf, whole === 'other') };
  const dated = datedTitles(leaf, years);
  const compared = dated.find(({ title, period }) => period === 'other' && isAnother(wordOf(leaf, title)));
  const now = dated.find(({ title, period }) => period === 'own' && current.test(wordOf(leaf, title)));
  const { title } = compared ?? now ?? { title: leaf };
  const kind = compared === undefined ? kindOf('', false) : kindOf(wordOf(leaf, title), true);
  return { group, title: simplified(plainText(title)), ...kind };
}

const wordOf = (leaf: string, title: string): string => plainText(leaf).replace(plainText(title), '');

const isAnother = (word: string): boolean => earlier.test(word) || changed.test(word) || change.test(word);

const kindOf = (word: string, isOther: boolean): Pick<Place, 'isEarlier' | 'isChange'> => ({
  isEarlier: isOther && (earlier.test(word) || changed.test(word)),
  isChange: isOther && change.test(word),
});
