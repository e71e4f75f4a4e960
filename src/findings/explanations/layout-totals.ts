import type { layoutTotalEntries } from '../catalogue/layout-totals.ts';
import type { CodeExplanation } from '../explanation.ts';

/** Of what counts once: totals, and tables that stand twice. */
export const layoutTotalExplanations = {
  'layout/total-mismatch': {
    meaning: {
      zh: '表内合计与各行相加不等。汇总只用各行数字，合计行只作核对，从不加进去。',
      en: 'A total of the return is not what its rows add up to. Only the rows are added up; a total is checked, and never added.',
    },
    example: {
      zh: '“慰问金”三个村分别填 1.2、0.8、1.0，合计行 F8 却填 3.1：差 0.1。',
      en: 'For 慰问金 three villages have 1.2, 0.8 and 1.0, and the total in F8 says 3.1: a difference of 0.1.',
    },
    mend: {
      zh: '请单位核对：漏了一个村就补上一行，算错了就改合计。',
      en: 'Ask the unit which is right: a village may be missing, or the sum be wrong.',
    },
  },
  'layout/unmarked-total': {
    meaning: {
      zh: '一行没有写明是合计，数字却正好是合计。已按合计处理，没有加进去。',
      en: 'A row is the sum of others and is not called a total. It was taken for one and not added.',
    },
    example: {
      zh: '第 6 行没有单位名称，C6 填 30，正好等于 C3 至 C5 的 12、10、8 相加。',
      en: 'Row 6 names nobody, and C6 says 30, which is 12, 10 and 8 of C3 to C5.',
    },
    mend: {
      zh: '是合计的，请注明“合计”；不是的，请写明是哪个单位的数字后重报。',
      en: 'If it is a total, call it 合计; if not, say whose figures these are and send it again.',
    },
  },
  'layout/possible-total': {
    meaning: {
      zh: '一行可能是合计，但不能断定，已加进去。如果真是合计，就会重复计算。',
      en: 'A row may be a total, which is not certain, and was added. If it is one, it counts twice.',
    },
    example: {
      zh: '最后一行没有名称，C5 填 22，等于 C3、C4 的 12、10 相加，其他栏却不等。',
      en: 'The last row names nobody: C5 says 22, which is 12 and 10 of C3 and C4, and its other columns do not add up.',
    },
    mend: {
      zh: '是合计的，请注明“合计”或删除后重报；不是的，写明单位，或用 shuangyong accept 登记说明。',
      en: 'Call a total 合计 or delete it; if it is none, name the unit, or record that with shuangyong accept.',
    },
  },
  'layout/total-only': {
    meaning: {
      zh: '只填了合计，没有各行数字。已按合计计入。',
      en: 'Only the total is filled in, and no row. The total counts.',
    },
    example: {
      zh: '各村的行都空着，只有“合计”一行填了 C9 = 30。',
      en: 'The rows of the villages are blank, and only 合计 has a figure: 30 in C9.',
    },
    mend: {
      zh: '有各行数字的，请补填后重报；没有的，无需处理。',
      en: 'If there are figures of the rows, fill them in; else nothing needs to be done.',
    },
  },
  'layout/table-repeated': {
    meaning: {
      zh: '同一张统计表在文件里出现了两次，完全相同，只计一次。',
      en: 'The same table stands in the file twice and counts once.',
    },
    example: {
      zh: '工作表 Sheet1 和“Sheet1 (2)”是同一张表的两个副本。',
      en: 'Sheet1 and Sheet1 (2) are two copies of one table.',
    },
    mend: {
      zh: '请单位删除多余的一份后重报；本来就应相同的，登记说明。',
      en: 'Ask the unit to delete one; if they are meant to be the same, explain it.',
    },
  },
  'layout/possible-repetition': {
    meaning: {
      zh: '两处的数字完全相同，可能重复，但两处都已计入。',
      en: 'The figures of two places are the same, and both were counted. They may be the same ones.',
    },
    example: {
      zh: '“一月”和“二月”两张工作表的各行数字一模一样。',
      en: 'The sheets 一月 and 二月 have the same figures in every row.',
    },
    mend: {
      zh: '请单位核对：是同一份的，删除一处后重报；确实各是各的，登记说明。',
      en: 'Ask the unit: delete one if they are the same; if they are not, explain it.',
    },
  },
  'layout/changed-copy': {
    meaning: {
      zh: '同名的行在两张表里都有，都已计入。工作表的名字像复制出来的（如 Sheet1 (2)、表的副本），或一张工作表里同样的表有两张，而没有写各是哪一部分：可能是改过的一份，也可能是另一部分。',
      en: 'Two tables have a row of the same name, and both were counted. A sheet is called like a copy (Sheet1 (2), for one), or one sheet has two such tables and no line that says what part each is: one may correct the other, or be another part.',
    },
    example: {
      zh: '“Sheet1”填走访 12 户，“Sheet1 (2)”里同一单位填 15 户，合计成了 27 户。',
      en: 'Sheet1 has 12 families, Sheet1 (2) has 15 of the same unit, and the sum became 27.',
    },
    mend: {
      zh: '请单位核对：是改过的，删除旧的后重报；确是两部分的，在表上方写明，或登记说明。',
      en: 'Ask the unit: if one corrects the other, delete the old one; if they are two parts, say so over the tables, or explain it.',
    },
  },
} as const satisfies Partial<Record<keyof typeof layoutTotalEntries, CodeExplanation>>;
