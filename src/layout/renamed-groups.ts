import { greatestOf, leastOf } from '../domain/ends.ts';
import type { Column } from '../domain/table.ts';
import type { ColumnMatch } from './match-column.ts';

/** A group of the table in a header's place, with what it is told by. */
interface Search {
  readonly matches: readonly ColumnMatch[];
  /** All that the table asks for, in its order. */
  readonly columns: readonly Column[];
  /** 二 of 二、宣传活动; null for none. */
  readonly numberOf: (text: string) => string | null;
}

/** Titles without the group's number that are taken for the group's: one or two may be those of any other. */
const fewest = 3;

/**
 * Whether a text that is no group of the table stands where one of its groups belongs, over just the titles of that group in
 * their order: over most of them with the group's number (二、氛围营造 for 二、宣传活动), over all of them without.
 */
export function isRenamedGroup(text: string, { matches, columns, numberOf }: Search): boolean {
  const isUnder = (match: ColumnMatch): boolean =>
    match.kind === 'column' || match.kind === 'ambiguous'
      ? match.path.includes(text) || (match.besides.includes(text) && !isUngrouped(match))
      : match.kind === 'unknown' && match.title.split(' ').includes(text);
  const under = matches.filter(isUnder);
  const found = under.flatMap((match) => (match.kind === 'column' ? [match.column] : []));
  const [first] = found;
  if (first === undefined || found.length < under.length || !isInPlace(found, matches, columns)) return false;
  return first.group.some((name) => {
    const asked = columns.filter(({ group }) => group.includes(name));
    if (!found.every((column) => asked.includes(column))) return false;
    const isWhole = found.length === asked.length;
    const [number, own] = [numberOf(text), numberOf(name)];
    if (number === null) return isWhole && found.length >= fewest;
    return (
      number === own && found.length > 1 && (isWhole || (found.length >= fewest && found.length * 2 > asked.length))
    );
  });
}

/** 备注, which a group of the sheet merely seems to reach over. */
const isUngrouped = (match: ColumnMatch): boolean => match.kind === 'column' && match.column.group.length === 0;

/** Whether columns stand in the table's order, each once, and no other of the table's before those that come before them or the other way round. */
function isInPlace(found: readonly Column[], matches: readonly ColumnMatch[], columns: readonly Column[]): boolean {
  const all = matches.flatMap((match) => (match.kind === 'column' && !isUngrouped(match) ? [match.column] : []));
  const [start, end] = [
    all.findIndex((column) => column === found[0]),
    all.findLastIndex((column) => column === found.at(-1)),
  ];
  const places = all.slice(start, end + 1).map((column) => columns.indexOf(column));
  const [low, high] = [leastOf(places), greatestOf(places)];
  return (
    places.length === found.length &&
    places.every((place, at) => at === 0 || place > (places[at - 1] ?? place)) &&
    all.slice(0, start).every((column) => columns.indexOf(column) < low) &&
    all.slice(end + 1).every((column) => columns.indexOf(column) > high)
  );
}
