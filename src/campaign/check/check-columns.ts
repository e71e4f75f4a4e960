import type { Column } from '../../domain/table.ts';
import { UsageError } from '../../findings/usage-error.ts';
import type { JsonDocument } from '../json-document.ts';
import { columnFrom, type ColumnSchema } from '../table-columns.ts';
import { attempt } from './attempt.ts';
import { member, recordAt, textsAt } from './members.ts';

/** A column, or what stands for one that is not right: so that rules may name it. */
export interface CheckedColumn {
  readonly column: Column;
  readonly isWhole: boolean;
  readonly mistake: UsageError | null;
}

/** The columns in the document's order. `flawed`: keys of those whose form is wrong. */
export function checkColumns(document: JsonDocument, flawed: ReadonlySet<string>): readonly CheckedColumn[] {
  const schema = recordAt(document.value);
  const properties = recordAt(member(schema, 'properties'));
  if (properties === null) return [];
  const required = textsAt(member(schema, 'required'));
  return document.keysOf(['properties']).map((key) => {
    const own = properties[key];
    const read = isColumn(own) && !flawed.has(key) ? attempt(() => columnFrom(key, own, document)) : null;
    if (read !== null && !(read instanceof UsageError))
      return { column: { ...read, required: required.includes(key) }, isWhole: true, mistake: null };
    return { column: standIn(key, own), isWhole: false, mistake: read };
  });
}

/** Whether what stands under a key is a column's schema. */
export const isColumn = (value: unknown): value is ColumnSchema =>
  recordAt(value) !== null && member(value, 'type') !== undefined;

/** A column that is only named. */
export function standIn(key: string, own: unknown): Column {
  const type = member(own, 'type') === 'string' ? 'string' : 'number';
  const facts = { group: [], measure: null, aliases: [], source: null, step: null } as const;
  return { key, title: key, type, aggregate: 'none', required: false, ...facts };
}
