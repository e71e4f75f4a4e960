import type { SeenColumn } from '../../domain/seen-table.ts';
import type { Table } from '../../domain/table.ts';
import { member } from '../check/members.ts';

/** A column as the form's own table has it, under the title, the groups and the measure that the form shows now; null where that table has none. */
export function keptColumn({ schema }: Table, key: string, { title, group, measure }: SeenColumn): object | null {
  const own = member(schema['properties'], key);
  if (typeof own !== 'object' || own === null) return null;
  const facts = {
    ...(group.length === 0 ? {} : { group }),
    ...(measure === null ? {} : { measure }),
    ...without(member(own, 'x-column'), ['group', 'measure']),
  };
  const columnFacts = Object.keys(facts).length === 0 ? {} : { 'x-column': facts };
  return { ...without(own, ['x-column']), title, ...columnFacts };
}

const without = (value: unknown, keys: readonly string[]): object =>
  Object.fromEntries(Object.entries(value ?? {}).filter(([key]) => !keys.includes(key)));
