import type { RegisterEntry } from '../../domain/register.ts';
import type { ReportingUnit } from '../../domain/reporting-unit.ts';
import { needOf, needs, type Need } from '../../findings/follow-up.ts';
import { timelinessLabel, validityLabel } from '../../findings/labels.ts';
import type { Tone } from './paint.ts';
import { printable } from './printable.ts';
import type { Block, Screen } from './screen.ts';
import { textTable, type TextCell } from './text-table.ts';

const maxUnits = 100;

/** The units that need attention, by what needs doing first, then in roster order. */
export function attentionBlock(entries: readonly RegisterEntry[], screen: Screen): Block {
  const { options, paint, words } = screen;
  const needy = needs
    .filter((need) => need !== 'notDue' && need !== 'done')
    .flatMap((need) => entries.filter((entry) => needOf(entry) === need));
  if (needy.length === 0) return [];
  const columns = [
    { title: words.labels.unit, narrowest: 12 },
    { title: words.labels.category, narrowest: 8 },
    { title: words.labels.timeliness },
    { title: words.labels.validity },
    { title: words.labels['to do'], narrowest: 30 },
  ];
  const rows = needy.slice(0, maxUnits).map((entry) => attentionRow(entry, screen));
  const rest = needy.length - rows.length;
  return [
    paint('strong', words.attention),
    ...textTable(columns, rows, { width: options.width, indent: '  ', paint }),
    ...(rest > 0 ? [`  ${words.moreUnits(rest)}`] : []),
  ];
}

function attentionRow(entry: RegisterEntry, screen: Screen): readonly TextCell[] {
  const { unit } = entry;
  return [
    { text: unit.name },
    { text: unit.category },
    timelinessCell(entry, screen),
    validityCell(entry, screen),
    { text: toDo(entry, screen) },
  ];
}

/** 按时, 迟报 2 天, 未报, … */
function timelinessCell({ timeliness, daysLate }: RegisterEntry, { options, words }: Screen): TextCell {
  const text = timeliness === 'late' ? words.lateBy(daysLate) : timelinessLabel(timeliness, options.language);
  return { text, tone: timeliness === 'missing' ? 'error' : timeliness === 'late' ? 'warning' : 'plain' };
}

const validityTones: Readonly<Record<RegisterEntry['validity'], Tone>> = {
  valid: 'plain',
  flagged: 'warning',
  rejected: 'error',
  none: 'faint',
};

/** 通过, 待核实, 退回, — */
const validityCell = ({ validity }: RegisterEntry, { options }: Screen): TextCell => ({
  text: validityLabel(validity, options.language),
  tone: validityTones[validity],
});

function toDo(entry: RegisterEntry, { words }: Screen): string {
  const file = entry.file ?? '';
  const acts: Readonly<Record<Need, string>> = {
    missing: words.chase(contactOf(entry.unit), entry.likelyFiles.map(printable).join(words.comma)),
    rejected: words.sendBack(file),
    flagged: words.check(file),
    late: entry.validity === 'flagged' ? words.check(file) : words.remind,
    notDue: '',
    done: '',
  };
  return acts[needOf(entry)];
}

const contactOf = ({ contact, phone }: ReportingUnit): string =>
  [contact, phone]
    .filter((part) => part !== null)
    .map(printable)
    .join(' ');
