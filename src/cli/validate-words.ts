import type { Words } from '../findings/entry.ts';

/** What the command line says of `validate`. */
export const validateWords = {
  usage: { zh: '[选项] [报表…]', en: '[options] [PATHS…]' },
  command: {
    zh: '读取并审核报表（文件、文件夹、通配符或标准输入），不写任何文件',
    en: 'read and check returns (files, folders, globs, stdin); writes nothing',
  },
  paths: {
    zh: '报表文件、文件夹或带引号的通配符，如 "returns/**/*.xlsx"；- 为标准输入（默认：统计任务的 returns）',
    en: 'returns: files, folders, or globs in quotes such as "returns/**/*.xlsx"; - for stdin (default: the campaign’s)',
  },
  stdinName: {
    zh: '标准输入中的报表叫什么（由此知道单位和收文登记），与 - 同用',
    en: 'what the return from stdin is called, which may tell its unit and receipt; goes with -',
  },
  rule: {
    zh: '只列出这些审核公式的问题，如 R01,R07，可重复',
    en: 'only findings of these rules: R01,R07; any number of times',
  },
  code: {
    zh: '只列出这些代码或代码组的问题，如 value/required,layout/，可重复',
    en: 'only findings with these codes or of these groups: value/required,layout/; any number of times',
  },
  maxFindings: {
    zh: '屏幕上最多列出几个问题，0 为不限（默认每个文件 20 个，共 200 个）',
    en: 'findings to list on the screen at most, 0 for all (default: 20 of a file, 200 in all)',
  },
  statistics: {
    zh: '不逐个列出，只统计每种问题的个数，各举一例（pretty、json）',
    en: 'count each code, with an example, instead of listing findings (pretty, json)',
  },
  statisticsFormat: {
    zh: '--statistics 只有 pretty 和 json 两种格式',
    en: '--statistics has the formats pretty and json alone',
  },
  watch: {
    zh: '报表、统计表、名册、登记有变动时自动再审核，按 Ctrl+C 结束',
    en: 'check again whenever a return, the table, the roster or a register changes; Ctrl+C ends it',
  },
  poll: {
    zh: '与 --watch 同用：每秒查看一次，用于收不到变动通知的网络共享文件夹',
    en: 'with --watch: look every second, for network shares that tell of no changes',
  },
  expect: {
    zh: '把样表的审核结果与旁边的 .expect.json 对照，不符时退出状态为 1',
    en: 'hold what is found in sample returns against the .expect.json beside each; exit status 1 where they differ',
  },
  update: {
    zh: '与 --expect 同用：按本次结果改写 .expect.json',
    en: 'with --expect: write the .expect.json files anew',
  },
  explainLayout: {
    zh: '不审核，只说明表头、各栏、各行、各格分别当作什么； 文件都能读取时，退出状态为 0',
    en: 'instead of checking, say where the header was found and what each column, row and other cell was taken for (exit status 0 where every file could be read)',
  },
  notANumber: {
    zh: '--max-findings 应是 0 或正整数',
    en: '--max-findings takes 0 or a positive whole number',
  },
  nothingSelected: {
    zh: '--code、--rule 后面没有代码或公式编号',
    en: '--code and --rule take at least one code or id',
  },
  expectFormat: {
    zh: '--expect 的结果只有 pretty、json、junit、github 四种格式',
    en: '--expect has the formats pretty, json, junit and github',
  },
  nothingExpected: {
    zh: '这些报表旁都没有 .expect.json，无从对照；可用 --expect --update 生成',
    en: 'none of these returns has an .expect.json beside it to be compared with; --expect --update makes them',
  },
  watching: { zh: '正在留意变动，按 Ctrl+C 结束', en: 'watching for changes; Ctrl+C ends it' },
  changed: { zh: '有变动：', en: 'changed: ' },
  nowPolling: {
    zh: '系统的变动通知不可用，改为每秒查看',
    en: 'the system tells of no more changes; looking every second instead',
  },
} as const satisfies Record<string, Words>;

/** Two options that do not go together. */
export const conflict = (one: string, other: string): Words => ({
  zh: `${one} 不能与 ${other} 同用`,
  en: `${one} does not go with ${other}`,
});

/** An option that means nothing without another one. */
export const needs = (one: string, other: string): Words => ({
  zh: `${one} 要与 ${other} 同用`,
  en: `${one} goes with ${other} only`,
});
