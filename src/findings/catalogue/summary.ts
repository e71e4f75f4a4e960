import type { CatalogueEntry } from '../entry.ts';

/** What `merge` has to say of its sums, and what `verify` finds in a summary workbook and in the sources that it was made of. */
export const summaryEntries = {
  'summary/total-too-long': {
    severity: 'warning',
    message: {
      zh: '“{name}”的“{title}”是 {exact}，超过 15 位，汇总表的单元格只能存成 {shown}',
      en: '“{title}” of {name} is {exact}; with 15 digits, the cell of the summary can hold only {shown}',
    },
    hint: {
      zh: '请核对各单位的数字；确实这么大的，以 JSON 报告里的数为准，或改用大一些的计量单位。',
      en: 'Check the figures of the units. If it is that large, take it from the JSON report, or count in a larger measure.',
    },
  },
  'summary/figure-edited': {
    severity: 'error',
    message: {
      zh: '“{name}”的“{title}”被改成{now}，汇总时是 {was}',
      en: '“{title}” of {name} was changed to {now}; the summary was written with {was}',
    },
    hint: {
      zh: '恢复原数；确需更正的，请单位更正报表后重新汇总。',
      en: 'Put the figure back, or have the unit correct its return and merge again.',
    },
  },
  'summary/figure-outdated': {
    severity: 'error',
    message: {
      zh: '“{name}”的“{title}”在表里是 {was}，按现在的来源应是 {now}',
      en: '“{title}” of {name} is {was} in the summary; its sources now give {now}',
    },
    hint: { zh: '重新汇总，或找回汇总时的报表。', en: 'Merge again, or bring back the return that was summed up.' },
  },
  'summary/formula-overwritten': {
    severity: 'error',
    message: {
      zh: '“{name}”的“{title}”原有公式 ={was}，被{now}取代',
      en: '“{title}” of {name} had the formula ={was}; now there is {now}',
    },
    hint: { zh: '恢复公式，或重新汇总。', en: 'Put the formula back, or merge again.' },
  },
  'summary/formula-changed': {
    severity: 'error',
    message: {
      zh: '“{name}”的“{title}”公式被改成 ={now}，原为 ={was}',
      en: 'The formula of “{title}” of {name} was changed to ={now}; it was ={was}',
    },
    hint: { zh: '恢复公式，或重新汇总。', en: 'Put the formula back, or merge again.' },
  },
  'summary/stale-value': {
    severity: 'error',
    message: {
      zh: '“{name}”的“{title}”显示 {now}，它的公式应得 {was}',
      en: '“{title}” of {name} shows {now}, and its formula gives {was}',
    },
    hint: {
      zh: '在 WPS 或 Excel 里重新计算后保存；数字被改过的先恢复。',
      en: 'Recalculate and save it in Excel or WPS, once figures that were changed are put back.',
    },
  },
  'summary/row-missing': {
    severity: 'error',
    message: { zh: '“{name}”这一行不见了', en: 'The row of “{name}” is gone' },
    hint: { zh: '恢复这一行，或重新汇总。', en: 'Put the row back, or merge again.' },
  },
  'summary/row-added': {
    severity: 'error',
    message: { zh: '多了“{name}”这一行', en: 'The row “{name}” was put in' },
    hint: {
      zh: '删去；应报的单位写进名册后重新汇总。',
      en: 'Take it out; a unit that must report belongs in the roster.',
    },
  },
  'summary/column-missing': {
    severity: 'error',
    message: { zh: '“{title}”这一栏不见了', en: 'The column “{title}” is gone' },
    hint: { zh: '恢复这一栏，或重新汇总。', en: 'Put the column back, or merge again.' },
  },
  'summary/column-added': {
    severity: 'error',
    message: { zh: '多了“{title}”这一栏', en: 'The column “{title}” was put in' },
    hint: { zh: '删去，或写进统计表后重新汇总。', en: 'Take it out, or add it to the table and merge again.' },
  },
  'summary/sheet-missing': {
    severity: 'error',
    message: { zh: '工作表“{name}”不见了', en: 'The sheet “{name}” is gone' },
    hint: { zh: '恢复这张表（不要改名），或重新汇总。', en: 'Put it back under its name, or merge again.' },
  },
  'summary/content-differs': {
    severity: 'error',
    message: {
      zh: '“{name}”有 {count} 行与按来源重做的不同；第一处应是 {was}，现在是 {now}',
      en: '{name} is not what its sources give (rows: {count}); the first should have {was} and has {now}',
    },
    hint: {
      zh: '恢复原样，或重新汇总；自己的说明可写在右边的空列里。',
      en: 'Put it back, or merge again; notes of your own may stand in columns to the right.',
    },
  },
  'summary/status-edited': {
    severity: 'error',
    message: {
      zh: '“{name}”的“{title}”被改成{now}，汇总时是 {was}',
      en: '“{title}” of {name} was changed to {now}; the summary was written with {was}',
    },
    hint: {
      zh: '恢复原样；收到时间和核实说明应记在收文登记和核实记录里。',
      en: 'Put it back; times of receipt and explanations belong in their own files.',
    },
  },
  'summary/status-outdated': {
    severity: 'error',
    message: {
      zh: '“{name}”汇总时是{was}，按现在的来源是{now}',
      en: '{name} was {was} in the summary; its sources now say {now}',
    },
    hint: {
      zh: '重新汇总，或找回汇总时的报表、收文登记和核实记录。',
      en: 'Merge again, or bring back the returns, receipts and explanations of that time.',
    },
  },
  'summary/source-changed': {
    severity: 'error',
    message: {
      zh: '“{name}”的内容变了（SHA-256 原为 {was}，现为 {now}）',
      en: '{name} has changed (SHA-256 was {was}, is {now})',
    },
    hint: { zh: '找回原件，或重新汇总。', en: 'Bring the original back, or merge again.' },
  },
  'summary/source-missing': {
    severity: 'error',
    message: { zh: '汇总时有“{name}”，现在没有了', en: '{name} was among the sources and is gone' },
    hint: { zh: '找回原件，或重新汇总。', en: 'Bring it back, or merge again.' },
  },
  'summary/source-new': {
    severity: 'warning',
    message: { zh: '“{name}”是汇总以后来的', en: '{name} came after the summary was written' },
    hint: { zh: '需要计入的，重新汇总。', en: 'Merge again if it is to count.' },
  },
  'summary/unit-changed': {
    severity: 'error',
    message: { zh: '名册里“{name}”{change}', en: 'In the roster, “{name}” {change}' },
    hint: { zh: '重新汇总，或改回名册。', en: 'Merge again, or put the roster back.' },
  },
  'summary/table-changed': {
    severity: 'error',
    message: {
      zh: '统计表变了：汇总用的是“{wasId}”第 {was} 版，现在是“{nowId}”第 {now} 版[，{same}]',
      en: 'The table has changed: the summary was made with {wasId}, version {was}; now it is {nowId}, version {now}[, {same}]',
    },
    hint: { zh: '重新汇总，或找回当时的统计表。', en: 'Merge again, or bring back the table of that time.' },
  },
  'summary/setting-changed': {
    severity: 'error',
    message: {
      zh: '统计任务的{what}变了：汇总时是 {was}，现在是 {now}',
      en: 'The campaign’s {what} has changed: it was {was}, and is {now}',
    },
    hint: { zh: '重新汇总，或改回统计任务。', en: 'Merge again, or put the campaign file back.' },
  },
} as const satisfies Record<string, CatalogueEntry>;
