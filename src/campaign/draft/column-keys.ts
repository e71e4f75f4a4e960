import { plainText } from '../../domain/plain-text.ts';
import { simplified } from '../../domain/simplified.ts';
import type { SeenColumn } from '../../domain/seen-table.ts';
import { reportedColumns, type Column, type Table } from '../../domain/table.ts';

/** What rules mean something else by, and what an object cannot be asked for. */
const taken = new Set(
  'category in true false this null abs min max sum round unit __proto__ constructor prototype toString valueOf hasOwnProperty'.split(
    ' ',
  ),
);
const longest = 40; // UTF-16 units

/** Titles that every table has. */
const usual: Readonly<Record<string, string>> = {
  备注: 'remarks',
  填报人: 'preparedBy',
  审核人: 'reviewedBy',
  联系人: 'contact',
  联系电话: 'phone',
  填报日期: 'date',
};

/** A key for each column: that of a known table's column of the same name, else the title's own letters, with its group's before them where two are alike. */
export function columnKeys(columns: readonly SeenColumn[], known: Table | null): readonly string[] {
  const used = new Set(taken);
  if (known !== null && known.unitColumn !== null) used.add(known.unitColumn);
  const found = columns.map((column) => knownColumn(column, known)?.key ?? null);
  const matches = found.map((key, at) => (found.indexOf(key) === at ? key : null));
  for (const key of matches) if (key !== null) used.add(key);
  const bare = columns.map(({ title }) => usual[title] ?? letters(title));
  return columns.map(({ group }, at) => {
    const match = matches[at] ?? null;
    if (match !== null) return match;
    const own = bare[at] ?? '';
    const isShared = bare.filter((each) => each === own).length > 1;
    const key = distinct(isShared ? letters([...group.slice(-1), own].join('_')) : own, used);
    used.add(key);
    return key;
  });
}

/** Letters, digits and low lines of a name, as a rule's expression takes them; English in one word. */
function letters(name: string): string {
  const words = name
    .normalize('NFKC')
    .split(/[^\p{L}\p{N}_]+/u)
    .filter((word) => word !== '');
  const isEnglish = words.every((word) => /^[A-Za-z0-9_]+$/.test(word));
  const key = isEnglish ? camel(words) : words.join('');
  return (/^\p{N}/u.test(key) ? `_${key}` : key).slice(0, longest).replace(/[\uD800-\uDBFF]$/u, '');
}

const camel = (words: readonly string[]): string =>
  words
    .map((word, at) => (at === 0 ? word.charAt(0).toLowerCase() : word.charAt(0).toUpperCase()) + word.slice(1))
    .join('');

function distinct(key: string, used: ReadonlySet<string>): string {
  const base = key === '' ? 'c' : key;
  let candidate = key === '' ? 'c1' : base;
  for (let at = 2; used.has(candidate); at += 1) candidate = key === '' ? `c${at}` : `${base}_${at}`;
  return candidate;
}

/** The column of a table that a title and its groups name. */
export function knownColumn(
  { group, title, alias }: Pick<SeenColumn, 'group' | 'title' | 'alias'>,
  known: Table | null,
): Column | null {
  if (known === null) return null;
  const path = (names: readonly string[]): string => names.map(folded).join('\u0000');
  const wanted = path([...group, title]);
  const columns = reportedColumns(known);
  const exact = columns.find((column) => path([...column.group, column.title]) === wanted);
  if (exact !== undefined) return exact;
  const names = new Set([title, ...(alias === null ? [] : [alias])].map(folded));
  const alike = columns.filter((column) => [column.title, ...column.aliases].some((name) => names.has(folded(name))));
  const [only, ...others] = alike;
  return only !== undefined && others.length === 0 ? only : null;
}

export const folded = (text: string): string => simplified(plainText(text));
