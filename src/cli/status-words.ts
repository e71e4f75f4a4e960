import type { Words } from '../findings/entry.ts';

/** What `status` says of itself. */
export const statusWords = {
  missing: {
    zh: '只列没有报来的单位（未报，以及截止前未到期的）',
    en: 'only the units that have sent nothing: missing, and not yet due',
  },
  late: { zh: '只列迟报的单位', en: 'only the units that were late' },
  rejected: { zh: '只列报表被退回的单位', en: 'only the units whose return is rejected' },
  category: {
    zh: '只列这个类别的单位，可重复；几项状态之间是“或”，与类别之间是“且”。统计数、退出状态和 JSON 不受影响',
    en: 'only the units of this category, any number; states combine as “or”, and with categories as “and”. Counts, exit status and JSON stay whole',
  },
  remind: {
    zh: '写出催报名单（所列单位；不选状态则为未报、退回、未到期的），格式看扩展名：.xlsx、.csv、.txt；- 为标准输出',
    en: 'write the list of units to chase (those listed; without a state, those that owe a return or a correction), by the file’s ending: .xlsx, .csv or .txt; - for stdout',
  },
  reminderEnding: {
    zh: '催报名单的扩展名应为 .xlsx、.csv 或 .txt',
    en: 'the list of units to chase ends in .xlsx, .csv or .txt',
  },
  reminderAmongReturns: {
    zh: '催报名单写在报表文件夹里会被当作报表，请写到别的文件夹',
    en: 'among the returns the list would be read as one of them; write it to another folder',
  },
} as const satisfies Record<string, Words>;
