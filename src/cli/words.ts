import type { Words } from '../findings/entry.ts';

/** What the command line says of itself. */
export const words = {
  program: {
    zh: '汇总统计报表：检查各单位报送的表，加总成一本区级汇总工作簿。',
    en: 'Compiles statistical returns: checks what the units sent and adds it up into one summary workbook.',
  },
  programUsage: { zh: '[选项] <命令>', en: '[options] <command>' },
  returnsUsage: { zh: '[选项] [报表文件夹]', en: '[options] [RETURNS]' },
  merge: {
    zh: '全部工作：读取、审核、登记、汇总，写出汇总工作簿',
    en: 'the whole job: read, check, register, add up, write the summary workbook',
  },
  status: { zh: '谁已报、迟报、未报、被退回', en: 'who reported, late, missing, rejected' },
  receive: {
    zh: '把报表文件夹里的新文件记入收文登记（receipts.csv），并记下收到时间',
    en: 'note files not seen before in the receipts (receipts.csv), with the time',
  },
  receiveFormat: { zh: '输出格式：pretty、json', en: 'pretty or json' },
  record: {
    zh: '先把新文件记入收文登记（同 receive），再审核',
    en: 'first note new files in the receipts, as receive does',
  },
  explainRecord: {
    zh: '--explain-layout 不写任何文件，不能与 --record 同用',
    en: '--explain-layout writes nothing and does not go with --record',
  },
  template: {
    zh: '按统计表生成填报表样：名册中每个单位一份，或空白的一份',
    en: 'make forms to fill in: one per unit of the roster, or one blank',
  },
  templateUsage: { zh: '[选项]', en: '[options]' },
  blankOption: { zh: '只生成一份空白表样，不写单位名称', en: 'one form without a unit' },
  outputForms: {
    zh: '表样写入此文件夹（默认：统计任务旁的 表样）；--blank 时为文件名（默认 空白表样.xlsx，- 为标准输出）',
    en: 'folder of the forms (default: 表样 beside the campaign); with --blank the file (default 空白表样.xlsx, - for stdout)',
  },
  formsInReturns: {
    zh: '表样不能写在报表文件夹里，否则会当作报表读取；请用 -o 指定别的位置',
    en: 'among the returns a form would be read as one of them; name another place with -o',
  },
  formsWritten: {
    zh: '已生成表样 {count} 份，每单位一份，在 {target}',
    en: 'Forms made, one per unit: {count}, in {target}',
  },
  blankWritten: { zh: '已生成空白表样 {target}', en: 'Blank form made: {target}' },
  feedback: {
    zh: '对有问题的报表，写出标注原件和退回更正通知，每个单位一个文件夹',
    en: 'for each return with findings, the unit’s own file annotated and a notice, a folder per unit',
  },
  outputFolder: {
    zh: '写入这个新文件夹（默认：统计任务旁的 退回更正/日期）',
    en: 'the new folder to write (default: 退回更正/DATE beside the campaign)',
  },
  due: {
    zh: '更正期限，如 2020-02-10（默认：未过的截止日期，否则“尽快”）',
    en: 'last day for corrections: 2020-02-10 (default: the deadline if it has not passed, else “as soon as possible”)',
  },
  contact: {
    zh: '通知中的联系人和电话，如 "张三，023-79220000"',
    en: 'whom the units are to call, as the notice names them',
  },
  folderInReturns: {
    zh: '退回文件不能写在报表文件夹里，否则会当作报表读取；请用 -o 指定别的文件夹',
    en: 'this lies among the returns, where it would be read as returns; name another folder with -o',
  },
  folderToStdout: { zh: 'feedback 写出的是文件夹，-o 不能是 -', en: 'feedback writes a folder; -o cannot be -' },
  accept: {
    zh: '登记对某个审核问题的核实说明，写入核实记录（accepted.csv）',
    en: 'record the explanation of a finding that was checked, in accepted.csv',
  },
  acceptUsage: { zh: '[选项] <单位> [审核公式或代码] [报表文件夹]', en: '[options] <UNIT> [RULE|CODE] [RETURNS]' },
  unitArgument: { zh: '报送单位：名称、别名或编码', en: 'the reporting unit: name, alias or code' },
  findingArgument: {
    zh: '审核公式编号（如 R07）或问题代码（如 value/approximate）',
    en: 'id of a rule (R07) or code of a finding (value/approximate)',
  },
  reason: { zh: '说明：数字为什么是这样，至少 6 个字', en: 'why the figure is right, in six characters at least' },
  by: { zh: '核实人', en: 'who checked it' },
  ruleOption: { zh: '只说明这条审核公式的问题', en: 'the finding of this rule' },
  codeOption: { zh: '只说明这个代码的问题', en: 'the finding with this code' },
  columnOption: { zh: '只说明这个指标的问题（键或标题）', en: 'the finding of this column (key or title)' },
  cellOption: { zh: '只说明这个单元格的问题', en: 'the finding at this cell' },
  allOption: { zh: '有多个问题时，用同一条说明一并登记', en: 'explain all that match by the one reason' },
  acceptNeedsCampaign: {
    zh: '没有找到 shuangyong.json，核实记录无处存放；请在统计任务的文件夹里运行，或用 -c 指明',
    en: 'no shuangyong.json was found beside which the explanation could be kept; run it in the campaign’s folder, or name the file with -c',
  },
  acceptedNow: { zh: '已登记，下次汇总起生效：', en: 'Recorded, and in force from the next run on: ' },
  acceptedBefore: { zh: '已有相同的核实说明，没有重复登记：', en: 'This explanation stands already: ' },
  reasonLabel: { zh: '说明：', en: 'reason: ' },
  explain: {
    zh: '说明某个问题代码或审核公式是什么意思、举例、怎样改正',
    en: 'what a code or a rule means, an example, and how to mend it',
  },
  explainUsage: { zh: '[选项] [代码或审核公式]', en: '[options] [CODE|RULE]' },
  codeArgument: {
    zh: '问题代码（如 value/required）或统计表的审核公式（如 R07）；不写则列出全部代码',
    en: 'a code (value/required) or a rule of the table (R07); without it, every code is listed',
  },
  returnsArgument: { zh: '报表文件夹（默认：统计任务的 returns）', en: 'folder of returns (default: the campaign’s)' },
  campaign: {
    zh: '统计任务文件（默认：所给文件夹或其上级的 shuangyong.json）',
    en: 'campaign file (default: shuangyong.json of the folder given or its parents)',
  },
  asOf: {
    zh: '以此时间为“现在”，如 2020-02-06（当天的最后一秒）或 2020-02-06T08:00+08:00',
    en: 'the clock: 2020-02-06, which is the last second of that day, or 2020-02-06T08:00+08:00 (default: now)',
  },
  format: {
    zh: '输出格式：pretty、json、jsonl、sarif、junit、github、csv（默认 pretty；在 GitHub Actions 里为 github）',
    en: 'pretty, json, jsonl, sarif, junit, github or csv (default pretty; in GitHub Actions github)',
  },
  report: { zh: '另存一份报告，可重复，如 json=report.json', en: 'a further report, any number: json=report.json' },
  outputWorkbook: { zh: '汇总工作簿的文件名（- 为标准输出）', en: 'the summary workbook (- for stdout)' },
  outputReport: { zh: '报告写入此文件，不写标准输出', en: 'write the report to this file instead of stdout' },
  failOn: {
    zh: '有哪些情况时退出状态为 1：error,warning,late,missing 中列出的，或 none；只算列出的，警告和错误都算写 error,warning（默认 error,late,missing；validate、feedback 为 error）',
    en: 'what makes the exit status 1, each by itself: error,warning,late,missing, or none; error,warning for warnings and worse (default error,late,missing; validate, feedback: error)',
  },
  lang: { zh: '提示语言：zh 或 en', en: 'language of messages: zh or en' },
  quiet: { zh: '不显示进度和说明', en: 'no progress and no remarks on stderr' },
  noColor: { zh: '不用颜色', en: 'no colour' },
  jobs: { zh: '最多同时使用的处理器数', en: 'processors to use at most' },
  html: {
    zh: '另写一份网页报告：一个文件，不联网即可打开和打印（- 为标准输出）',
    en: 'the report as one page as well, to open and print without a network (- for stdout)',
  },
  noPage: {
    zh: '--html 用于 merge、validate 和 status，这里不能用',
    en: '--html goes with merge, validate and status, and not with this',
  },
  includeRejected: { zh: '退回的报表也计入合计', en: 'add up rejected returns too' },
  debug: { zh: '程序出错时显示详情', en: 'show details of an internal error' },
  help: { zh: '显示帮助', en: 'show help' },
  helpCommand: { zh: '显示某个命令的帮助', en: 'show help of a command' },
  version: { zh: '显示版本', en: 'show the version' },
  example: { zh: '示例：', en: 'Example:' },
  exitStatus: {
    zh: '退出状态：0 完成；1 完成，但有 --fail-on 所列情况；2 无法完成；130 被中断；70 程序错误',
    en: 'Exit status: 0 done; 1 done, and something that --fail-on names was found; 2 could not do it; 130 interrupted; 70 a bug of ours',
  },
  reading: { zh: '正在读取', en: 'reading' },
  lostOutput: { zh: '标准输出无法写入：', en: 'stdout: ' },
  bug: {
    zh: '程序内部出错，结果不可用。请把这条命令和下面一行报告给我们；加 --debug 可看详情。',
    en: 'This is a bug of ours, and the result cannot be used. Please report this command with the line below; --debug shows details.',
  },
  explainFormat: {
    zh: '--explain-layout 是给人看的说明，只有 pretty 一种格式，不能与 --format、--report 同用；要写入文件请用 -o',
    en: '--explain-layout is for people: it has no other format than pretty, and no --report; -o writes it to a file',
  },
  archive: {
    zh: '另存一份存档（.zip）：收到的报表原件、统计表、名册、统计任务、报告和汇总工作簿，可用 verify 核对',
    en: 'keep everything in a .zip as well: the returns as received, table, roster, campaign, report and workbook; verify works on it',
  },
  archiveToStdout: { zh: '存档要写入 .zip 文件，不能是 -', en: 'the archive goes to a .zip file; it cannot be -' },
  archiveInReturns: {
    zh: '存档不能写在报表文件夹里，否则会当作报表读取',
    en: 'among the returns the archive would be read as one of them; write it to another folder',
  },
  ownFile: {
    zh: '这是本统计任务自己的文件，不能作为输出',
    en: 'this is a file of the campaign itself; nothing is written over it',
  },
  ownReturn: {
    zh: '报表文件夹里已有这个文件，可能是单位报来的，不能作为输出；请换个文件名，或写到别的文件夹',
    en: 'this file lies among the returns and may be one; nothing is written over it: give another name or folder',
  },
  sameFile: { zh: '两项输出不能写入同一个文件', en: 'two outputs cannot go to one file' },
  noFiles: { zh: '没有可读的报表文件', en: 'there is no file to read' },
} as const satisfies Record<string, Words>;

/** commander's own headings and remarks, in Chinese. */
export const chineseHeadings: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Global Options:': '全局选项：',
};
