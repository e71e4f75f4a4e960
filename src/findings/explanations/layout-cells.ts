import type { layoutEntries } from '../catalogue/layout.ts';
import type { CodeExplanation } from '../explanation.ts';

/** Of what is hidden, unread, or does not fit; `layout.ts` has those of header and columns. */
export const layoutCellExplanations = {
  'layout/hidden-content': {
    meaning: {
      zh: '有隐藏的内容。表内隐藏的行和列照常计入；隐藏的工作表即使有统计表也不读取。两种情况都要告诉经办人。',
      en: 'Something is hidden. Hidden rows and columns inside the table are counted; a hidden sheet is not read, even if it holds the table. Either is told.',
    },
    example: {
      zh: '第 5 至 7 行被筛选隐藏，里面有 3 个村的数字，已计入合计。',
      en: 'A filter hides rows 5 to 7 with the figures of three villages, which were counted.',
    },
    mend: {
      zh: '取消隐藏后核对：该计入的，登记说明；不该计入的，请单位删去后重报。',
      en: 'Unhide it and look: explain what belongs there, and ask the unit to delete what does not.',
    },
  },
  'layout/cell-unread': {
    meaning: {
      zh: '有一格内容没有读取。它既不是栏目名称，也不是某栏的数字、合计或签章，可能填错了地方。',
      en: 'A cell was not read. It is no title, figure, total or signature, and may stand in the wrong place.',
    },
    example: {
      zh: 'J5 写着“23-79”，那里没有任何栏目。',
      en: 'J5 says 23-79, where there is no column.',
    },
    mend: {
      zh: '看这一格想说什么：属于某栏的，请单位移过去；是备注的，写进“备注”栏；无用的删除。',
      en: 'See what it means: ask the unit to move a figure into its column and a remark into 备注, and to delete the rest.',
    },
  },
  'layout/cells-unread': {
    meaning: {
      zh: '表外还有许多单元格没有读取。前面几个已逐个列出，其余合为一条，写明从哪一格开始、共多少个。',
      en: 'Many more cells outside the table were not read. The first are told one by one, and the rest together with where they begin.',
    },
    example: {
      zh: '表的右边从 K3 起还贴着一张明细表，有 120 个单元格。',
      en: 'To the right of the table, from K3 on, another list of 120 cells was pasted.',
    },
    mend: {
      zh: '确认里面没有应报的数字；有的，请单位移到统计表内。',
      en: 'See that it holds nothing to report; if it does, ask the unit to move that into the table.',
    },
  },
  'layout/other-table': {
    meaning: {
      zh: '统计表下面还有另一张表，没有读取。它有自己的标题和表头，与统计表的栏目对不上。',
      en: 'Another table stands below and was not read. It has a title or header of its own, which is not that of the form.',
    },
    example: {
      zh: '统计表填到第 12 行，A15 起是“附：走访人员名单”。',
      en: 'The form ends in row 12, and at A15 a list of names begins: 附：走访人员名单.',
    },
    mend: {
      zh: '里面有应报数字的，请单位填入统计表；没有的，移到另一张工作表。',
      en: 'Figures to report belong in the form; anything else belongs on another sheet.',
    },
  },
  'layout/sheet-unread': {
    meaning: {
      zh: '一张工作表里没有统计表，没有读取。',
      en: 'A sheet does not hold the table and was not read.',
    },
    example: {
      zh: '工作簿里除“统计表”外，还有一张“填表说明”。',
      en: 'Besides 统计表 the workbook has a sheet 填表说明 (how to fill it in).',
    },
    mend: {
      zh: '通常无需处理；如应报数字在这张工作表里，请移到统计表内。',
      en: 'Usually nothing needs to be done; figures to report belong in the table.',
    },
  },
  'layout/merged-figure': {
    meaning: {
      zh: '一个数字填在横跨几栏的合并单元格里。各栏各是多少无法判断，已全部计入第一栏，不会重复计算。',
      en: 'One figure stands in a cell that is merged over several columns. What belongs to each cannot be told; all of it was counted in the first, and once.',
    },
    example: {
      zh: 'E4:F4 合并后填 20，横跨“走访部队次数”和“走访家庭次数”。',
      en: 'E4:F4 is merged and says 20, over 走访部队次数 and 走访家庭次数.',
    },
    mend: { zh: '请单位取消合并，分栏填报。', en: 'Ask the unit to unmerge it and fill in each column.' },
  },
  'layout/header-unit': {
    meaning: {
      zh: '表头的计量单位与表样不同。整栏已换算成表样的单位，数字不受影响。',
      en: 'The header names another measure than the form. The whole column was converted, exactly.',
    },
    example: {
      zh: '表样是“慰问金（万元）”，报表写“慰问金（元）”，D4 的 15000 换算为 1.5 万元。',
      en: 'The form says 慰问金（万元） and the return 慰问金（元）: 15000 in D4 is 1.5 万元.',
    },
    mend: {
      zh: '无需处理；请看一眼换算后的数字是否合理，下次按表样单位填报。',
      en: 'Nothing needs to be done; see that the converted figures make sense.',
    },
  },
  'layout/measure-unclear': {
    meaning: {
      zh: '表外写了另一种金额单位，是否适用无法判断。数字按栏名或表样的单位读取，没有换算。',
      en: 'Something outside the header names another measure of money. Whether it holds cannot be told, and nothing was converted.',
    },
    example: {
      zh: '栏名是“慰问金（万元）”，表下的注却写“金额单位：元”。',
      en: 'The header says 慰问金（万元）, and the note below says 金额单位：元.',
    },
    mend: {
      zh: '请单位说明以哪个为准，并把栏名和附注改为一致；确认数字无误的，登记说明。',
      en: 'Ask the unit which is right, and to make both say the same; explain it where the figures are right.',
    },
  },
  'layout/measure-mismatch': {
    meaning: {
      zh: '表头的计量单位与要求的不是一类，无法换算。整栏数字不能用。',
      en: 'The header names a measure of another kind, which cannot be converted. The column cannot be used.',
    },
    example: {
      zh: '“慰问金”要求按万元填报，表头写“慰问金（人）”。',
      en: '慰问金 is asked for in 万元, and the header says 慰问金（人）.',
    },
    mend: {
      zh: '请单位按要求的单位重填该栏；如只是表头写错，改正表头。',
      en: 'Ask the unit to fill the column in again in the measure that is asked for, or to correct the header.',
    },
  },
} as const satisfies Partial<Record<keyof typeof layoutEntries, CodeExplanation>>;
