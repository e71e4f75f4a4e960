import { compare, isZero } from '../../domain/decimal.ts';
import type { ReturnRow } from '../../domain/return.ts';
import type { Slip, SuggestedCell, Suggestion } from '../../findings/suggestion.ts';
import { term, type Term, type Fact } from '../../findings/terms.ts';
import { cellTerms } from './cell-terms.ts';
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
  const real = explanations.filter((each) => !isIdle(each, row));
  const named = real.slice(0, mostNamed);
  const suggestions = named.map((each) => suggestionOf(each, row));
  const [first = '', second, third = ''] = named.map((each, at) => wayOf(each, suggestions[at], row));
  if (second === undefined) return { mend: first === '' ? '' : term('mend-one', { first }), suggestions };
  const more = real.length > mostNamed ? real.length - mostNamed : '';
  return { mend: term('mend-some', { first, second, third, more }), suggestions };
}

/** Whether a cell is to hold what it holds: then its measure is not what it was taken for. */
const isIdle = ({ changes, slip }: Explanation, row: ReturnRow): boolean =>
  !isMoved(slip) &&
  changes.some(({ key, to }) => {
    const { typed, say } = cellTerms(key, row);
    return typed === say(to);
  });

const isMoved = (slip: Slip | null): boolean =>
  slip === 'cells-swapped' || slip === 'shifted-left' || slip === 'shifted-right';

function wayOf({ changes, slip }: Explanation, suggestion: Suggestion | undefined, row: ReturnRow): Term {
  const told = changes.flatMap((change, at): readonly Told[] => {
    const suggested = suggestion?.cells[at];
    return suggested === undefined ? [] : [{ change, suggested }];
  });
  switch (slip) {
    case 'cells-swapped':
      return endsTerm('mend-swap', told, row);
    case 'shifted-right':
      return endsTerm(isAcross(changes, row) ? 'mend-shift-left' : 'mend-shift-up', told.slice(1), row);
    case 'shifted-left':
      return endsTerm(isAcross(changes, row) ? 'mend-shift-right' : 'mend-shift-down', told.slice(0, -1), row);
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
  row: ReturnRow,
): Term {
  const [first, last] = [told[0], told.at(-1)];
  if (first === undefined || last === undefined) return cellsTerm(told);
  const [from, to] = [first, last].map(({ change }) => typedIn(change, row) ?? '');
  return term(key, { cell: nameOf(first.suggested), other: nameOf(last.suggested), from: from ?? '', to: to ?? '' });
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

function changeTerm(told: Told, why: Fact, row: ReturnRow): Term {
  const { change, suggested } = told;
  const { typed } = cellTerms(change.key, row);
  const facts = { cell: nameOf(suggested), from: typed ?? '', why };
  if (suggested.typed !== null)
    return term(typed === null ? 'mend-blank' : 'mend-value', { ...facts, to: suggested.typed });
  return rangeTerm(told, facts, row);
}

const rangeTerms = {
  least: { filled: 'mend-least', blank: 'mend-blank-least' },
  most: { filled: 'mend-most', blank: 'mend-blank-most' },
  between: { filled: 'mend-between', blank: 'mend-blank-between' },
} as const;

/** Of a change that leaves a choice. */
function rangeTerm(told: Told, facts: Readonly<Record<string, Fact>>, row: ReturnRow): Term {
  const { change, suggested } = told;
  const { typed, say } = cellTerms(change.key, row);
  const { most } = suggested;
  const least = isFloor(told) ? null : suggested.least;
  if (least === null && most === null) return cellsTerm([told]);
  const ends = least === null ? 'most' : most === null ? 'least' : 'between';
  const said = { least: least === null ? '' : say(least), most: most === null ? '' : say(most) };
  return term(rangeTerms[ends][typed === null ? 'blank' : 'filled'], { ...facts, ...said });
}

/** That a count is not below 0 need not be said. */
const isFloor = ({ change: { from }, suggested: { least } }: Told): boolean =>
  least !== null && isZero(least) && compare(from, least) > 0;

const typedIn = ({ key }: Change, row: ReturnRow): string | null => cellTerms(key, row).typed;
