import type { layoutEntries } from '../catalogue/layout.ts';
import type { CodeExplanation } from '../explanation.ts';

export const layoutExplanations = {
  'layout/header-not-found': {
    meaning: {
      zh: '没有找到统计表的表头。各工作表前面的行里，没有足够多的栏目名称与表样一致，无法知道哪一格是什么数字。',
      en: 'The header of the table was not found. Too few titles in the first rows of the sheets are those of the form, so that no cell’s meaning is known.',
    },
    example: {
      zh: '第 1 行应是“填报单位、活动场次、参加人次……”，单位改成了“名称、项目一、项目二……”。',
      en: 'Row 1 should say 填报单位, 活动场次, 参加人次 and so on; the unit wrote 名称, 项目一, 项目二.',
    },
    mend: {
      zh: '请单位用下发的表样填报，不改栏目名称。某栏常有别的写法时，在统计表的 aliases 中登记；用 shuangyong validate --explain-layout 可看每一格被当作什么。',
      en: 'Ask for the form that was sent out, with its titles as they are. A usual other name belongs in the column’s aliases; shuangyong validate --explain-layout shows what each cell was taken for.',
    },
  },
  'layout/old-form': {
    meaning: {
      zh: '报表用的是别的版本或别的统计表的表样。表样由 shuangyong template 生成，内含统计表的编号和版本：版本不同是警告，不是同一张表是错误（退回）。改版后栏目、单位或审核关系可能不同。',
      en: 'The return was filled in on a form of another version or table. Forms made by shuangyong template carry their table’s id and version: another version is a warning, another table an error. Columns, measures or rules may be different.',
    },
    example: {
      zh: '统计表已是 2.0.0 版，城东街道仍用 1.0.0 版的表样填报。',
      en: 'The table is version 2.0.0, and 城东街道 used a form of version 1.0.0.',
    },
    mend: {
      zh: '用 shuangyong template 重新生成表样发给该单位。版本不同而栏目没有变化的，核对无误后可以不重报。',
      en: 'Make the forms anew with shuangyong template and send the unit its own. Where only the version differs and the columns are the same, it may stand.',
    },
  },
  'layout/column-missing': {
    meaning: {
      zh: '缺少一个必填栏。整栏都没有，所以只在表头处报一次，不逐行报；用到它的审核公式不作判断。',
      en: 'A required column is missing. This is told once at the header and not for every row; rules that need it stay undecided.',
    },
    example: {
      zh: '统计表要求“慰问金（万元）”，报表的表头到“走访家庭次数”就结束了。',
      en: 'The table asks for 慰问金（万元）, and the header of the return ends with 走访家庭次数.',
    },
    mend: {
      zh: '请单位补上该栏（没有的填 0）后重报；如只是换了名称，在统计表的 aliases 中登记。',
      en: 'Ask the unit to add the column (with 0 where there is nothing); if it only has another name, add that to the aliases.',
    },
  },
  'layout/column-duplicate': {
    meaning: {
      zh: '同一栏出现了两次。两处的数字可能不同，无法判断以哪一处为准。',
      en: 'The same column stands twice. Its figures may differ, and which of them count cannot be told.',
    },
    example: {
      zh: 'C1 和 I1 都是“活动场次”，C2 填 12，I2 填 13。',
      en: 'C1 and I1 both say 活动场次; C2 has 12 and I2 has 13.',
    },
    mend: { zh: '请单位只保留一栏。', en: 'Ask the unit to keep one of them.' },
  },
  'layout/column-ambiguous': {
    meaning: {
      zh: '一个栏目名称可能指几个不同的栏。表样里这些栏靠上级栏目区分，报表把上级栏目去掉了。',
      en: 'A title may mean any of several columns. In the form their outer headers tell them apart, and the return has none.',
    },
    example: {
      zh: 'E1 写“次数”，统计表里“走访部队”和“走访家庭”下面各有一个“次数”。',
      en: 'E1 says 次数, and the table has a 次数 under 走访部队 and another under 走访家庭.',
    },
    mend: {
      zh: '请单位按表样补上上级栏目，或写成“走访部队次数”。',
      en: 'Ask the unit for the outer header, or for 走访部队次数 in full.',
    },
  },
  'layout/no-data': {
    meaning: {
      zh: '找到了表头，下面却没有数字。空表不等于零报告：没有填，和填了 0，是两回事。',
      en: 'There is a header, and no figure below it. A blank form is no nil return: not to fill it in and to write 0 are two things.',
    },
    example: {
      zh: '单位把空白表样原样报了回来。',
      en: 'The unit sent the blank form back as it was.',
    },
    mend: {
      zh: '请单位填写后重报；确实没有此项工作的，各栏填 0 或“无”。',
      en: 'Ask the unit to fill it in; where there is nothing to report, every column gets 0 or 无.',
    },
  },
  'layout/column-unknown': {
    meaning: {
      zh: '表头里有一栏不属于统计表。这一栏没有读取，只在表头处报一次，并写明有多少个单元格。',
      en: 'A column is none of the table’s. It was not read; this is told once at its header, with how many cells it has.',
    },
    example: {
      zh: 'G1 写“慰问物资”，统计表里没有这一栏。',
      en: 'G1 says 慰问物资, which is no column of the table.',
    },
    mend: {
      zh: '如是某栏的另一种写法，在统计表的 aliases 中登记，再运行一次就会读入；确属多余的，登记说明即可。',
      en: 'If it is another name of a column, add it to the aliases and run again; if it is superfluous, explain it.',
    },
  },
  'layout/period-unclear': {
    meaning: {
      zh: '并排有几个时期的数字，哪一栏是本期无法判断。暂读第一栏，报表退回。',
      en: 'Figures of several periods stand side by side. Which are this period’s cannot be told; the first were read, and the return is rejected.',
    },
    example: {
      zh: '指标右边是“2018年”和“2019年”两栏，而统计任务要的是 2020 年。',
      en: 'Beside the indicators stand 2018年 and 2019年, and the campaign asks for 2020.',
    },
    mend: {
      zh: '请单位只保留本期一栏，或把栏名改为“本期”。',
      en: 'Ask the unit to keep only this period’s column, or to head it 本期.',
    },
  },
  'layout/title-period': {
    meaning: {
      zh: '表的标题写的是别的年份。可能误报了往年的表，也可能只是标题没改；除它以外没有别的表，所以数字照常计入，并请核对。',
      en: 'The title of the table names another year. It may be an old table, or an old title; there is no other table, so that its figures are counted, and should be checked.',
    },
    example: {
      zh: '通知要的是 2020 年的表，A1 写的是“2019年双拥活动情况统计表”。',
      en: 'The notice asks for 2020, and A1 says 2019年双拥活动情况统计表.',
    },
    mend: {
      zh: '如是往年的表，换成本期的重报；如只是标题没改，改正标题。',
      en: 'Send this period’s table, or correct the title.',
    },
  },
  'layout/other-period': {
    meaning: {
      zh: '有些栏是别的时期的数字。如“上年同期”“去年”“累计”，这些栏不读，免得与本期数混在一起。',
      en: 'Some columns are of another period. Columns such as 上年同期 (last year) are not read, so that they do not mix with this period’s figures.',
    },
    example: {
      zh: '“活动场次”旁边有一栏“上年同期”，C2 是本期 12，D2 是上年 10：只读 12。',
      en: 'Beside 活动场次 stands 上年同期: C2 has 12 for this period, D2 has 10 for the last, and 12 is read.',
    },
    mend: { zh: '无需处理。', en: 'Nothing needs to be done.' },
  },
} as const satisfies Partial<Record<keyof typeof layoutEntries, CodeExplanation>>;
