import type { Column, Table } from '../domain/table.ts';
import { spellings, withoutOfWhich } from './spellings.ts';

/** What forms call the column of units, whatever the table calls it. */
const unitTitles = '填报单位 报送单位 上报单位 填表单位 编报单位 编制单位 单位名称 乡镇名称 镇街名称 街镇名称'.split(
  ' ',
);

/** The columns that go by each comparable name: title, alias, key, or group and title written together. What only forms call them is theirs where no other goes by it. */
export function columnsByNameOf({ columns, unitColumn }: Table): ReadonlyMap<string, readonly Column[]> {
  const found = new Map<string, readonly Column[]>();
  const enter = (column: Column, names: Iterable<string>): void => {
    for (const name of names) found.set(name, [...new Set([...(found.get(name) ?? []), column])]);
  };
  for (const column of columns) enter(column, namesOf(column));
  const isOfParts = (name: string): boolean => (found.get(name) ?? []).every(isPartTitle);
  for (const column of columns) enter(column, partNames(column).filter(isOfParts));
  const groups = new Set(columns.flatMap(({ group }) => group.flatMap(spellings)));
  const isFree = (name: string): boolean => !found.has(name) && !groups.has(name);
  for (const column of columns) if (column.key === unitColumn) enter(column, unitTitles.filter(isFree));
  return found;
}

/** What a column goes by of its own: title, aliases, key, and title with its groups. */
export function namesOf({ title, aliases, key, group }: Column): ReadonlySet<string> {
  const withGroups = group.map((_, from) => [...group.slice(from), title].join(''));
  return new Set([title, ...aliases, key, ...withGroups].flatMap(spellings));
}

/** 其中：水稻 is 水稻 for short, where no other column goes by that. */
const partNames = ({ title, group }: Column): readonly string[] => {
  const part = withoutOfWhich(title);
  return part === title || part === ''
    ? []
    : [part, ...group.map((_, from) => [...group.slice(from), part].join(''))].flatMap(spellings);
};

const isPartTitle = ({ title }: Column): boolean => withoutOfWhich(title) !== title;
