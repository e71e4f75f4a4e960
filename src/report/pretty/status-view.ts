import type { Outcome } from '../../findings/outcome.ts';
import { campaignBlock, countsBlock } from './campaign-block.ts';
import { countdownLines } from './countdown.ts';
import { printable } from './printable.ts';
import { ratesBlock } from './rates-block.ts';
import { rosterBlock } from './roster-block.ts';
import type { Block, Screen } from './screen.ts';
import { straysBlock } from './strays-block.ts';
import { campaignVerdict } from './verdict.ts';

/** Who reported: time left, counts and rates, the roster by what needs doing, files of no unit, what was written, the verdict. */
export const statusView = (outcome: Outcome, screen: Screen): readonly Block[] => [
  [...campaignBlock(outcome, screen), ...countdownLines(outcome, screen)],
  countsBlock(outcome, screen),
  ratesBlock(outcome.summary, screen),
  rosterBlock(outcome, screen),
  straysBlock(outcome, screen),
  screen.options.outputs.map((path) => screen.words.written + printable(path)),
  campaignVerdict(outcome, screen),
];
