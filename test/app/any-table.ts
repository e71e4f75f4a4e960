import * as fc from 'fast-check';

/** A table's JSON Schema, as it is generated. */
export type AnySchema = Readonly<Record<string, unknown>> & {
  readonly properties: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};

/** What a generated table is made of. */
interface Kinds {
  /** Titles of columns and groups. */
  readonly name: fc.Arbitrary<string>;
  readonly key: fc.Arbitrary<string>;
  readonly measure: fc.Arbitrary<string>;
}

/** A column's values. */
const figures = fc.oneof(
  fc.record({ type: fc.constant('integer'), minimum: fc.constantFrom(0, 1, -5) }),
  fc.record({ type: fc.constant('integer'), minimum: fc.constant(0), maximum: fc.constantFrom(100, 12) }),
  fc.record({ type: fc.constant('integer'), exclusiveMinimum: fc.constant(0) }),
  fc.constant({ type: 'integer' }),
  fc.record({
    type: fc.constant('number'),
    minimum: fc.constant(0),
    multipleOf: fc.constantFrom(0.01, 0.0001, 1, 0.5),
  }),
  fc.record({ type: fc.constant('number'), maximum: fc.constantFrom(9.5, 100) }),
  fc.constant({ type: 'number' }),
);
const others = fc.oneof(
  fc.constant({ type: 'string' }),
  fc.record({ type: fc.constant('string'), maxLength: fc.constantFrom(20, 200) }),
  fc.constant({ type: 'string', format: 'date' }),
  fc.constant({ type: 'boolean' }),
  fc.constant({ type: 'string', enum: ['甲', '乙', '丙'] }),
  fc.constant({ type: 'string', enum: ['1', '2'] }),
  fc.constant({ type: 'integer', enum: [1, 2, 3] }),
);

/** A title under its groups, outermost first. */
type Path = readonly string[];

/** Titles in groups of one to four levels, or in none; the columns of a group stand together. */
function paths(name: fc.Arbitrary<string>): fc.Arbitrary<readonly Path[]> {
  const leaf = name.map((title): readonly Path[] => [[title]]);
  const level = (depth: number): fc.Arbitrary<readonly Path[]> =>
    depth === 0
      ? leaf
      : fc.oneof(
          { weight: 3, arbitrary: leaf },
          {
            weight: 2,
            arbitrary: fc
              .tuple(name, fc.array(level(depth - 1), { minLength: 1, maxLength: 3 }))
              .map(([group, inner]) => inner.flat().map((path) => [group, ...path])),
          },
        );
  return fc.array(level(4), { minLength: 2, maxLength: 5 }).map((all) => all.flat().slice(0, 12));
}

/** Tables with columns of every type in every depth of groups, with sums and other rules, in both orientations. */
export function anyTable({ name, key, measure }: Kinds): fc.Arbitrary<AnySchema> {
  return paths(name)
    .filter((all) => all.length > 1)
    .chain((all) =>
      fc.record({
        all: fc.constant(all),
        keys: fc.uniqueArray(key, { minLength: all.length, maxLength: all.length }),
        figures: fc.array(fc.option(fc.tuple(figures, fc.option(measure)), { freq: 4 }), {
          minLength: all.length,
          maxLength: all.length,
        }),
        others: fc.array(others, { minLength: all.length, maxLength: all.length }),
        orientation: fc.constantFrom('columns', 'rows'),
        blank: fc.constantFrom('zero', 'missing'),
        title: name,
        hasSum: fc.boolean(),
        aliases: fc.array(name, { maxLength: 1 }),
      }),
    )
    .map(schemaOf);
}

interface Parts {
  readonly all: readonly Path[];
  readonly keys: readonly string[];
  readonly figures: readonly ([object, string | null] | null)[];
  readonly others: readonly object[];
  readonly orientation: string;
  readonly blank: string;
  readonly title: string;
  readonly hasSum: boolean;
  readonly aliases: readonly string[];
}

function schemaOf({ all, keys, figures: asFigures, others: asOthers, ...rest }: Parts): AnySchema {
  const columns = all.map((path, at): [string, Record<string, unknown>] => {
    const [figure, measure] = asFigures[at] ?? [null, null];
    const group = path.slice(0, -1);
    const facts = {
      ...(group.length === 0 ? {} : { group }),
      ...(measure === null ? {} : { measure }),
      ...(figure === null || at % 2 === 0 ? {} : { compare: 'previous' }),
      source: `第${at}条`,
    };
    return [keys[at] ?? '', { title: path.at(-1), ...(figure ?? asOthers[at]), 'x-column': facts }];
  });
  const numeric = columns.filter(
    ([, { type, enum: list }]) => type !== 'string' && type !== 'boolean' && list === undefined,
  );
  const [total, ...parts] = numeric.map(([key]) => key);
  const added = parts.slice(0, 3);
  const sum = {
    id: 'R1',
    assert: `${total ?? ''} == ${added.join(' + ')}`,
    severity: 'hard',
    message: '合计应等于各项之和',
  };
  const some = {
    id: 'R2',
    when: "category == '乡镇'",
    assert: `${total ?? ''} >= 1`,
    severity: 'soft',
    tolerance: 0.5,
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:shuangyong:table:any',
    title: rest.title,
    description: rest.aliases.join(''),
    type: 'object',
    'x-table': { version: '3.1', unitColumn: 'unit', orientation: rest.orientation, blank: rest.blank },
    properties: Object.fromEntries([['unit', { title: '填报单位', type: 'string' }], ...columns]),
    required: ['unit', ...keys.slice(0, 1)],
    'x-rules': [...(rest.hasSum && added.length > 1 ? [sum] : []), ...(total === undefined ? [] : [some])],
  };
}
