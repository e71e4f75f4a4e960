import type { Expression, FunctionName } from '../../domain/expression.ts';
import type { Column, ColumnType } from '../../domain/table.ts';
import { numeral, quoted, settled, type Decided } from './formula-text.ts';

/** All that a rule's formula can reach in a form. */
export interface FormulaScope {
  /** A column and its cell, `$D$5`; null where the form has none. */
  readonly cellOf: (key: string) => PlacedColumn | null;
  readonly blank: 'zero' | 'missing';
  /** Of the form's unit; null where it is not known. */
  readonly category: string | null;
}

export interface PlacedColumn {
  readonly column: Column;
  readonly cell: string;
}

/** Ends the translation of what no formula says as the rules mean it. */
export class NoFormula extends Error {}

export function placed(key: string, { cellOf }: FormulaScope): PlacedColumn {
  const found = cellOf(key);
  if (found === null || found.column.isDate === true) throw new NoFormula(key);
  return found;
}

/** What kind of value an expression comes to. */
type Kind = 'number' | 'text' | 'truth';

const kinds: Readonly<Record<ColumnType, Kind>> = {
  integer: 'number',
  number: 'number',
  string: 'text',
  boolean: 'truth',
};

/** Whether an expression comes to a number, a text, or something that holds or does not. */
export const kindOf = (expression: Expression, scope: FormulaScope): Kind =>
  expression.kind === 'column' ? kinds[placed(expression.key, scope).column.type] : kindOfOther[expression.kind];

const kindOfOther: Readonly<Record<Exclude<Expression['kind'], 'column'>, Kind>> = {
  number: 'number',
  negate: 'number',
  arithmetic: 'number',
  call: 'number',
  list: 'number',
  text: 'text',
  category: 'text',
  boolean: 'truth',
  not: 'truth',
  comparison: 'truth',
  logic: 'truth',
  in: 'truth',
};

/** A text expression as a formula. */
export function textFormula(expression: Expression, scope: FormulaScope): Decided {
  switch (expression.kind) {
    case 'text':
      return { value: quoted(expression.value), given: [] };
    case 'category':
      return categoryFormula(scope.category);
    case 'column': {
      const { cell } = placed(expression.key, scope);
      return { value: `${cell}&""`, given: scope.blank === 'missing' ? [`${cell}<>""`] : [] };
    }
    default:
      throw new NoFormula(expression.kind);
  }
}

const categoryFormula = (category: string | null): Decided =>
  category === null ? { value: '""', given: ['FALSE'] } : { value: quoted(category), given: [] };

/** A calculation as a formula. */
export function figureFormula(expression: Expression, scope: FormulaScope): Decided {
  switch (expression.kind) {
    case 'number':
      return { value: numeral(expression.value), given: [] };
    case 'column':
      return cellFormula(placed(expression.key, scope).cell, scope.blank);
    case 'negate': {
      const { value, given } = figureFormula(expression.operand, scope);
      return { value: `(-(${value}))`, given };
    }
    case 'arithmetic': {
      const [left, right] = [figureFormula(expression.left, scope), figureFormula(expression.right, scope)];
      const divisor = expression.operator === '/' ? [`${right.value}<>0`] : [];
      return {
        value: `(${left.value}${expression.operator}${right.value})`,
        given: [...left.given, ...right.given, ...divisor],
      };
    }
    case 'call':
      return callFormula(expression.name, expression.operands.flatMap(spread), scope);
    default:
      throw new NoFormula(expression.kind);
  }
}

/** A formula that shows nothing, such as a sum of blanks, is a blank too. */
const cellFormula = (cell: string, blank: FormulaScope['blank']): Decided => ({
  value: `N(${cell})`,
  given: [blank === 'missing' ? `ISNUMBER(${cell})` : `OR(ISNUMBER(${cell}),${cell}="")`],
});

function callFormula(name: FunctionName, operands: readonly Expression[], scope: FormulaScope): Decided {
  const parts = operands.map((operand) => figureFormula(operand, scope));
  if (parts.length === 0) throw new NoFormula(name);
  const given = parts.flatMap((part) => part.given);
  const [first, ...others] = parts.map(({ value }) => value);
  return name === 'round'
    ? { value: `ROUND(${settled(first ?? '')},${others[0] ?? '0'})`, given }
    : { value: `${name.toUpperCase()}(${parts.map(({ value }) => value).join(',')})`, given };
}

/** A list among operands stands for its items. */
const spread = (operand: Expression): readonly Expression[] => (operand.kind === 'list' ? operand.items : [operand]);
