import type { CatalogueEntry } from '../entry.ts';

export const unitEntries = {
  'unit/unknown': {
    severity: 'error',
    message: { zh: '名册中没有“{name}”这个单位', en: 'There is no unit called “{name}” in the roster' },
    hint: {
      zh: '[名称相近的有：{near}。]如是某单位的另一种写法，请在名册的“别名”中登记，或在收文登记的“报送单位”栏写明名册里的名称；不是报表的，在那一栏写“非报表”。',
      en: '[Near names: {near}. ]If it is another name of a unit, add it to the roster’s aliases, or name the unit in the receipts as the roster has it; of a file that is no return, write “not a return” there.',
    },
  },
  'unit/ambiguous': {
    severity: 'error',
    message: { zh: '{reason}', en: '{reason}' },
    hint: {
      zh: '请在收文登记中写明报送单位和收到时间。',
      en: 'Enter the unit and the received time in the receipts.',
    },
  },
  'unit/conflict': {
    severity: 'error',
    message: {
      zh: '{witness}是“{inside}”，{source}指向“{outside}”',
      en: 'By {witness} it is of “{inside}”, by {source} of “{outside}”',
    },
    hint: {
      zh: '请核实是哪个单位的报表，改正文件名或表内单位，或在收文登记中写明；几个单位合在一份里的，请拆成每单位一份。',
      en: 'Find out whose return it is; correct the file name or the return, or name the unit in the receipts; split a file of several units into one for each.',
    },
  },
  'unit/missing': {
    severity: 'warning',
    message: {
      zh: '未报送报表[；但 {files} 可能是该单位的]',
      en: 'No return was received[; but {files} may be of this unit]',
    },
    hint: {
      zh: '[请先核实 {files}；确未报送的，再]请催报[：{contact}]。',
      en: '[See {files} first. ]Ask the unit for it[: {contact}].',
    },
  },
  'unit/late': {
    severity: 'warning',
    message: {
      zh: '迟报 {days} 天（收到时间 {time}）',
      en: 'Received late ({time}); days late: {days}',
    },
    hint: {
      zh: '数字照常计入；请提醒单位按时报送。',
      en: 'Its figures count all the same; remind the unit of the deadline.',
    },
  },
  'unit/superseded': {
    severity: 'info',
    message: {
      zh: '已被后报的 {by} 取代[，{same}]',
      en: 'Superseded by the later return {by}[; {same}]',
    },
    hint: { zh: '无需处理。', en: 'Nothing needs to be done.' },
  },
  'unit/duplicate': {
    severity: 'info',
    message: { zh: '与 {of} 完全相同，只计一份', en: 'The same bytes as {of}; counted once' },
    hint: { zh: '无需处理。', en: 'Nothing needs to be done.' },
  },
  'unit/nil': {
    severity: 'info',
    message: { zh: '零报告：各项均为 0 或“无”', en: 'A nil return: every figure is 0 or “none”' },
    hint: { zh: '无需处理。', en: 'Nothing needs to be done.' },
  },
  'unit/not-required': {
    severity: 'info',
    message: { zh: '该单位无须报送；数字已计入合计', en: 'This unit need not report; its figures were added up' },
    hint: { zh: '无需处理。', en: 'Nothing needs to be done.' },
  },
  'unit/no-roster': {
    severity: 'warning',
    message: {
      zh: '没有名册：只统计收到报表的单位，无法判断谁未报',
      en: 'There is no roster: the units are those that reported, and nothing can be missing',
    },
    hint: {
      zh: '请在 shuangyong.json 中用 roster 指明名册文件。',
      en: 'Name the roster file in shuangyong.json (roster).',
    },
  },
  'receipt/unproven': {
    severity: 'info',
    message: {
      zh: '收到时间没有登记，按文件修改时间 {time} 计',
      en: 'No receipt tells when it came; the file’s modification time {time} was taken',
    },
    hint: {
      zh: '请在收文登记中补登；每天运行 shuangyong receive 可自动登记。',
      en: 'Enter it in the receipts; shuangyong receive, run every day, does that by itself.',
    },
  },
  'receipt/replaced': {
    severity: 'info',
    message: {
      zh: '此文件曾于 {time} 收到另一内容，后被覆盖；及时性按先收到的计',
      en: 'Other content was received under this name at {time} and saved over; timeliness counts from that',
    },
    hint: {
      zh: '无需处理；更正报表最好另存为一个文件，先报的才留得下来。',
      en: 'Nothing needs to be done; save corrections as files of their own, so that the first return is kept.',
    },
  },
  'receipt/no-file': {
    severity: 'warning',
    message: {
      zh: '收文登记中的“{name}”在报表文件夹中找不到',
      en: '“{name}” is in the receipts, but not in the returns folder',
    },
    hint: {
      zh: '请核对文件名，或把文件放回报表文件夹。',
      en: 'Check the name, or put the file into the returns folder.',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
