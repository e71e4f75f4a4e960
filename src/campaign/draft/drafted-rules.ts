import { columnsIn } from '../../domain/expression.ts';
import type { SeenColumn } from '../../domain/seen-table.ts';
import type { Table } from '../../domain/table.ts';
import type { DraftedSum } from './drafted-sums.ts';

/** A rule of a draft. */
export interface DraftedRule {
  readonly schema: object;
  /** The sum that it states; null for a rule that the form's own table had. */
  readonly sum: DraftedSum | null;
}

interface Plan {
  readonly columns: readonly SeenColumn[];
  readonly keys: readonly string[];
  readonly sums: readonly DraftedSum[];
  /** The table that the form was made from; null where there is none. */
  readonly own: Table | null;
}

/** The rules of a draft: those of the form's own table whose columns are all there still, then the sums, hard where a formula states them and soft where words suggest them. */
export function draftedRules({ columns, keys, sums, own }: Plan): readonly DraftedRule[] {
  const kept = keptRules(own, keys);
  const known = new Set(kept.flatMap(({ total }) => total ?? []));
  const used = new Set(kept.map(({ id }) => id));
  let number = 0;
  const nextId = (): string => {
    do number += 1;
    while (used.has(idOf(number)));
    return idOf(number);
  };
  const stated = sums.flatMap((each): readonly DraftedRule[] => {
    const total = keys[each.total] ?? '';
    if (each.against !== null || known.has(total)) return [];
    return [{ schema: sumRule(each, { id: nextId(), keys, names: namesOf(columns) }), sum: each }];
  });
  return [...kept.map(({ schema }) => ({ schema, sum: null })), ...stated];
}

const idOf = (number: number): string => `R${String(number).padStart(2, '0')}`;

interface RuleNames {
  readonly id: string;
  readonly keys: readonly string[];
  readonly names: readonly string[];
}

function sumRule({ total, parts, relation, basis }: DraftedSum, { id, keys, names }: RuleNames): object {
  const added = parts.map((part) => keys[part] ?? '').join(' + ');
  const [whole = '', shown] = [names[total], parts.map((part) => names[part] ?? '')];
  const isSum = relation === '==';
  return {
    id,
    assert: isSum ? `${keys[total] ?? ''} == ${added}` : `${added} <= ${keys[total] ?? ''}`,
    severity: basis === 'formula' ? 'hard' : 'soft',
    message: isSum
      ? `${whole}应等于${listed(shown)}之和`
      : `${listed(shown)}${shown.length > 1 ? '之和' : ''}不应大于${whole}`,
  };
}

/** `甲、乙与丙`. */
const listed = (names: readonly string[]): string =>
  [names.slice(0, -1).join('、'), ...names.slice(-1)].filter((each) => each !== '').join('与');

/** What columns are called in messages: with their group where another has the same title. */
export function namesOf(columns: readonly SeenColumn[]): readonly string[] {
  const titles = columns.map(({ title }) => title);
  return columns.map(({ group, title }) =>
    titles.indexOf(title) === titles.lastIndexOf(title) ? title : [...group.slice(-1), title].join(''),
  );
}

interface KeptRule {
  readonly id: string;
  readonly schema: object;
  /** The column that it makes a sum; null for another rule. */
  readonly total: string | null;
}

function keptRules(own: Table | null, keys: readonly string[]): readonly KeptRule[] {
  const written: unknown = own?.schema['x-rules'];
  if (own === null || !Array.isArray(written)) return [];
  const present = new Set([...keys, ...(own.unitColumn === null ? [] : [own.unitColumn])]);
  return own.rules.flatMap(({ id, assert, when }, at) => {
    const used = [...columnsIn(assert), ...(when === null ? [] : columnsIn(when))];
    const schema: unknown = written[at];
    if (typeof schema !== 'object' || schema === null || !used.every((key) => present.has(key))) return [];
    const isSum = assert.kind === 'comparison' && assert.operator === '==' && assert.left.kind === 'column';
    return [{ id, schema, total: isSum ? (columnsIn(assert)[0] ?? null) : null }];
  });
}
