import type { DataValidation } from 'exceljs';
import { decimalPlaces, mostPlaces } from '../number-format.ts';
import { isDecimal, toNumber, type Decimal } from '../../domain/decimal.ts';
import { isNumeric, type Column } from '../../domain/table.ts';
import type { Bound, Constraints } from './constraints.ts';
import type { InputWords } from './input-words.ts';

/** What a cell is held to, and where its list may stand. */
export interface Validated {
  readonly constraints: Constraints;
  readonly words: InputWords;
  /** The cell's own name, `F5`. */
  readonly cell: string;
  /** Puts a list where it takes no room of its own, and gives its range. */
  readonly listRange: (choices: readonly string[]) => string;
}

type Check = Pick<DataValidation, 'type' | 'operator' | 'formulae'>;

/** What the cell refuses, and what it says; words alone where any value will do. */
export function cellValidation(column: Column, validated: Validated): DataValidation {
  const { words } = validated;
  const check = checkOf(column, validated);
  return {
    // What takes anything is given its words by a condition that always holds.
    ...(check ?? { type: 'custom', formulae: ['TRUE'] }),
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: check !== null,
    errorStyle: 'stop',
    ...words,
  };
}

function checkOf(column: Column, { constraints, cell, listRange }: Validated): Check | null {
  const { choices, minLength, maxLength } = constraints;
  if (choices !== null) return { type: 'list', formulae: [inlineList(choices) ?? listRange(choices)] };
  if (column.isDate === true) return { type: 'custom', formulae: [`ISNUMBER(${cell})`] };
  if (isNumeric(column)) return figureCheck(column, constraints, cell);
  if (minLength === null && maxLength === null) return null;
  return { type: 'textLength', operator: 'between', formulae: [minLength ?? 0, maxLength ?? 32_767] };
}

const longestList = 255; // UTF-16 units, without the quotes

/** A list in the validation itself; null where it is too long, or an item has a comma or would not stay as it is. */
function inlineList(choices: readonly string[]): string | null {
  const list = choices.join(',');
  const isPlain = choices.every((choice) => choice === choice.trim() && !/[,"]/.test(choice));
  return isPlain && list.length <= longestList ? `"${list}"` : null;
}

/** The least and most that a spreadsheet keeps whole. */
const farthest = 999_999_999_999_999;

function figureCheck({ type, step }: Column, { bounds }: Constraints, cell: string): Check {
  const isWhole = type === 'integer';
  const stepped = step === null ? [] : stepCondition(cell, step, isWhole);
  const [only, ...others] = bounds;
  if (stepped.length > 0 || !isRange(bounds))
    return custom(cell, isWhole, [...bounds.map((bound) => `${cell}${sign[bound.keyword]}${bound.limit}`), ...stepped]);
  const kind = isWhole ? 'whole' : 'decimal';
  if (only === undefined) return { type: kind, operator: 'between', formulae: [-farthest, farthest] };
  if (others.length === 0) return { type: kind, operator: operators[only.keyword], formulae: [Number(only.limit)] };
  return { type: kind, operator: 'between', formulae: bounds.map(({ limit }) => Number(limit)) };
}

/** Whether one operator says the bounds: at most one, or a least and a most. */
const isRange = (bounds: readonly Bound[]): boolean =>
  bounds.length < 2 ||
  (bounds.length === 2 && bounds.every(({ keyword }) => keyword === 'minimum' || keyword === 'maximum'));

const operators = {
  minimum: 'greaterThanOrEqual',
  exclusiveMinimum: 'greaterThan',
  maximum: 'lessThanOrEqual',
  exclusiveMaximum: 'lessThan',
} as const satisfies Record<Bound['keyword'], DataValidation['operator']>;

const sign = {
  minimum: '>=',
  exclusiveMinimum: '>',
  maximum: '<=',
  exclusiveMaximum: '<',
} as const satisfies Record<Bound['keyword'], string>;

const custom = (cell: string, isWhole: boolean, conditions: readonly string[]): Check => ({
  type: 'custom',
  formulae: [`AND(${[`ISNUMBER(${cell})`, ...(isWhole ? [`INT(${cell})=${cell}`] : []), ...conditions].join(',')})`],
});

/** None for a step that the type asks for anyway, or that a spreadsheet cannot tell. */
function stepCondition(cell: string, step: Decimal, isWhole: boolean): readonly string[] {
  const places = decimalPlaces(step);
  const size = isDecimal(step) ? toNumber(step) : 0;
  if (size <= 0 || places > mostPlaces || (isWhole && size === 1)) return [];
  if (size === 10 ** -places || size === 1) return [`ROUND(${cell},${places})=${cell}`];
  return [`ABS(${cell}/${size}-ROUND(${cell}/${size},0))<0.000001`];
}
