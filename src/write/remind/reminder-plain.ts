import type { Outcome } from '../../findings/outcome.ts';
import { reminderHead } from './reminder-head.ts';
import type { Reminder } from './reminder.ts';

/** 催报名单 as text to be read and copied from, unit by unit. */
export function reminderPlain(reminders: readonly Reminder[], outcome: Outcome): string {
  const parts = [`催报名单\n${reminderHead(reminders, outcome)}\n`, ...reminders.map(unitPart)];
  return parts.join('\n');
}

function unitPart({ unit, state, time, contact, phone, errors, problems, text }: Reminder, at: number): string {
  const standing = [state, time].filter((part) => part !== '').join('　');
  const call = [
    ...(contact === '' ? [] : [`联系人：${contact}`]),
    ...(phone === '' ? [] : [`联系电话：${phone}`]),
  ].join('　');
  const head = [`【${at + 1}】${unit}　${standing}`, ...(call === '' ? [] : [call]), ...(errors === 0 ? problems : [])];
  return `${[...head, '', ...text].join('\n')}\n`;
}
