import type { Expression } from '../domain/expression.ts';
import { isNumeric, type Column } from '../domain/table.ts';
import type { Words } from '../findings/entry.ts';
import { ExpressionMistake } from './expression-mistake.ts';

/** What a part of an expression comes to. */
type ExpressionType = 'number' | 'text' | 'boolean' | 'list';

/** A translated part, with the 0-based index at which it begins. */
export interface Operand {
  readonly expression: Expression;
  readonly type: ExpressionType;
  readonly at: number;
  /** Of a list that is not empty. */
  readonly itemType?: ExpressionType;
}

const names: Readonly<Record<ExpressionType, Words>> = {
  number: { zh: '数', en: 'a number' },
  text: { zh: '文字', en: 'a text' },
  boolean: { zh: '能成立或不成立的关系（如 a == b）', en: 'something that is true or false (such as a == b)' },
  list: { zh: '列表（如 [1, 2]）', en: 'a list (such as [1, 2])' },
};

export function columnType(column: Column): ExpressionType {
  if (isNumeric(column)) return 'number';
  return column.type === 'boolean' ? 'boolean' : 'text';
}

/** Refuses a part of another type. */
export function demand(type: ExpressionType, operand: Operand): void {
  if (operand.type !== type) throw new ExpressionMistake(mismatch(type, operand.type), operand.at);
}

/** Refuses all but a number, or a list of numbers where one may stand. */
export function demandNumber(operand: Operand, mayBeList: boolean): void {
  const { type, itemType = 'number', at } = operand;
  if (!mayBeList || type !== 'list') demand('number', operand);
  else if (itemType !== 'number') throw new ExpressionMistake(mismatch('number', itemType), at);
}

/** A number is never equal to a text: such a comparison is a slip. */
export function demandComparable(left: Operand, right: Operand): void {
  if (left.type === 'list') demand('number', left);
  demand(left.type, right);
}

const mismatch = (wanted: ExpressionType, found: ExpressionType): Words => ({
  zh: `此处应为${names[wanted].zh}，而这是${names[found].zh}`,
  en: `expected ${names[wanted].en} here, and this is ${names[found].en}`,
});
