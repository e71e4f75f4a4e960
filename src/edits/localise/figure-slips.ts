import { decimalOfNumber, decimalText, equals, isZero, multiply, negate, type Decimal } from '../../domain/decimal.ts';
import type { Slip } from '../../findings/suggestion.ts';
import type { Change } from './explanation.ts';
import type { Situation } from './situation.ts';

/** The slip by which one figure came to stand in the place of another; null for none that is known. */
export function figureSlip(change: Change, situation: Situation): Slip | null {
  return recognisers.find(([, recognises]) => recognises(change, situation))?.[0] ?? null;
}

type Recogniser = readonly [Slip, (change: Change, situation: Situation) => boolean];

const byFactor = (factor: number): Recogniser[1] => {
  const times = decimalOfNumber(factor);
  return ({ from, to }) =>
    !isZero(from) && !isZero(to) && (equals(multiply(from, times), to) || equals(multiply(to, times), from));
};

const byDigits =
  (recognises: (wrong: string, right: string) => boolean): Recogniser[1] =>
  ({ from, to }) => {
    const [wrong, right] = digitsOf(from, to);
    return Math.min(wrong.length, right.length) > 1 && recognises(wrong, right);
  };

/** The likelier first. */
const recognisers: readonly Recogniser[] = [
  ['off-by-10000', byFactor(10_000)],
  ['off-by-1000', byFactor(1000)],
  ['off-by-100', byFactor(100)],
  ['off-by-10', byFactor(10)],
  ['sign', ({ from, to }) => !isZero(from) && equals(negate(from), to)],
  ['left-blank', ({ key, to }, { cells }) => cells.get(key)?.isBlank === true && !isZero(to)],
  ['digits-swapped', byDigits(areSwapped)],
  ['written-twice', isWrittenTwice],
  ['total-not-updated', isTotal],
  ['digit-extra', byDigits((wrong, right) => isShortened(wrong, right))],
  ['digit-missing', byDigits((wrong, right) => isShortened(right, wrong))],
  ['digit-wrong', byDigits(isOneWrong)],
];

/** Both with as many places, without point and sign. */
function digitsOf(a: Decimal, b: Decimal): readonly [string, string] {
  const parts = [a, b].map((each) => decimalText(each).replace('-', '').split('.'));
  const places = Math.max(...parts.map(([, fraction = '']) => fraction.length));
  const [first = '', second = ''] = parts.map(([whole = '', fraction = '']) =>
    (whole + fraction.padEnd(places, '0')).replace(/^0+(?=\d)/u, ''),
  );
  return [first, second];
}

const differing = (a: string, b: string): readonly number[] =>
  Array.from({ length: a.length }, (_, at) => at).filter((at) => a[at] !== b[at]);

function areSwapped(wrong: string, right: string): boolean {
  if (wrong.length !== right.length) return false;
  const [first = -1, second, ...others] = differing(wrong, right);
  return (
    second === first + 1 && others.length === 0 && wrong[first] === right[second] && wrong[second] === right[first]
  );
}

function isOneWrong(wrong: string, right: string): boolean {
  return wrong.length === right.length && differing(wrong, right).length === 1;
}

/** Whether leaving out one digit of the longer gives the shorter. */
const isShortened = (longer: string, shorter: string): boolean =>
  longer.length === shorter.length + 1 &&
  Array.from({ length: longer.length }, (_, at) => longer.slice(0, at) + longer.slice(at + 1)).includes(shorter);

/** What stands in another cell of the same rule too, and should be nothing here. */
function isWrittenTwice({ key, from, to }: Change, { broken, cells }: Situation): boolean {
  return (
    isZero(to) &&
    broken.some(
      ({ columns }) =>
        columns.has(key) && [...columns].some((other) => other !== key && equals(cells.get(other)?.value ?? to, from)),
    )
  );
}

/** Whether a column stands alone against two or more that are added up. */
function isTotal({ key }: Change, { broken }: Situation): boolean {
  return broken.some(({ equation }) => {
    const own = equation?.terms.get(key);
    if (equation === null || own === undefined || !isZero(equation.constant)) return false;
    const parts = [...equation.terms].filter(([other]) => other !== key);
    return parts.length > 1 && parts.every(([, factor]) => equals(negate(factor), own));
  });
}
