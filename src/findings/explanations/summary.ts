import type { summaryEntries } from '../catalogue/summary.ts';
import type { CodeExplanation } from '../explanation.ts';
import { summarySourceExplanations } from './summary-sources.ts';

/** What its cells cannot hold, and what was done to a summary workbook itself; the rest is about its sources. */
export const summaryExplanations = {
  'summary/total-too-long': {
    meaning: {
      zh: '相加的结果超过 15 位有效数字。Excel、WPS 的单元格只保存 15 位，后面的显示成 0；报告里的数一位不少。',
      en: 'A sum has more than 15 significant digits. A cell of Excel or WPS keeps 15 and shows 0 for the rest; the reports give every digit.',
    },
    example: {
      zh: '两个单位各报 999999999999999，合计 1999999999999998，汇总表里存成 2000000000000000。',
      en: 'Two units report 999999999999999 each; the total 1999999999999998 becomes 2000000000000000 in the workbook.',
    },
    mend: {
      zh: '多半有单位填错了栏或单位，先核对；确实这么大的，改用大一些的计量单位。',
      en: 'A unit has probably mistaken the column or the measure: check that first. If it is right, count in a larger measure.',
    },
  },
  'summary/figure-edited': {
    meaning: {
      zh: '汇总表里某个单位的数字，汇总以后被人改过。是谁改的看不出来；单位报的数在追溯里。',
      en: 'The figure of a unit was changed by hand after the summary was written. Who did it cannot be told; what the unit sent is in the trace.',
    },
    example: {
      zh: '“城东街道”的“走访户数”汇总时是 120，现在 F12 写着 210。',
      en: '走访户数 of 城东街道 was 120, and F12 has 210 now.',
    },
    mend: {
      zh: '恢复成 120；单位确实报错的，请它更正后重新汇总。',
      en: 'Put 120 back; if the unit was mistaken, have it send a correction and merge again.',
    },
  },
  'summary/figure-outdated': {
    meaning: {
      zh: '汇总表里的数字，与现在的报表算出来的不一样。报表、收文登记或统计表在汇总以后变过。',
      en: 'A figure is not what the returns give now. The returns, the receipts or the table have changed since the summary was written.',
    },
    example: {
      zh: '“黑溪镇”后来报了更正表，F20 里仍是更正以前的 35。',
      en: '黑溪镇 sent a correction later, and F20 still has the 35 from before.',
    },
    mend: {
      zh: '重新汇总；汇总不该变的，找回当时的报表。',
      en: 'Merge again; if the summary is to stand, bring back the returns of that time.',
    },
  },
  'summary/formula-overwritten': {
    meaning: {
      zh: '小计或合计原来是公式，现在是一个写死的数。以后改了单位的数字，它不会跟着变。',
      en: 'A subtotal or total was a formula and is a plain figure now. It no longer follows the figures of the units.',
    },
    example: {
      zh: 'F37 原有公式 =SUM(F25:F36)，现在写着 980。',
      en: 'F37 had the formula =SUM(F25:F36), and has 980 now.',
    },
    mend: { zh: '把公式写回去，或重新汇总。', en: 'Write the formula again, or merge again.' },
  },
  'summary/formula-changed': {
    meaning: {
      zh: '小计或合计的公式被改过。加的不再是原来那些单位。',
      en: 'The formula of a subtotal or total was changed. It no longer adds up the same units.',
    },
    example: {
      zh: 'F37 的公式由 =SUM(F25:F36) 改成了 =SUM(F25:F35)，漏了最后一个单位。',
      en: 'The formula in F37 was =SUM(F25:F36) and is =SUM(F25:F35) now, without the last unit.',
    },
    mend: { zh: '把公式改回去，或重新汇总。', en: 'Put the formula back, or merge again.' },
  },
  'summary/stale-value': {
    meaning: {
      zh: '公式没有动，显示的数却不是它该得的。多半是被加的数字改过，而没有重新计算。',
      en: 'A formula is intact, but shows another result than it gives. Mostly a figure below it was changed by a program that does not recalculate.',
    },
    example: {
      zh: 'F37 显示 980，公式 =SUM(F25:F36) 按表内数字应得 1070。',
      en: 'F37 shows 980, and =SUM(F25:F36) gives 1070 over the figures that stand there.',
    },
    mend: {
      zh: '先恢复被改的数字，再在 WPS 或 Excel 里重新计算并保存。',
      en: 'Put back what was changed, then recalculate and save it in Excel or WPS.',
    },
  },
  'summary/row-missing': {
    meaning: {
      zh: '汇总以后有一行被删了，或单位名称被改了。',
      en: 'A row was taken out, or its unit was renamed.',
    },
    example: { zh: '“金溪镇”一行在汇总表里找不到了。', en: 'The row of 金溪镇 is not in 汇总表 any more.' },
    mend: { zh: '恢复这一行，或重新汇总。', en: 'Put the row back, or merge again.' },
  },
  'summary/row-added': {
    meaning: {
      zh: '汇总以后表里多了一行。程序没有写过，来源里也没有它的报表。',
      en: 'A row was put in after the summary was written. This program did not write it, and no return is behind it.',
    },
    example: { zh: '第 26 行多了“某某开发区”。', en: 'Row 26 names 某某开发区, which was not there.' },
    mend: {
      zh: '删去这一行；应报的单位写进名册，收了报表再汇总。',
      en: 'Take the row out; a unit that must report belongs in the roster and sends a return.',
    },
  },
  'summary/column-missing': {
    meaning: {
      zh: '汇总以后有一栏被删了，或栏目名称被改了。',
      en: 'A column was taken out after the summary was written, or renamed.',
    },
    example: { zh: '“慰问金”一栏在汇总表里找不到了。', en: 'The column 慰问金 is not in 汇总表 any more.' },
    mend: {
      zh: '恢复这一栏，或重新汇总；不想印的栏可以隐藏。',
      en: 'Put it back, or merge again; a column that is not to be printed can be hidden.',
    },
  },
  'summary/column-added': {
    meaning: {
      zh: '汇总以后表里多了一栏。程序没有写过，统计表里也没有。',
      en: 'A column was put in after the summary was written. This program did not write it, and the table does not have it.',
    },
    example: { zh: '“参加人次”后面多了“其中干部”一栏。', en: 'Behind 参加人次 there is a column 其中干部.' },
    mend: {
      zh: '删去；需要统计的，写进统计表再汇总。',
      en: 'Take it out; what is to be counted belongs in the table.',
    },
  },
  'summary/sheet-missing': {
    meaning: { zh: '汇总表或报送情况被删了，或改了名称。', en: '汇总表 or 报送情况 was taken out, or renamed.' },
    example: {
      zh: '工作簿里没有“汇总表”，多了“2020年汇总”。',
      en: 'There is no 汇总表 in the workbook, and a sheet 2020年汇总 instead.',
    },
    mend: { zh: '把名称改回去，或重新汇总。', en: 'Give it its name again, or merge again.' },
  },
  'summary/content-differs': {
    meaning: {
      zh: '工作簿里有一张表与按来源重做的不同。来源本身没有变：表被人改过，或统计任务的设置变了。换了顺序、加了一行附注、右边加了列，不算不同。',
      en: 'A sheet is not what the sources give. They are as they were: it was changed by hand, or a setting of the campaign was. Rows in another order, a line with a note and further columns to the right are no difference.',
    },
    example: {
      zh: '汇总表里“城西街道”的“迟报”被删去；报送情况里“乡镇”的应报数由 9 改成 8。',
      en: 'The mark 迟报 of 城西街道 was taken out of 汇总表; of 乡镇, 报送情况 has 8 units instead of 9.',
    },
    mend: { zh: '恢复原样，或重新汇总。', en: 'Put it back, or merge again.' },
  },
  'summary/status-edited': {
    meaning: {
      zh: '报送情况里的内容，汇总以后被人改过。',
      en: 'What 报送情况 says of a unit was changed by hand afterwards.',
    },
    example: {
      zh: '“城西街道”的“及时性”原为“迟报”，现在写着“按时”。',
      en: '及时性 of 城西街道 was 迟报, and is 按时 now.',
    },
    mend: {
      zh: '恢复原样；收到时间记错的，改收文登记后重新汇总。',
      en: 'Put it back; a wrong time of receipt is corrected in the receipts.',
    },
  },
  ...summarySourceExplanations,
} as const satisfies Record<keyof typeof summaryEntries, CodeExplanation>;
