import type { ruleEntries } from '../catalogue/rule.ts';
import type { CodeExplanation } from '../explanation.ts';

export const ruleExplanations = {
  'rule/violated': {
    meaning: {
      zh: '数字之间的关系不符合统计表的审核公式。强制性公式（hard）和准强制性公式（explain）是错误，核实性公式（soft）是警告，提示性公式（notice）只作提示；用 shuangyong explain 加公式编号可看公式内容。',
      en: 'The figures break a rule of the table. A hard or explain rule makes it an error, a soft one a warning, a notice only tells; shuangyong explain with the rule’s id shows the rule.',
    },
    example: {
      zh: 'R01 要求走访合计等于各类之和：D4 合计填 30，E4 至 H4 分别为 12、8、6、3，相加是 29（差 1）。',
      en: 'R01 asks the total to be the sum of its parts: D4 says 30, and E4 to H4 say 12, 8, 6 and 3, which is 29 (difference 1).',
    },
    mend: {
      zh: '请单位核对所列各项，改正后重报。核实性和准强制性公式经核实确属实情的，用 shuangyong accept 登记说明；强制性公式只能改正。',
      en: 'Ask the unit to check the figures that are named. What a soft or explain rule finds may be right: record why with shuangyong accept. A hard rule must be kept.',
    },
  },
} as const satisfies Record<keyof typeof ruleEntries, CodeExplanation>;
