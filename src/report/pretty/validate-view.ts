import type { FileRecord } from '../../domain/register.ts';
import { findingCounts } from '../../findings/counts.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Outcome } from '../../findings/outcome.ts';
import { acceptedBlock, isAccepted } from './accepted-block.ts';
import { findingBlocks } from './finding-blocks.ts';
import type { FileTally } from './phrases.ts';
import type { Block, Screen } from './screen.ts';
import { statisticsBlock } from './statistics-block.ts';
import { findingsVerdict } from './verdict.ts';
import { wrapText } from './wrap-text.ts';

/** After a check: every finding by file, how many files came out how, the verdict. */
export const validateView = (outcome: Outcome, screen: Screen): readonly Block[] => [
  ...openBlocks(
    outcome.findings.filter((found) => !isAccepted(found)),
    screen,
  ),
  acceptedBlock(outcome.findings, screen),
  [
    screen.words.filesChecked(fileTally(outcome)),
    ...unselectedLines(outcome, screen),
    ...findingsVerdict(outcome, screen),
  ],
];

const openBlocks = (open: readonly Finding[], screen: Screen): readonly Block[] =>
  screen.options.listing?.isCounted === true ? [statisticsBlock(open, screen)] : findingBlocks(open, 0, screen);

function unselectedLines({ unselected = [] }: Outcome, { words, options }: Screen): Block {
  return unselected.length === 0 ? [] : wrapText(words.unselected(findingCounts(unselected)), options.width);
}

function fileTally({ register, findings }: Outcome): FileTally {
  const filesWith = (wanted: string): ReadonlySet<string> =>
    new Set(findings.flatMap(({ severity, at }) => (severity === wanted && at !== null ? [at.file] : [])));
  const [errors, warnings] = [filesWith('error'), filesWith('warning')];
  const checked = register.files.filter(isChecked);
  const withErrors = checked.filter(({ path }) => errors.has(path)).length;
  const withWarnings = checked.filter(({ path }) => !errors.has(path) && warnings.has(path)).length;
  return { files: checked.length, clean: checked.length - withErrors - withWarnings, withErrors, withWarnings };
}

const isChecked = ({ state }: FileRecord): boolean => state !== 'ignored' && state !== 'opened';
