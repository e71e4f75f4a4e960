import type { acceptedEntries } from '../catalogue/accepted.ts';
import type { CodeExplanation } from '../explanation.ts';

export const acceptedExplanations = {
  'accepted/invalid': {
    meaning: {
      zh: '核实记录（accepted.csv）里有一行写错了，不起作用。它所对应的问题照常列出；其他各行不受影响。',
      en: 'A line of accepted.csv is mistaken and counts for nothing. The finding that it is meant for stands; the other lines are not touched.',
    },
    example: {
      zh: 'A8 的单位写“上度镇”，名册里是“上渡镇”；或 F7 的说明只写“核实无误”，没有写原因。',
      en: 'A8 names 上度镇, and the roster has 上渡镇; or F7 only says 核实无误 (checked) and not why.',
    },
    mend: {
      zh: '按消息改正这一格；用 shuangyong accept 登记就不会写错。',
      en: 'Correct the cell as the message says; shuangyong accept writes lines without such slips.',
    },
  },
  'accepted/not-acceptable': {
    meaning: {
      zh: '核实记录想用说明了结一个不能了结的问题。强制性审核只能改正；未报、迟报一类不是对报表内容的审核。',
      en: 'A line explains what no explanation can stand for. A hard edit must be corrected; who is missing or late is no edit of a return.',
    },
    example: {
      zh: 'B6 是 rule/violated，C6 是 R01，而 R01 在统计表里是强制性公式（hard）。',
      en: 'B6 says rule/violated and C6 R01, which is a hard rule of the table.',
    },
    mend: {
      zh: '请单位改正数字后重报，并删去这一行；公式定得过严的，把它改为准强制性（explain）或核实性（soft）。',
      en: 'Ask the unit to correct the return and delete the line; if the rule is too strict, make it explain or soft in the table.',
    },
  },
  'accepted/lapsed': {
    meaning: {
      zh: '核实过的数字变了，原来的说明不再有效。问题仍然存在，只是数字与核实时不同，所以要重新核实。',
      en: 'A figure that was explained has changed, and the explanation has lapsed. The finding is still there, on another figure than the one that was checked.',
    },
    example: {
      zh: '2 月 6 日核实的是“约200”，更正报表 D2 改成了“约260”。',
      en: 'On 6 February 约200 was explained, and D2 of the correction says 约260.',
    },
    mend: {
      zh: '重新核实；确属实情的，用 shuangyong accept 再登记一次，旧的一行留作记录。',
      en: 'Look at it again; if it is right, record that once more with shuangyong accept. The old line stays for the record.',
    },
  },
  'accepted/unmatched': {
    meaning: {
      zh: '核实过的问题不再出现。多半是单位已经更正，或报表还没有重报；说明留着没有坏处。',
      en: 'What was explained is found no more. The unit has probably corrected it, or sent nothing yet; the line does no harm.',
    },
    example: {
      zh: '北屏乡的“慰问金 2”核实过，更正报表已改为 1.5，不再违反 R02。',
      en: '慰问金 2 of 北屏乡 was explained; the correction says 1.5 and keeps R02.',
    },
    mend: {
      zh: '无需处理；如果问题其实还在，说明这一行的代码、审核公式或指标写错了，请改正。',
      en: 'Nothing needs to be done; if the finding is still there, the line’s code, rule or column is mistaken.',
    },
  },
} as const satisfies Record<keyof typeof acceptedEntries, CodeExplanation>;
