import {
  compare,
  decimalOfNumber,
  decimalText,
  divide,
  isZero,
  negate,
  zero,
  type Decimal,
} from '../../domain/decimal.ts';
import { allows } from './column-domain.ts';
import type { Slip } from '../../findings/suggestion.ts';
import type { Change, Explanation } from './explanation.ts';
import { figureSlip } from './figure-slips.ts';
import { includes, onlyNumber } from './range.ts';
import { isTenThousands, type Situation } from './situation.ts';

/** The surer a slip, the less. At 0 it is hardly ever found by chance, as one wrong digit and a sum that was not added up again are. */
const weights: Readonly<Record<Slip, number>> = {
  'off-by-10000': 0,
  'off-by-1000': 0,
  'off-by-100': 0,
  'off-by-10': 0,
  sign: 0,
  'digits-swapped': 0,
  'written-twice': 0,
  'cells-swapped': 0,
  'shifted-left': 0,
  'shifted-right': 0,
  'left-blank': 1,
  'digit-extra': 2,
  'digit-missing': 2,
  'total-not-updated': 3,
  'digit-wrong': 4,
};
const unknown = 5;

const weightOf = ({ slip }: Explanation): number => (slip === null ? unknown : weights[slip]);

/** Whether it looks like a slip that is hardly ever met by chance. */
export const isSureSlip = (explanation: Explanation): boolean => weightOf(explanation) === 0;

/** The explanations with the slips that they look like, the likeliest first; else in the order given. */
export function likeliestFirst(explanations: readonly Explanation[], situation: Situation): readonly Explanation[] {
  const named = explanations.map((explanation) => recognised(explanation, situation));
  // Of the same changes those that come first are kept, whose slip is known.
  const distinct = new Map(named.toReversed().map((explanation) => [textOf(explanation), explanation]));
  return [...distinct.values()]
    .toReversed()
    .toSorted((a, b) => weightOf(a) - weightOf(b) || a.changes.length - b.changes.length);
}

const textOf = ({ changes }: Explanation): string =>
  changes.map(({ key, to }) => `${key} ${decimalText(to)}`).join('\n');

/** Those worth naming: where a sure slip is recognised, only such. */
export function worthNaming(explanations: readonly Explanation[]): readonly Explanation[] {
  const sure = explanations.filter((each) => weightOf(each) === 0);
  return sure.length > 0 ? sure : explanations;
}

function recognised(explanation: Explanation, situation: Situation): Explanation {
  const { changes, slip } = explanation;
  if (slip !== null) return explanation;
  const [only, ...others] = changes;
  if (only !== undefined && others.length === 0 && isSettled(only))
    return { changes, slip: figureSlip(only, situation) };
  return asTenThousands(changes, situation) ?? asTurnedSigns(changes, situation) ?? explanation;
}

/** Whether there is but one figure that would do. */
export const isSettled = ({ range }: Change): boolean => range !== null && onlyNumber(range) !== null;

const tenThousand = decimalOfNumber(10_000);

/** 元 where 万元 is asked: only there is a figure of many that would do worth its name. Other cells must have but one. */
function asTenThousands(changes: readonly Change[], situation: Situation): Explanation | null {
  const isMeant = ({ key }: Change): boolean => {
    const cell = situation.cells.get(key) ?? null;
    return cell !== null && isTenThousands(cell);
  };
  const open = changes.filter((change) => !isSettled(change));
  return open.length > 0 && open.every(isMeant)
    ? asFigures(changes, situation, ['off-by-10000', (from) => divide(from, tenThousand)])
    : null;
}

const asTurnedSigns = (changes: readonly Change[], situation: Situation): Explanation | null =>
  changes.every(({ from }) => compare(from, zero) < 0) ? asFigures(changes, situation, ['sign', negate]) : null;

/** The same cells, with figures of that slip, where they satisfy the rules too. */
function asFigures(
  changes: readonly Change[],
  situation: Situation,
  [slip, right]: readonly [Slip, (from: Decimal) => Decimal | null],
): Explanation | null {
  const slipped = changes.flatMap((change): readonly Change[] => {
    if (changes.length > 1 && isSettled(change)) return [change];
    const { key, from, range } = change;
    const to = isZero(from) ? null : right(from);
    const domain = situation.cells.get(key)?.domain;
    const fits = to !== null && domain !== undefined && allows(domain, to) && (range === null || includes(range, to));
    return fits ? [{ key, from, to, range: { low: closed(to), high: closed(to) } }] : [];
  });
  return slipped.length === changes.length && situation.satisfies(slipped) ? { changes: slipped, slip } : null;
}

const closed = (value: Decimal): { readonly value: Decimal; readonly isOpen: false } => ({ value, isOpen: false });
