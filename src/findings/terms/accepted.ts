import type { Words } from '../entry.ts';

/** What may be wrong with a line of accepted.csv. */
export const acceptedTerms = {
  'accepted-no-unit': {
    zh: '名册中没有“{text}”这个单位[，是不是“{near}”]',
    en: 'there is no unit called “{text}”[; perhaps {near}]',
  },
  'accepted-several-units': { zh: '“{text}”可能指多个单位：{near}', en: '“{text}” may mean any of: {near}' },
  'accepted-several-rows': {
    zh: '有几行都是“{text}”（{near}），应在原值前写明是哪一行，如“某某村：{text}”',
    en: 'several rows have “{text}” ({near}); say before it which row is meant, as in “某某村：{text}”',
  },
  'accepted-no-code': {
    zh: '没有“{text}”这个问题代码[，是不是 {near}]',
    en: 'there is no finding code “{text}”[; perhaps {near}]',
  },
  'accepted-no-rule': {
    zh: '统计表没有审核公式“{text}”[，是不是 {near}]',
    en: 'the table has no rule “{text}”[; perhaps {near}]',
  },
  'accepted-no-column': {
    zh: '统计表没有“{text}”这一指标[，是不是“{near}”]',
    en: 'the table has no column “{text}”[; perhaps {near}]',
  },
  'accepted-short-reason': {
    zh: '说明“{text}”太短，至少写 6 个字，说清原因',
    en: 'the reason “{text}” is too short; say in six characters at least why the figure is right',
  },
  'accepted-empty-reason': {
    zh: '说明“{text}”没有说出原因，应写明数字为什么是这样',
    en: 'the reason “{text}” says that somebody looked, and not why the figure is right',
  },
  'accepted-no-date': {
    zh: '“{text}”不是存在的日期，应写作 2020-02-06',
    en: '“{text}” is no existing date; expected one such as 2020-02-06',
  },
  // why a finding cannot be explained away
  'accepted-hard': {
    zh: '强制性审核必须改正，不能用说明了结',
    en: 'a hard edit must be corrected, and no explanation stands for it',
  },
  'accepted-notice': { zh: '提示不需要核实', en: 'a notice needs no explanation' },
  'accepted-not-edit': {
    zh: '这不是对报表内容的审核，不能用说明了结',
    en: 'this is no edit of what the return says, and no explanation stands for it',
  },
} as const satisfies Record<string, Words>;
