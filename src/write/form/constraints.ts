import { decimalOfNumber, decimalText } from '../../domain/decimal.ts';
import type { Column, Table } from '../../domain/table.ts';

/** What a column's JSON Schema asks of a value, as far as a form can hold a unit to it. */
export interface Constraints {
  readonly bounds: readonly Bound[];
  /** The values that are allowed; null where the schema does not list them. */
  readonly choices: readonly string[] | null;
  readonly minLength: number | null;
  readonly maxLength: number | null;
}

/** A bound of a figure. */
export interface Bound {
  readonly keyword: 'minimum' | 'exclusiveMinimum' | 'maximum' | 'exclusiveMaximum';
  /** As a decimal text. */
  readonly limit: string;
}

const keywords = ['minimum', 'exclusiveMinimum', 'maximum', 'exclusiveMaximum'] as const;

/** A column's own. */
export function constraintsOf({ schema }: Table, { key, type }: Column): Constraints {
  const own = member(member(schema, 'properties'), key);
  const number = (keyword: string): number | null => {
    const found = member(own, keyword);
    return typeof found === 'number' && Number.isFinite(found) ? found : null;
  };
  return {
    bounds: keywords.flatMap((keyword) => {
      const limit = number(keyword);
      return limit === null ? [] : [{ keyword, limit: decimalText(decimalOfNumber(limit)) }];
    }),
    choices: type === 'boolean' ? ['是', '否'] : choicesIn(member(own, 'enum')),
    minLength: number('minLength'),
    maxLength: number('maxLength'),
  };
}

function choicesIn(listed: unknown): readonly string[] | null {
  if (!Array.isArray(listed)) return null;
  const choices = listed.flatMap((each: unknown) =>
    typeof each === 'string' && each !== ''
      ? [each]
      : typeof each === 'number'
        ? [decimalText(decimalOfNumber(each))]
        : [],
  );
  return choices.length === 0 ? null : choices;
}

/** A member of what may be an object; undefined where there is none. */
export const member = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
