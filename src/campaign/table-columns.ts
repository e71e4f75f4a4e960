import { decimalOfNumber, parseDecimal, type Decimal } from '../domain/decimal.ts';
import type { Aggregate, Column, ColumnType } from '../domain/table.ts';
import { folded } from './headed-sheet.ts';
import type { UsageError } from '../findings/usage-error.ts';
import { mistakeAt, throwFirst, type JsonDocument, type JsonPath } from './json-document.ts';

/** A column's schema, as far as it is ours to read. */
export interface ColumnSchema {
  readonly title?: string;
  readonly type: ColumnType | readonly (ColumnType | 'null')[];
  readonly multipleOf?: number;
  readonly format?: string;
  readonly 'x-column'?: {
    readonly group?: readonly string[];
    readonly measure?: string;
    readonly aggregate?: Aggregate;
    readonly aliases?: readonly string[];
    readonly source?: string;
    readonly compare?: 'previous';
  };
}

/** The columns of a table in the schema's order; throws `UsageError` with line and key. */
export function columnsFrom(
  properties: Readonly<Record<string, ColumnSchema>>,
  required: readonly string[],
  document: JsonDocument,
): readonly Column[] {
  const columns = document.keysOf(['properties']).flatMap((key) => {
    const schema = properties[key];
    return schema === undefined ? [] : [{ ...columnFrom(key, schema, document), required: required.includes(key) }];
  });
  throwFirst(sameTitleMistakes(columns, document));
  return columns;
}

/** One of them, whether it must be filled in aside. */
export function columnFrom(key: string, schema: ColumnSchema, document: JsonDocument): Omit<Column, 'required'> {
  const { group = [], measure = null, aliases = [], source = null } = schema['x-column'] ?? {};
  const type = typeFrom(key, schema.type, document);
  const aggregate = aggregateFrom(key, { ...schema, type }, document);
  const step = schema.multipleOf;
  return {
    key,
    title: schema.title ?? key,
    group,
    measure,
    type,
    aggregate,
    aliases,
    source,
    step: step === undefined ? null : exact(step, ['properties', key, 'multipleOf'], document),
    ...comparisonOf(key, { ...schema, type, aggregate }, document),
    ...(type === 'string' && schema.format === 'date' ? { isDate: true } : {}),
  };
}

/** Only figures can be added up or compared; anything can be counted. */
function aggregateFrom(
  key: string,
  { type, 'x-column': facts }: ColumnSchema & { readonly type: ColumnType },
  document: JsonDocument,
): Aggregate {
  const isNumber = type === 'integer' || type === 'number';
  const aggregate = facts?.aggregate ?? (isNumber ? 'sum' : 'none');
  if (isNumber || aggregate === 'none' || aggregate === 'count') return aggregate;
  throw mistakeAt(document, ['properties', key, 'x-column', 'aggregate'], {
    zh: `${type} 栏不能用 ${aggregate}，应为 none 或 count`,
    en: `a column of type ${type} has no ${aggregate}; expected none or count`,
  });
}

/** A difference asks for figures that a summary shows as they are and adds up: how many units filled a column in is none of their figures. */
function comparisonOf(
  key: string,
  { type, aggregate, 'x-column': facts }: ColumnSchema & { readonly aggregate: Aggregate },
  document: JsonDocument,
): Pick<Column, 'comparesPrevious'> {
  if (facts?.compare === undefined) return {};
  if ((type === 'integer' || type === 'number') && aggregate !== 'none' && aggregate !== 'count')
    return { comparesPrevious: true };
  throw mistakeAt(document, ['properties', key, 'x-column', 'compare'], {
    zh: '只有数字栏，并且汇总方法是 sum、max、min 或 mean 的，才能与上年比较',
    en: 'only a column of numbers that are put together by sum, max, min or mean can be compared with last year',
  });
}

/** A number of the document as it was typed, not as a double. */
export const exact = (value: number, path: JsonPath, document: JsonDocument): Decimal =>
  parseDecimal(document.sourceOf(path) ?? '') ?? decimalOfNumber(value);

function typeFrom(key: string, type: ColumnSchema['type'], document: JsonDocument): ColumnType {
  if (typeof type === 'string') return type;
  const types = type.filter((one) => one !== 'null');
  const [only] = types;
  if (only !== undefined && types.length === 1) return only;
  throw mistakeAt(document, ['properties', key, 'type'], {
    zh: '一栏只能有一种类型（null 除外）',
    en: 'a column has one type (null aside)',
  });
}

/** Two columns of one group that share a title or alias could not be told apart in a header. */
export function* sameTitleMistakes(columns: readonly Column[], document: JsonDocument): Iterable<UsageError> {
  const taken = new Map<string, Column>();
  for (const column of columns) {
    for (const [name, path] of namesOf(column)) {
      const slot = [...column.group, name].map(folded).join('\u0000');
      const other = taken.get(slot) ?? column;
      if (other !== column) yield mistakeAt(document, path, sameTitle(name, other));
      taken.set(slot, other);
    }
  }
}

const namesOf = ({ key, title, aliases }: Column): readonly (readonly [string, JsonPath])[] => [
  [title, ['properties', key, 'title']],
  ...aliases.map((alias, index) => [alias, ['properties', key, 'x-column', 'aliases', index]] as const),
];

const sameTitle = (name: string, { key, title }: Column) => ({
  zh: `同一组里“${name}”已是 ${key}（${title}）的标题或别名`,
  en: `"${name}" is a title or alias of ${key} (${title}) in the same group already`,
});
