import { deadlineText } from '../../domain/deadline.ts';
import type { Instant } from '../../domain/instant.ts';
import type { RegisterEntry } from '../../domain/register.ts';
import { localTime } from '../../domain/zoned-time.ts';
import { followUps, needs, type FollowUp } from '../../findings/follow-up.ts';
import { timelinessLabel } from '../../findings/labels.ts';
import type { Outcome } from '../../findings/outcome.ts';
import { spanText } from '../../findings/span-text.ts';
import { isChosen } from '../../findings/unit-choice.ts';
import { printable } from './printable.ts';
import type { Block, Screen } from './screen.ts';
import { textTable, type TextCell, type TextColumn } from './text-table.ts';

/** The units that are asked for, under what they need, most pressing first. */
export function rosterBlock(outcome: Outcome, screen: Screen): Block {
  const { options, paint, words, choice } = screen;
  const all = followUps(outcome);
  const chosen = all.filter(({ entry }) => isChosen(entry, choice));
  if (chosen.length === 0) return all.length === 0 ? [] : [words.noUnits];
  const columns = columnsFor(chosen, outcome, screen);
  const rows = chosen.map((each) => columns.map(({ cell }) => cell(each)));
  const [header = '', ...lines] = textTable(columns, rows, { width: options.width, indent: '  ', paint });
  const told = chosen.map((each, at) => ({ need: each.need, lines: [lines[at] ?? '', ...likelyFiles(each, screen)] }));
  const bands = needs.flatMap((need) => {
    const own = told.filter((each) => each.need === need);
    const band = paint('strong', `${words.needs[need]} ${own.length}`);
    return own.length === 0 ? [] : [band, ...own.flatMap((each) => each.lines)];
  });
  const isPart = chosen.length < all.length;
  return [...(isPart ? [paint('faint', words.unitsShown(chosen.length, all.length))] : []), header, ...bands];
}

/** A line of its own, as in a column of the table a file's name would be cut, and take the room of those whom to call. */
const likelyFiles = ({ entry }: FollowUp, { words }: Screen): Block =>
  entry.likelyFiles.length === 0 ? [] : [`    ${words.mayBeThere(entry.likelyFiles.map(printable).join(words.comma))}`];

interface RosterColumn extends TextColumn {
  readonly cell: (each: FollowUp) => TextCell;
}

/** The telephone number is what the list is for, so that it is cut last; when a return came matters least. */
function columnsFor(chosen: readonly FollowUp[], { campaign }: Outcome, screen: Screen): readonly RosterColumn[] {
  const { labels } = screen.words;
  const { timezone } = campaign;
  const extension: RosterColumn = {
    title: labels.extended,
    cell: ({ deadline, isExtended }) => ({
      text: isExtended && deadline !== null ? deadlineText(deadline, timezone) : '',
    }),
  };
  const received: RosterColumn = {
    title: labels['received at'],
    isSpare: true,
    cell: ({ entry: { receivedAt } }) => ({ text: receivedAt === null ? '—' : localTime(receivedAt, timezone) }),
  };
  const corrected: RosterColumn = {
    title: labels['corrected at'],
    isSpare: true,
    cell: ({ entry }) => ({ text: isCorrected(entry) ? localTime(entry.currentReceivedAt, timezone) : '' }),
  };
  return [
    { title: labels.unit, narrowest: 16, cell: ({ entry }) => ({ text: entry.unit.name }) },
    { title: labels.category, narrowest: 8, isSpare: true, cell: ({ entry }) => ({ text: entry.unit.category }) },
    { title: labels.state, narrowest: 20, cell: (each) => stateCell(each, screen) },
    ...(chosen.some(({ isExtended }) => isExtended) ? [extension] : []),
    received,
    ...(chosen.some(({ entry }) => isCorrected(entry)) ? [corrected] : []),
    { title: labels.contact, narrowest: 6, cell: (each) => ({ text: toCall(each)?.contact ?? '' }) },
    { title: labels.phone, narrowest: 24, cell: (each) => ({ text: toCall(each)?.phone ?? '' }) },
  ];
}

/** Whether the current return came at another time than the first. */
const isCorrected = (entry: RegisterEntry): entry is RegisterEntry & { readonly currentReceivedAt: Instant } =>
  entry.currentReceivedAt !== null && entry.currentReceivedAt !== entry.receivedAt;

/** Nobody is called where nothing is to be done. */
const toCall = ({ need, entry }: FollowUp): FollowUp['entry']['unit'] | null => (need === 'done' ? null : entry.unit);

const tones = {
  missing: 'error',
  rejected: 'error',
  late: 'warning',
  flagged: 'warning',
  notDue: 'plain',
  done: 'plain',
} as const;

/** 逾期 15 天; 2 个错误，迟报 1 天; 还有 3 天 5 小时; 按时. */
function stateCell(each: FollowUp, { options, words }: Screen): TextCell {
  const { need, entry, daysOverdue, timeLeft, errors, warnings } = each;
  const { language } = options;
  const counted = words.found({
    errors: need === 'rejected' ? errors.length : 0,
    warnings: entry.validity === 'flagged' ? warnings : 0,
    infos: 0,
  });
  const said = [
    daysOverdue > 0 ? words.overdueBy(daysOverdue) : '',
    counted,
    entry.timeliness === 'late' ? words.lateBy(entry.daysLate) : '',
    need === 'notDue' && timeLeft !== null ? words.timeLeft(spanText(timeLeft, language)) : '',
  ].filter((part) => part !== '');
  const text = said.length > 0 ? said.join(words.comma) : timelinessLabel(entry.timeliness, language);
  return { text, tone: tones[need] };
}
