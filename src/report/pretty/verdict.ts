import type { FileRecord } from '../../domain/register.ts';
import { countsOf, findingCounts } from '../../findings/counts.ts';
import type { Outcome } from '../../findings/outcome.ts';
import type { Tone } from './paint.ts';
import type { Tasks } from './phrases.ts';
import { printable } from './printable.ts';
import type { Block, Screen } from './screen.ts';

/** Files that belong to no unit, so that a unit may be missing only because of them. */
export const straysOf = ({ register }: Outcome): readonly FileRecord[] =>
  register.files.filter(({ state, unit }) => state === 'unassigned' || (state === 'unreadable' && unit === null));

/** One line: what is still to be done for the campaign, and the command to run then. */
export function campaignVerdict(outcome: Outcome, screen: Screen): Block {
  const tasks = tasksOf(outcome);
  const { missing, rejected, flagged, strays } = tasks;
  if (missing + rejected + strays > 0) return unfinished(screen.words.tasks(tasks), 'error', screen);
  if (flagged > 0) return unfinished(screen.words.tasks(tasks), 'warning', screen);
  const { errors } = findingCounts(outcome.findings);
  if (errors > 0) return unfinished(screen.words.problems({ errors, warnings: 0, infos: 0 }), 'error', screen);
  const notDue = outcome.register.entries.filter(({ timeliness }) => timeliness === 'notDue').length;
  return finished(screen.words.allDone(countsOf(outcome), notDue), screen);
}

/** One line: how many errors and warnings were found, and the command to run when they are mended. */
export function findingsVerdict({ findings, unselected }: Outcome, screen: Screen): Block {
  const counts = findingCounts(findings);
  const { errors, warnings } = counts;
  if (errors + warnings > 0)
    return unfinished(screen.words.problems(counts), errors === 0 ? 'warning' : 'error', screen);
  const isAll = unselected === undefined || unselected.every(({ severity }) => severity === 'info');
  return isAll ? finished(screen.words.noProblems, screen) : [screen.paint('good', screen.words.noneSelected)];
}

function tasksOf(outcome: Outcome): Tasks {
  const { entries } = outcome.register;
  return {
    missing: entries.filter(({ timeliness }) => timeliness === 'missing').length,
    rejected: entries.filter(({ validity }) => validity === 'rejected').length,
    flagged: entries.filter(({ validity }) => validity === 'flagged').length,
    strays: straysOf(outcome).length,
  };
}

const unfinished = (text: string, tone: Tone, { options, paint, words }: Screen): Block => [
  paint(tone, text) + words.thenAgain(printable(options.commands.again)),
];

const finished = (text: string, { options, paint, words }: Screen): Block => [
  paint('good', text) + (options.commands.next === null ? '' : words.thenNext(printable(options.commands.next))),
];
