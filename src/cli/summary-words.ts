import type { Words } from '../findings/entry.ts';

/** What the commands over a summary workbook say of themselves. */
export const summaryWords = {
  twoFormats: {
    zh: '这个命令只有 pretty 和 json 两种格式',
    en: 'this command has the formats pretty and json alone',
  },
  summaryArgument: {
    zh: '汇总工作簿，或 merge --archive 存档的 .zip',
    en: 'a summary workbook, or the .zip that merge --archive made',
  },
  trace: {
    zh: '追溯汇总表里的一个数字：由哪些单位、哪个文件的哪一格加成',
    en: 'walk a figure of the summary back to the cells of the returns that it is made of',
  },
  traceUsage: { zh: '[选项] <汇总工作簿> [单元格]', en: '[options] <SUMMARY> [CELL]' },
  cellArgument: { zh: '单元格，如 汇总表!F37 或 F37', en: 'the cell: 汇总表!F37, or F37' },
  traceColumn: { zh: '不写单元格，写这一栏（键或标题）', en: 'instead of a cell, this column (key or title)' },
  traceCategory: {
    zh: '与 --column 同用：这个类别的小计（不写则为合计）',
    en: 'with --column: the subtotal of this category (default: the total)',
  },
  traceUnit: { zh: '与 --column 同用：这个单位的数字', en: 'with --column: the figure of this unit' },
  traceChoice: {
    zh: '请写一个单元格（如 汇总表!F37），或用 --column 指明一栏，可加 --category 或 --unit',
    en: 'give a cell, such as 汇总表!F37, or a --column, with --category or --unit if wanted',
  },
  verify: {
    zh: '核对汇总工作簿：按来源重新计算，说出哪里被改过、哪份报表变了',
    en: 'recompute a summary from its sources and tell what differs',
  },
  verifyUsage: { zh: '[选项] <汇总工作簿> [报表文件夹]', en: '[options] <SUMMARY> [RETURNS]' },
  archiveHasReturns: {
    zh: '存档里有报表，不用另外指明报表文件夹',
    en: 'the archive has its returns; name no folder of returns with it',
  },
  diff: {
    zh: '比较两份汇总：单位、数字、及时性、审核状态有什么变化',
    en: 'what changed between two summaries: units, figures, timeliness, validity',
  },
  diffUsage: { zh: '[选项] <旧汇总> <新汇总>', en: '[options] <OLD> <NEW>' },
  oldArgument: { zh: '旧的汇总工作簿，上年的也可以', en: 'the old summary workbook; last year’s will do' },
  newArgument: { zh: '新的汇总工作簿', en: 'the new summary workbook' },
  diffOutput: { zh: '另写成工作簿（.xlsx，- 为标准输出）', en: 'write it as a workbook as well (.xlsx; - for stdout)' },
  exitCode: { zh: '有变化时退出状态为 1（默认 0）', en: 'exit status 1 where something changed (default 0)' },
  diffOverwrites: {
    zh: '这是要比较的文件，不能作为输出',
    en: 'this file is being compared; nothing is written over it',
  },
} as const satisfies Record<string, Words>;
