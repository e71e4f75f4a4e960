import { deadlineText } from '../../domain/deadline.ts';
import { localTime } from '../../domain/zoned-time.ts';
import { followUps, type FollowUp, type Need } from '../../findings/follow-up.ts';
import type { Outcome } from '../../findings/outcome.ts';
import { spanText } from '../../findings/span-text.ts';
import { isChosen, type UnitChoice } from '../../findings/unit-choice.ts';
import { plainLine } from './plain-line.ts';
import { problemLines } from './problem-lines.ts';
import { reminderText } from './reminder-text.ts';

/** One line of 催报名单, in the words of a clerk. */
export interface Reminder {
  readonly unit: string;
  readonly code: string;
  readonly category: string;
  /** 未报, 退回, 未到期, 迟报. */
  readonly state: string;
  /** `2020-02-05 24:00`; empty where there is none. */
  readonly deadline: string;
  /** 逾期15天, 还有3天5小时, 迟报2天; empty where there is nothing to say. */
  readonly time: string;
  /** Empty where nothing came. */
  readonly receivedAt: string;
  readonly contact: string;
  readonly phone: string;
  readonly errors: number;
  /** The first of the errors, a line each, and how many more there are; or which file may be what is missed. */
  readonly problems: readonly string[];
  /** Ready to be sent to the unit, a paragraph each. */
  readonly text: readonly string[];
}

/** What still has to come from a unit. */
const owing: readonly Need[] = ['missing', 'rejected', 'notDue'];

/** The units to be reminded, most pressing first: those that owe a return or a correction, or whichever states are asked for. */
export const remindersOf = (outcome: Outcome, choice: UnitChoice): readonly Reminder[] =>
  followUps(outcome)
    .filter(({ entry, need }) => isChosen(entry, choice) && (choice.states.length > 0 || owing.includes(need)))
    .map((each) => reminderOf(each, outcome));

function reminderOf(each: FollowUp, outcome: Outcome): Reminder {
  const { entry, need, deadline, errors } = each;
  const { timezone } = outcome.campaign;
  const { name, code, category, contact, phone } = entry.unit;
  return {
    unit: plainLine(name),
    code: plainLine(code),
    category: plainLine(category),
    state: states[need],
    deadline: deadline === null ? '' : deadlineText(deadline, timezone),
    time: timeOf(each),
    receivedAt: entry.receivedAt === null ? '' : localTime(entry.receivedAt, timezone),
    contact: plainLine(contact ?? ''),
    phone: plainLine(phone ?? ''),
    errors: need === 'rejected' ? errors.length : 0,
    problems: need === 'rejected' ? problemLines(errors) : likelyLines(entry.likelyFiles),
    text: reminderText(each, outcome),
  };
}

/** For the clerk, before the unit is called. */
const likelyLines = (files: readonly string[]): readonly string[] =>
  files.length === 0 ? [] : [plainLine(`${files.join('、')} 可能是该单位的，请先核实再催报`)];

const states: Readonly<Record<Need, string>> = {
  missing: '未报',
  rejected: '退回',
  late: '迟报',
  flagged: '待核实',
  notDue: '未到期',
  done: '',
};

function timeOf({ need, entry, daysOverdue, timeLeft }: FollowUp): string {
  if (entry.timeliness === 'late') return `迟报${entry.daysLate}天`;
  if (daysOverdue > 0) return `逾期${daysOverdue}天`;
  return need === 'notDue' && timeLeft !== null ? `还有${spanText(timeLeft, 'zh').replaceAll(' ', '')}` : '';
}
