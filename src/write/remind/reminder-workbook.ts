import type { Workbook } from 'exceljs';
import type { Outcome } from '../../findings/outcome.ts';
import { styles } from '../cell-styles.ts';
import { listWidths, writeList, type ListColumn } from '../list-sheet.ts';
import { finishedWorkbook, newWorkbook } from '../new-workbook.ts';
import { addSheet, setWidths } from '../sheet-frame.ts';
import { writeSheetTitle } from '../sheet-title.ts';
import { reminderHead } from './reminder-head.ts';
import type { Reminder } from './reminder.ts';

/** 催报名单 as an XLSX file to print and to tick off, and 催报用语 to copy from; the same outcome gives the same bytes. */
export async function reminderWorkbook(reminders: readonly Reminder[], outcome: Outcome): Promise<Uint8Array> {
  const { tool, asOf } = outcome;
  const workbook = await newWorkbook({ author: tool.name, title: '催报名单', at: asOf });
  const numbered = reminders.map((each, at) => ({ ...each, number: at + 1 }));
  const note = reminderHead(reminders, outcome);
  addListSheet(workbook, { title: '催报名单', note, columns: callColumns }, numbered);
  addListSheet(workbook, { title: '催报用语', note, columns: textColumns }, numbered);
  return finishedWorkbook(workbook);
}

interface NumberedReminder extends Reminder {
  /** 序号, 1-based. */
  readonly number: number;
}

type Columns = readonly ListColumn<NumberedReminder>[];

const headerRow = 3;

interface ListSheet {
  /** Of the sheet and above the list. */
  readonly title: string;
  readonly note: string;
  readonly columns: Columns;
}

function addListSheet(
  workbook: Workbook,
  { title, note, columns }: ListSheet,
  reminders: readonly NumberedReminder[],
): void {
  const sheet = addSheet(workbook, { name: title, headerRows: [headerRow, headerRow], fixedColumns: 2 });
  setWidths(sheet, listWidths(columns, reminders));
  writeSheetTitle(sheet, { title, note }, columns.length);
  writeList(sheet, { top: headerRow, columns }, reminders);
}

const serial: ListColumn<NumberedReminder> = {
  title: '序号',
  value: ({ number }) => number,
  width: [4, 4],
  style: styles.centred,
};
const unit: ListColumn<NumberedReminder> = { title: '报送单位', value: (each) => each.unit, width: [12, 24] };
const contact: ListColumn<NumberedReminder> = { title: '联系人', value: (each) => each.contact, width: [6, 10] };
const phone: ListColumn<NumberedReminder> = { title: '联系电话', value: (each) => each.phone, width: [14, 16] };

const callColumns: Columns = [
  serial,
  unit,
  { title: '类别', value: ({ category }) => category, width: [6, 14] },
  { title: '情况', value: ({ state }) => state, width: [6, 6], style: styles.centred },
  { title: '截止时间', value: ({ deadline }) => deadline, width: [16, 16], style: styles.centred },
  { title: '逾期或剩余', value: ({ time }) => time, width: [10, 14], style: styles.centred },
  contact,
  phone,
  {
    title: '存在问题',
    value: ({ errors, problems }) => [...(errors === 0 ? [] : [`${errors}个错误：`]), ...problems].join('\n') || null,
    width: [10, 46],
  },
  // Left to the clerk's pen.
  { title: '催报记录', value: () => null, width: [14, 14] },
];

const textColumns: Columns = [
  serial,
  unit,
  contact,
  phone,
  { title: '催报用语', value: ({ text }) => text.join('\n'), width: [60, 90] },
];
