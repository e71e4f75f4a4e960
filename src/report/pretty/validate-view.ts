import type { FileRecord } from '../../domain/register.ts';
import type { Outcome } from '../../findings/outcome.ts';
import { acceptedBlock, isAccepted } from './accepted-block.ts';
import { findingBlocks } from './finding-blocks.ts';
import type { FileTally } from './phrases.ts';
import type { Block, Screen } from './screen.ts';
import { findingsVerdict } from './verdict.ts';

/** After a check: every finding by file, how many files came out how, the verdict. */
export const validateView = (outcome: Outcome, screen: Screen): readonly Block[] => [
  ...findingBlocks(
    outcome.findings.filter((found) => !isAccepted(found)),
    0,
    screen,
  ),
  acceptedBlock(outcome.findings, screen),
  [screen.words.filesChecked(fileTally(outcome)), ...findingsVerdict(outcome, screen)],
];

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
