import type { Words } from '../findings/entry.ts';

/** What the commands about tables say of themselves. */
export const tableWords = {
  table: {
    zh: '统计表：check 检查统计表文件，infer 按附件起草统计表',
    en: 'tables: check a table’s file, or infer one from an attachment',
  },
  tableUsage: { zh: '<子命令>', en: '<command>' },
  check: {
    zh: '检查统计表（JSON Schema），指出每一处错误的行、列和键；有错误时退出状态为 2',
    en: 'check a table (JSON Schema), and show every mistake with line, column and key; exit status 2 where there are any',
  },
  checkUsage: { zh: '[选项] <文件>', en: '[options] <FILE>' },
  tableFile: { zh: '统计表文件，如 table.schema.json', en: 'the table’s file: table.schema.json' },
  checkFormat: { zh: '输出格式：pretty、json', en: 'pretty or json' },
  infer: {
    zh: '按通知的附件（XLSX、XLS、ODS、DOCX、HTML、CSV）起草统计表；依据和疑问写在标准错误',
    en: 'draft a table from a notice’s attachment (XLSX, XLS, ODS, DOCX, HTML, CSV); what it rests on goes to stderr',
  },
  inferUsage: { zh: '[选项] <附件>', en: '[options] <ATTACHMENT>' },
  attachment: { zh: '附件：空白表样，或一份已填的报表', en: 'the attachment: a blank form, or a return' },
  sheetOption: {
    zh: '表在这张工作表（默认：第一张有表的）',
    en: 'the sheet with the table (default: the first that has one)',
  },
  outputTable: { zh: '写入此文件（默认：标准输出）', en: 'write the draft to this file (default: stdout)' },
  isThere: {
    zh: '已有这个文件，不会覆盖；请换个文件名，如 -o 新表.schema.json',
    en: 'this file is there already, and is not written over; give another name, such as -o new.schema.json',
  },
  written: {
    zh: '已写出统计表草稿 {target}，请逐栏核对后使用',
    en: 'Draft written: {target}; look it over before it is used',
  },
} as const satisfies Record<string, Words>;
