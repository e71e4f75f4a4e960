import type { Outcome } from '../findings/outcome.ts';
import type { UnitChoice } from '../findings/unit-choice.ts';
import { reminderCsv } from '../write/remind/reminder-csv.ts';
import { reminderPlain } from '../write/remind/reminder-plain.ts';
import { remindersOf } from '../write/remind/reminder.ts';

/** How 催报名单 can be written; `plain` is text for a terminal, `txt` the same as Windows shows it. */
export type ReminderFormat = 'xlsx' | 'csv' | 'txt' | 'plain';

/** 催报名单 of the units that are chosen, always in Chinese. */
export async function remindUnits(
  outcome: Outcome,
  choice: UnitChoice,
  format: ReminderFormat,
): Promise<Uint8Array | string> {
  const reminders = remindersOf(outcome, choice);
  switch (format) {
    case 'csv':
      return reminderCsv(reminders);
    case 'txt':
      return `\uFEFF${reminderPlain(reminders, outcome).replaceAll('\n', '\r\n')}`;
    case 'plain':
      return reminderPlain(reminders, outcome);
    case 'xlsx': {
      const { reminderWorkbook } = await import('../write/remind/reminder-workbook.ts');
      return reminderWorkbook(reminders, outcome);
    }
  }
}
