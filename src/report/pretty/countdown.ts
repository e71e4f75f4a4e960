import type { Outcome } from '../../findings/outcome.ts';
import { spanText } from '../../findings/span-text.ts';
import type { Block, Screen } from './screen.ts';

/** How long it is until the deadline, or since, and how many units have more time; nothing where there is no deadline. */
export function countdownLines({ campaign, asOf, register }: Outcome, { options, paint, words }: Screen): Block {
  const { deadline } = campaign;
  const extended = register.entries.filter(({ unit }) => unit.deadline !== null).length;
  const parts = [
    ...(deadline === null
      ? []
      : [asOf > deadline.instant ? passed(asOf - deadline.instant) : left(deadline.instant - asOf)]),
    ...(extended === 0 ? [] : [words.extended(extended)]),
  ];
  return parts.length === 0 ? [] : [parts.join(words.gap)];

  function left(time: number): string {
    return paint('strong', words.timeLeft(spanText(time, options.language)));
  }
  function passed(time: number): string {
    return words.timePassed(spanText(time, options.language));
  }
}
