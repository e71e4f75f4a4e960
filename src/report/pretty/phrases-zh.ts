import type { FindingCounts } from '../../findings/counts.ts';
import type { Phrases } from './phrases.ts';

/** The pretty report's words in Chinese. */
export const phrasesZh: Phrases = {
  gap: '　',
  labels: {
    expected: '应报',
    received: '已报',
    onTime: '按时',
    late: '迟报',
    missing: '未报',
    notDue: '未到期',
    valid: '通过',
    flagged: '待核实',
    rejected: '退回',
    nil: '零报告',
    errors: '错误',
    warnings: '警告',
    infos: '提示',
    unit: '报送单位',
    category: '类别',
    timeliness: '及时性',
    validity: '审核',
    'received at': '收到时间',
    'corrected at': '更正收到',
    'to do': '处理办法',
    total: '合计',
    state: '情况',
    extended: '延期至',
    contact: '联系人',
    phone: '联系电话',
  },
  findingsLabel: '审核问题：',
  campaign: '统计任务',
  ofUnit: (unit, message) => `${unit}：${message}`,
  rateTitles: ['应报', '已报', '按时', '迟报', '未报', '上报率', '及时率', '合格率'],
  attention: '需要处理的单位',
  strays: '没有归属的文件',
  accepted: (findings) => `已核实的问题 ${findings} 条`,
  moreAccepted: (findings) => `……另有 ${findings} 条未列出。`,
  noDeadline: '没有截止时间',
  deadline: (time, timezone) => `截止 ${time}（${timezone}）`,
  asOf: (time) => `统计时点 ${time}`,
  lateBy: (days) => `迟报 ${days} 天`,
  needs: {
    missing: '未报',
    rejected: '退回',
    late: '迟报',
    flagged: '待核实',
    notDue: '未到期',
    done: '无需处理',
  },
  overdueBy: (days) => `逾期 ${days} 天`,
  timeLeft: (time) => `还有 ${time}`,
  timePassed: (time) => `截止后已过 ${time}`,
  extended: (units) => `延期 ${units} 个单位`,
  comma: '，',
  found: (counts) => numbers(counts),
  noUnits: '没有符合条件的单位。',
  unitsShown: (shown, all) => `以下是 ${all} 个单位中的 ${shown} 个。`,
  chase: (contact, files) => withDetail(files === '' ? '催报' : `先核实 ${files}，再催报`, contact),
  mayBeThere: (files) => `${files} 可能是该单位的`,
  sendBack: (file) => withDetail('退回改正', file),
  check: (file) => withDetail('核实', file),
  remind: '提醒按时报送',
  moreUnits: (units) => `……另有 ${units} 个单位未列出。`,
  moreInFile: (counts) => `……此处另有 ${numbers(counts)}未列出。`,
  moreFiles: (files, counts) => `……另有 ${files} 个文件的 ${numbers(counts)}未列出。`,
  infosLeftOut: (infos) => `另有提示 ${infos} 个未列出（数字的读法、零报告等）。`,
  whereAll: (workbook) =>
    workbook === null
      ? '全部问题可用 --format json 查看。'
      : `全部问题见 ${workbook} 的“审核问题”表，或用 --format json 查看。`,
  written: '已写出：',
  filesChecked: ({ files, clean, withErrors, withWarnings }) =>
    `检查 ${files} 个文件：没有问题 ${clean}　有错误 ${withErrors}　有警告 ${withWarnings}`,
  tasks: ({ missing, rejected, flagged, strays }) =>
    list([
      [missing, `未报 ${missing}`],
      [rejected, `退回 ${rejected}`],
      [flagged, `待核实 ${flagged}`],
      [strays, `无归属文件 ${strays}`],
    ]),
  problems: (counts) => `发现 ${numbers({ ...counts, infos: 0 })}`,
  noProblems: '检查通过，没有发现错误和警告。',
  noneSelected: '所选的问题中没有错误和警告。',
  unselected: (counts) => `另有 ${numbers(counts)}不在 --code、--rule 所选之内，没有列出，也不影响退出状态。`,
  statisticsTitles: ['个数', '级别', '代码', '文件', '例如'],
  allDone: ({ expected, received, late }, notDue) =>
    `应报 ${expected} 个单位，已报 ${received} 个` +
    (received > 0 ? '，全部通过' : '') +
    (late > 0 ? `，其中迟报 ${late} 个` : '') +
    (notDue > 0 ? `；未到期 ${notDue} 个` : '') +
    '。',
  thenAgain: (command) => `；处理后再运行：${command}`,
  thenNext: (command) => `下一步：${command}`,
};

const withDetail = (act: string, detail: string): string => (detail === '' ? act : `${act}：${detail}`);

const numbers = ({ errors, warnings, infos }: FindingCounts): string =>
  list([
    [errors, `${errors} 个错误`],
    [warnings, `${warnings} 个警告`],
    [infos, `${infos} 个提示`],
  ]);

const list = (parts: readonly (readonly [count: number, words: string])[]): string =>
  parts
    .filter(([count]) => count > 0)
    .map(([, words]) => words)
    .join('、');
