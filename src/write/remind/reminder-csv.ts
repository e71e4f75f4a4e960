import { csvFile } from '../../domain/csv-file.ts';
import type { Reminder } from './reminder.ts';

const columns: readonly (readonly [string, (each: Reminder) => string])[] = [
  ['报送单位', ({ unit }) => unit],
  ['单位编码', ({ code }) => code],
  ['类别', ({ category }) => category],
  ['情况', ({ state }) => state],
  ['截止时间', ({ deadline }) => deadline],
  ['逾期或剩余时间', ({ time }) => time],
  ['收到时间', ({ receivedAt }) => receivedAt],
  ['联系人', ({ contact }) => contact],
  ['联系电话', ({ phone }) => phone],
  ['错误数', ({ errors }) => String(errors)],
  ['存在问题', ({ problems }) => problems.join(' ')],
  ['催报用语', ({ text }) => text.join(' ')],
];

/** 催报名单 as CSV. */
export const reminderCsv = (reminders: readonly Reminder[]): string =>
  csvFile([columns.map(([title]) => title), ...reminders.map((each) => columns.map(([, value]) => value(each)))]);
