import { localTime } from '../../domain/zoned-time.ts';
import type { Outcome } from '../../findings/outcome.ts';
import { plainLine } from './plain-line.ts';
import type { Reminder } from './reminder.ts';

/** The line under the title: which campaign, as of when, how many units there are to call. */
export function reminderHead(reminders: readonly Reminder[], { campaign, asOf }: Outcome): string {
  const states = [...new Set(reminders.map(({ state }) => state))];
  const counts = states.map((state) => `${state}${reminders.filter((each) => each.state === state).length}个`);
  const units = reminders.length === 0 ? '没有需要催报的单位' : `共${reminders.length}个单位：${counts.join('、')}`;
  return [plainLine(campaign.title), `截至 ${localTime(asOf, campaign.timezone)}`, units].join('　');
}
