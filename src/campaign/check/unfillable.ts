import { operands, type Expression } from '../../domain/expression.ts';
import type { Column } from '../../domain/table.ts';
import type { UsageError } from '../../findings/usage-error.ts';
import { mistakeAt, type JsonDocument } from '../json-document.ts';
import { member } from './members.ts';

/** Columns whose keywords leave nothing to fill in, and choices that they refuse. */
export function* unfillableColumns(document: JsonDocument, columns: readonly Column[]): Iterable<UsageError> {
  for (const { key } of columns) {
    const own = member(member(document.value, 'properties'), key);
    for (const [low, high] of crossed(own))
      yield mistakeAt(document, ['properties', key, low], {
        zh: `${low} 与 ${high} 合起来，没有值能填`,
        en: `${low} and ${high} together leave no value to fill in`,
      });
    const choices = member(own, 'enum');
    if (!Array.isArray(choices)) continue;
    for (const [at, choice] of choices.entries())
      if (isRefused(choice, own))
        yield mistakeAt(document, ['properties', key, 'enum', at], {
          zh: `可选值“${String(choice)}”不符合本栏的其他要求，选了也会退回`,
          en: `the choice "${String(choice)}" is against what else the column asks for`,
        });
  }
}

/** Lower and upper bounds, and whether one of the two is no value itself. */
const bounds = [
  ['minimum', 'maximum', false],
  ['exclusiveMinimum', 'maximum', true],
  ['minimum', 'exclusiveMaximum', true],
  ['exclusiveMinimum', 'exclusiveMaximum', true],
  ['minLength', 'maxLength', false],
] as const;

/** Bounds that nothing lies between. */
const crossed = (own: unknown): readonly (typeof bounds)[number][] =>
  bounds.filter(([low, high, isOpen]) => {
    const [least, most] = [member(own, low), member(own, high)];
    if (typeof least !== 'number' || typeof most !== 'number') return false;
    return least > most || (isOpen && least === most);
  });

function isRefused(choice: unknown, own: unknown): boolean {
  if (typeof choice !== 'number') return false;
  const [minimum, maximum] = [member(own, 'minimum'), member(own, 'maximum')];
  const isFraction = member(own, 'type') === 'integer' && !Number.isInteger(choice);
  return (
    isFraction || (typeof minimum === 'number' && choice < minimum) || (typeof maximum === 'number' && choice > maximum)
  );
}

/** A text that a column is compared with. */
interface ComparedText {
  readonly key: string;
  readonly text: string;
}

/** The texts in an expression that a column is compared with and that are none of its choices. */
export function strangeChoices(expression: Expression, document: JsonDocument): readonly ComparedText[] {
  const own = comparedTexts(expression).filter(({ key, text }) => {
    const choices = member(member(member(document.value, 'properties'), key), 'enum');
    return text !== '' && Array.isArray(choices) && !choices.includes(text);
  });
  return [...own, ...operands(expression).flatMap((part) => strangeChoices(part, document))];
}

function comparedTexts(expression: Expression): readonly ComparedText[] {
  if (expression.kind !== 'in' && expression.kind !== 'comparison') return [];
  const { left, right } = expression;
  return [...textsBeside(left, right), ...textsBeside(right, left)];
}

function textsBeside(column: Expression, other: Expression): readonly ComparedText[] {
  if (column.kind !== 'column') return [];
  const items = other.kind === 'list' ? other.items : [other];
  return items.flatMap((item) => (item.kind === 'text' ? [{ key: column.key, text: item.value }] : []));
}
