import { fileStateLabel } from '../../findings/labels.ts';
import type { Outcome } from '../../findings/outcome.ts';
import { printable } from './printable.ts';
import type { Block, Screen } from './screen.ts';
import { straysOf } from './verdict.ts';

/** The files that belong to no unit, each with what became of it. */
export function straysBlock(outcome: Outcome, { options, paint, words }: Screen): Block {
  const strays = straysOf(outcome);
  if (strays.length === 0) return [];
  return [
    paint('strong', words.strays),
    ...strays.map(
      ({ path, state }) => `  ${printable(path)}  ${paint('error', fileStateLabel(state, options.language))}`,
    ),
  ];
}
