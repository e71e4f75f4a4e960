import type { CodeExplanation } from '../explanation.ts';

/** What changed in the sources of a summary. */
export const summarySourceExplanations = {
  'summary/status-outdated': {
    meaning: {
      zh: '按现在的来源，单位的及时性或审核状态变了。',
      en: 'By its sources now, a unit is no longer what the summary says of it.',
    },
    example: {
      zh: '“冯家街道”汇总时是“未报、—”，现在是“迟报、通过”。',
      en: '冯家街道 was missing in the summary, and is late and valid now.',
    },
    mend: {
      zh: '重新汇总；汇总不该变的，找回当时的报表、收文登记和核实记录。',
      en: 'Merge again; if the summary is to stand, bring back the returns, receipts and explanations of that time.',
    },
  },
  'summary/source-changed': {
    meaning: {
      zh: '汇总用过的一份报表，内容变了。路径没有变，SHA-256 不同。',
      en: 'A return that was summed up has other content now. Its path is the same, its SHA-256 differs.',
    },
    example: {
      zh: '“城东街道.xlsx”在汇总以后被人打开改过并保存。',
      en: '城东街道.xlsx was opened, changed and saved after the summary was written.',
    },
    mend: {
      zh: '找回原件；单位的更正应另存一份文件，再重新汇总。',
      en: 'Bring the original back; a correction is a file of its own, and is merged again.',
    },
  },
  'summary/source-missing': {
    meaning: { zh: '汇总用过的一份报表找不到了。', en: 'A return that was summed up is no longer there.' },
    example: { zh: '“乡镇/黑溪镇.csv”被删去、移走或改了名。', en: '乡镇/黑溪镇.csv was deleted, moved or renamed.' },
    mend: { zh: '从备份或存档里找回，或重新汇总。', en: 'Bring it back from a backup or an archive, or merge again.' },
  },
  'summary/source-new': {
    meaning: {
      zh: '汇总以后又来了报表，汇总表里没有它。',
      en: 'A return came after the summary was written, and is not in it.',
    },
    example: { zh: '报表文件夹里多了“沙坝镇-更正.xlsx”。', en: '沙坝镇-更正.xlsx lies among the returns now.' },
    mend: { zh: '需要计入的，重新汇总。', en: 'Merge again if it is to count.' },
  },
  'summary/unit-changed': {
    meaning: {
      zh: '名册里的单位，汇总以后有增有减，或换了类别。',
      en: 'Units were added to or taken out of the roster, or changed category.',
    },
    example: { zh: '名册里加了“正阳工业园”。', en: '正阳工业园 was added to the roster.' },
    mend: { zh: '重新汇总，或改回名册。', en: 'Merge again, or put the roster back.' },
  },
  'summary/table-changed': {
    meaning: {
      zh: '现在的统计表不是汇总用的那一份。栏目、计量单位或审核公式可能不同。',
      en: 'The table is not the one that the summary was made with. Columns, measures or rules may differ.',
    },
    example: {
      zh: '汇总用的是第 1.0.0 版，现在是第 1.1.0 版。',
      en: 'The summary was made with version 1.0.0, and the table is version 1.1.0 now.',
    },
    mend: { zh: '重新汇总，或找回当时的统计表再核对。', en: 'Merge again, or bring back the table of that time.' },
  },
  'summary/setting-changed': {
    meaning: {
      zh: '统计任务的设置变了，会影响及时性。',
      en: 'A setting of the campaign that decides who is late has changed.',
    },
    example: {
      zh: '截止时间由 2020-02-05 24:00 改成了 2020-02-10 24:00。',
      en: 'The deadline was the end of 2020-02-05, and is the end of 2020-02-10 now.',
    },
    mend: { zh: '重新汇总，或改回统计任务。', en: 'Merge again, or put the campaign file back.' },
  },
} as const satisfies Record<string, CodeExplanation>;
