import type { Outcome } from '../../findings/outcome.ts';
import { campaignBlock, countsBlock } from './campaign-block.ts';
import { ratesBlock } from './rates-block.ts';
import { rosterBlock } from './roster-block.ts';
import type { Block, Screen } from './screen.ts';
import { straysBlock } from './strays-block.ts';
import { campaignVerdict } from './verdict.ts';

/** Who reported: counts, the whole roster by category, files of no unit, rates, the verdict. */
export const statusView = (outcome: Outcome, screen: Screen): readonly Block[] => [
  campaignBlock(outcome, screen),
  countsBlock(outcome, screen),
  rosterBlock(outcome, screen),
  straysBlock(outcome, screen),
  ratesBlock(outcome.summary, screen),
  campaignVerdict(outcome, screen),
];
