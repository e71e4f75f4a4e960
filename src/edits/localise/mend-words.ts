import { compare, decimalText, isZero } from '../../domain/decimal.ts';
import type { ReturnRow } from '../../domain/return.ts';
import type { SuggestedCell, Suggestion } from '../../findings/suggestion.ts';
import { term, type Term, type Fact } from '../../findings/terms.ts';
import type { Change, Explanation } from './explanation.ts';
import { suggestionOf } from './suggestion.ts';

/** Ways to mend a row that a message can name. */
const mostNamed = 3;

/** A change, as machines and as people are told of it. */
interface Told {
  readonly change: Change;
  readonly suggested: SuggestedCell;
}

/** What the clerk is told of the explanations, the likeliest first; empty where there are none. Also what machines are told. */
export function mendOf(
  explanations: readonly Explanation[],
  row: ReturnRow,
): { readonly mend: Fact; readonly suggestions: readonly Suggestion[] } {
  const named = explanations.slice(0, mostNamed);
  const suggestions = named.map((each) => suggestionOf(each, row));
  const [first = '', second, third = ''] = named.map((each, at) => wayOf(each, suggestions[at], row));
  if (second === undefined) return { mend: first === '' ? '' : term('mend-one', { first }), suggestions };
  const more = explanations.length > mostNamed ? explanations.length - mostNamed : '';
  return { mend: term('mend-some', { first, second, third, more }), suggestions };
}

function wayOf({ changes, slip }: Explanation, suggestion: Suggestion | undefined, row: ReturnRow): Term {
  const told = changes.flatMap((change, at): readonly Told[] => {
    const suggested = suggestion?.cells[at];
    return suggested === undefined ? [] : [{ change, suggested }];
  });
  switch (slip) {
    case 'cells-swapped':
      return endsTerm('mend-swap', told);
    case 'shifted-right':
      return endsTerm(isAcross(changes, row) ? 'mend-shift-left' : 'mend-shift-up', told.slice(1));
    case 'shifted-left':
      return endsTerm(isAcross(changes, row) ? 'mend-shift-right' : 'mend-shift-down', told.slice(0, -1));
    default:
      return changesTerm(told, slip === null ? '' : term(slip), row);
  }
}

/** Whether the cells stand side by side, not below one another. */
function isAcross(changes: readonly Change[], { figures }: ReturnRow): boolean {
  const rows = changes.map(({ key }) => figures.addressOf(key)?.row);
  return new Set(rows).size === 1;
}

const nameOf = ({ cell, column }: SuggestedCell): string => cell ?? column;

function endsTerm(
  key: 'mend-swap' | 'mend-shift-left' | 'mend-shift-right' | 'mend-shift-up' | 'mend-shift-down',
  told: readonly Told[],
): Term {
  const [first, last] = [told[0], told.at(-1)];
  if (first === undefined || last === undefined) return cellsTerm(told);
  const [from, to] = [decimalText(first.change.from), decimalText(last.change.from)];
  return term(key, { cell: nameOf(first.suggested), other: nameOf(last.suggested), from, to });
}

/** With figures where all of them can be told. */
function changesTerm(told: readonly Told[], why: Fact, row: ReturnRow): Term {
  const [one, two, three] = told;
  if (one === undefined || told.some(({ suggested }) => told.length > 1 && suggested.value === null))
    return cellsTerm(told);
  if (two === undefined) return changeTerm(one, why, row);
  const rest = { two: changeTerm(two, '', row), three: three === undefined ? '' : changeTerm(three, '', row) };
  return term('mend-values', { one: changeTerm(one, '', row), ...rest, why });
}

function cellsTerm(told: readonly Told[]): Term {
  const cells = told.map(({ suggested }) => nameOf(suggested));
  const [cell = '', ...others] = cells;
  return others.length === 0 ? term('mend-cell', { cell }) : term('mend-cells', { size: cells.length, cells });
}

function changeTerm({ change, suggested }: Told, why: Fact, { figures }: ReturnRow): Term {
  const { value, least, most } = suggested;
  const facts = { cell: nameOf(suggested), from: decimalText(change.from), why };
  if (value !== null) {
    const isBlank = figures.get(change.key)?.value === null;
    return term(isBlank ? 'mend-blank' : 'mend-value', { ...facts, to: decimalText(value) });
  }
  // That a count is not below 0 need not be said.
  const isFloor = least === null || (isZero(least) && compare(change.from, least) > 0);
  if (most === null) return isFloor ? cellsTerm([{ change, suggested }]) : leastTerm(facts, decimalText(least));
  if (isFloor) return term('mend-most', { ...facts, most: decimalText(most) });
  return term('mend-between', { ...facts, least: decimalText(least), most: decimalText(most) });
}

const leastTerm = (facts: Readonly<Record<string, Fact>>, least: string): Term =>
  term('mend-least', { ...facts, least });
