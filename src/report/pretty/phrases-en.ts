import type { FindingCounts } from '../../findings/counts.ts';
import type { Phrases } from './phrases.ts';

/** The pretty report's words in English. */
export const phrasesEn: Phrases = {
  gap: '  ',
  labels: {
    expected: 'expected',
    received: 'received',
    onTime: 'on time',
    late: 'late',
    missing: 'missing',
    notDue: 'not due',
    valid: 'valid',
    flagged: 'flagged',
    rejected: 'rejected',
    nil: 'nil',
    errors: 'errors',
    warnings: 'warnings',
    infos: 'notes',
    unit: 'Unit',
    category: 'Category',
    timeliness: 'Timeliness',
    validity: 'Validity',
    'received at': 'Received at',
    'corrected at': 'Corrected at',
    'to do': 'To do',
    total: 'Total',
    state: 'State',
    extended: 'Extended to',
    contact: 'Contact',
    phone: 'Telephone',
  },
  findingsLabel: 'findings: ',
  campaign: 'campaign',
  ofUnit: (unit, message) => `${unit}: ${message}`,
  rateTitles: ['expect', 'sent', 'on time', 'late', 'missing', 'sent %', 'timely %', 'passed %'],
  attention: 'Units that need attention',
  strays: 'Files that belong to no unit',
  accepted: (findings) => `Explained and accepted: ${plural(findings, 'finding')}`,
  moreAccepted: (findings) => `… and ${plural(findings, 'more finding')}.`,
  noDeadline: 'no deadline',
  deadline: (time, timezone) => `deadline ${time} (${timezone})`,
  asOf: (time) => `as of ${time}`,
  lateBy: (days) => `${plural(days, 'day')} late`,
  needs: {
    missing: 'Missing',
    rejected: 'Rejected',
    late: 'Late',
    flagged: 'Flagged',
    notDue: 'Not yet due',
    done: 'Nothing to do',
  },
  overdueBy: (days) => `${plural(days, 'day')} overdue`,
  timeLeft: (time) => `${time} left`,
  timePassed: (time) => `${time} past the deadline`,
  extended: (units) => `${plural(units, 'unit')} with more time`,
  comma: ', ',
  found: (counts) => numbers(counts),
  noUnits: 'There is no such unit.',
  unitsShown: (shown, all) => `${shown} of ${plural(all, 'unit')}:`,
  chase: (contact, files) => withDetail(files === '' ? 'ask for it' : `see ${files} first`, contact),
  mayBeThere: (files) => `${files} may be its return`,
  sendBack: (file) => withDetail('send back', file),
  check: (file) => withDetail('check', file),
  remind: 'remind of the deadline',
  moreUnits: (units) => `… and ${plural(units, 'more unit')}.`,
  moreInFile: (counts) => `… and ${numbers(counts)} more here.`,
  moreFiles: (files, counts) => `… and ${numbers(counts)} in ${plural(files, 'more file')}.`,
  infosLeftOut: (infos) => `${plural(infos, 'note')} not listed (how figures were read, nil returns …).`,
  whereAll: (workbook) =>
    workbook === null
      ? 'See every finding with --format json.'
      : `See every finding in ${workbook}, sheet 审核问题, or with --format json.`,
  written: 'Written: ',
  filesChecked: ({ files, clean, withErrors, withWarnings }) =>
    `${plural(files, 'file')} checked:  ${clean} clean  ${withErrors} with errors  ${withWarnings} with warnings`,
  tasks: ({ missing, rejected, flagged, strays }) =>
    list([
      [missing, `${missing} missing`],
      [rejected, `${rejected} rejected`],
      [flagged, `${flagged} flagged`],
      [strays, plural(strays, 'stray file')],
    ]),
  problems: (counts) => `Found ${numbers({ ...counts, infos: 0 })}`,
  noProblems: 'No errors and no warnings.',
  noneSelected: 'No errors and no warnings among what was asked for.',
  unselected: (counts) =>
    `Not asked for by --code or --rule, neither listed nor of effect on the exit status: ${numbers(counts)}.`,
  statisticsTitles: ['count', 'severity', 'code', 'files', 'such as'],
  allDone: ({ expected, received, late }, notDue) =>
    `${received} of ${plural(expected, 'unit')} reported` +
    (received > 0 ? ', all valid' : '') +
    (late > 0 ? `, ${late} late` : '') +
    (notDue > 0 ? `; ${notDue} not yet due` : '') +
    '.',
  thenAgain: (command) => `; then run: ${command}`,
  thenNext: (command) => ` Next: ${command}`,
};

const withDetail = (act: string, detail: string): string => (detail === '' ? act : `${act}: ${detail}`);

const numbers = ({ errors, warnings, infos }: FindingCounts): string =>
  list([
    [errors, plural(errors, 'error')],
    [warnings, plural(warnings, 'warning')],
    [infos, plural(infos, 'note')],
  ]);

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const list = (parts: readonly (readonly [count: number, words: string])[]): string =>
  parts
    .filter(([count]) => count > 0)
    .map(([, words]) => words)
    .join(', ');
