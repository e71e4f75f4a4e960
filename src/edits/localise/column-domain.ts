import { decimalOfNumber, equals, isDecimal, isMultipleOf, type Decimal } from '../../domain/decimal.ts';
import { isNumeric, type Column, type Table } from '../../domain/table.ts';
import { above, below, everyNumber, includes, type Range } from './range.ts';

/** The figures that the table's JSON Schema allows in a column. */
export interface ColumnDomain {
  readonly range: Range;
  /** What every figure is a multiple of: 1 for integers, 0.0001 for four places; null where any decimal will do. */
  readonly step: Decimal | null;
  /** The only figures that there may be; null where the schema has no list. */
  readonly list: readonly Decimal[] | null;
}

export const allows = ({ range, step, list }: ColumnDomain, value: Decimal): boolean =>
  includes(range, value) &&
  (step === null || isMultipleOf(value, step)) &&
  (list === null || list.some((each) => equals(each, value)));

/** By key, of the columns of numbers whose schema is understood as a whole: no figure is proposed for any other. */
export function columnDomains({ columns, schema }: Table): ReadonlyMap<string, ColumnDomain> {
  const schemas = asObject(schema['properties']);
  return new Map(
    columns.filter(isNumeric).flatMap((column) => {
      const domain = domainOf(column, asObject(schemas[column.key]));
      return domain === null ? [] : [[column.key, domain]];
    }),
  );
}

const understood: ReadonlySet<string> = new Set(
  'title description $comment default examples x-column type minimum maximum exclusiveMinimum exclusiveMaximum multipleOf enum const'.split(
    ' ',
  ),
);

function domainOf(column: Column, schema: Readonly<Record<string, unknown>>): ColumnDomain | null {
  const step = stepOf(column);
  if (step === undefined || !Object.keys(schema).every((keyword) => understood.has(keyword))) return null;
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, enum: list, const: only } = schema;
  let range = everyNumber;
  if (typeof minimum === 'number') range = above(range, { value: decimalOfNumber(minimum), isOpen: false });
  if (typeof exclusiveMinimum === 'number')
    range = above(range, { value: decimalOfNumber(exclusiveMinimum), isOpen: true });
  if (typeof maximum === 'number') range = below(range, { value: decimalOfNumber(maximum), isOpen: false });
  if (typeof exclusiveMaximum === 'number')
    range = below(range, { value: decimalOfNumber(exclusiveMaximum), isOpen: true });
  const values = only === undefined ? list : [only];
  return { range, step, list: Array.isArray(values) ? values.flatMap(asDecimal) : null };
}

const one = decimalOfNumber(1);

/** A whole number that must be a multiple of 0.5 is any whole number; of 10, a multiple of 10. `undefined` where the two do not go together. */
function stepOf({ type, step }: Column): Decimal | null | undefined {
  if (type !== 'integer') return step;
  if (step === null || isMultipleOf(one, step)) return one;
  return isMultipleOf(step, one) ? step : undefined;
}

const asDecimal = (value: unknown): readonly Decimal[] => {
  const decimal = typeof value === 'number' ? decimalOfNumber(value) : value;
  return isDecimal(decimal) ? [decimal] : [];
};

const asObject = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
