import { findingCounts } from '../../findings/counts.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Outcome } from '../../findings/outcome.ts';
import { acceptedBlock, isAccepted } from './accepted-block.ts';
import { attentionBlock } from './attention.ts';
import { campaignBlock, countsBlock } from './campaign-block.ts';
import { findingBlocks } from './finding-blocks.ts';
import { printable } from './printable.ts';
import type { Block, Screen } from './screen.ts';
import { campaignVerdict } from './verdict.ts';

/** After a merge: counts, the units that need attention, the errors and warnings, what was written, the verdict. */
export function mergeView(outcome: Outcome, screen: Screen): readonly Block[] {
  const { findings, register } = outcome;
  const listed = findings.filter(isListed);
  const infos = findingCounts(findings.filter((found) => !isAccepted(found))).infos - findingCounts(listed).infos;
  return [
    campaignBlock(outcome, screen),
    countsBlock(outcome, screen),
    attentionBlock(register.entries, screen),
    ...findingBlocks(listed, infos, screen),
    acceptedBlock(findings, screen),
    screen.options.outputs.map((path) => screen.words.written + printable(path)),
    campaignVerdict(outcome, screen),
  ];
}

/** Notes are counted only, but for which return took another's place; who is missing or late stands in the table of units. */
const isListed = ({ severity, code }: Finding): boolean =>
  code === 'unit/superseded' || (severity !== 'info' && code !== 'unit/missing' && code !== 'unit/late');
