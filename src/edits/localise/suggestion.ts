import { cellName } from '../../domain/cell-address.ts';
import type { Decimal } from '../../domain/decimal.ts';
import type { ReturnRow } from '../../domain/return.ts';
import type { SuggestedCell, Suggestion } from '../../findings/suggestion.ts';
import { cellTerms } from './cell-terms.ts';
import type { Change, Explanation } from './explanation.ts';
import { isSettled } from './likeliest.ts';
import type { Bound } from './range.ts';

/** An explanation for machines: the cells, and what should stand in them. */
export const suggestionOf = ({ changes, slip }: Explanation, row: ReturnRow): Suggestion => ({
  slip,
  cells: changes.map((change) => suggestedCell(change, slip !== null, row)),
});

function suggestedCell(change: Change, isRecognised: boolean, row: ReturnRow): SuggestedCell {
  const { key, to, range } = change;
  const value = isRecognised || isSettled(change) ? to : null;
  const ends = value === null ? range : null;
  const address = row.figures.addressOf(key);
  return {
    cell: address === undefined ? null : cellName(address),
    column: key,
    value,
    typed: value === null ? null : cellTerms(key, row).say(value),
    least: endOf(ends?.low),
    most: endOf(ends?.high),
  };
}

/** An end that is left out itself is none that could be named. */
const endOf = (bound: Bound | null | undefined): Decimal | null =>
  bound === undefined || bound === null || bound.isOpen ? null : bound.value;
