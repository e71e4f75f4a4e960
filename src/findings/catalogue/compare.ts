import type { CatalogueEntry } from '../entry.ts';

/** What comparing the units of a district brings up: suspicions, which never change a figure. */
export const compareEntries = {
  'value/magnitude': {
    severity: 'warning',
    message: {
      zh: '“{title}”填 {figure}，疑似按“{measure}”填报，表样要求“{asked}”（若是，应为 {mended} {asked}）：{grounds}',
      en: '“{title}” is {figure}; it seems to be in {measure}, where {asked} is asked for (it would be {mended} {asked}): {grounds}',
    },
    hint: {
      zh: '请核实计量单位：填错的改正后重报，属实的请说明。',
      en: 'Check the measure; send a corrected return, or explain the figure.',
    },
  },
  'compare/outlier': {
    severity: 'warning',
    message: {
      zh: '“{title}”填 {figure}，是“{category}”{count} 个单位中位数 {median} 的 {times} 倍，一般在 {low} 至 {high} 之间',
      en: '“{title}” is {figure}, {times} times the median in “{category}”, which is {median} (units: {count}); the usual range is {low} to {high}',
    },
    hint: {
      zh: '请核实是否多写了一位、漏了小数点或重复计算；属实的请说明。',
      en: 'Check for a digit too many, a lost decimal point or double counting; explain the figure if it is right.',
    },
  },
  'compare/copied': {
    severity: 'warning',
    message: {
      zh: '{count} 个非零数字与先收到的“{other}”（{otherFile}）完全相同：{figures}',
      en: 'The figures other than 0 are all those of “{other}”, received before ({otherFile}; figures: {count}): {figures}',
    },
    hint: {
      zh: '请向两个单位核实，是否误用或照抄了对方的报表。',
      en: 'Ask both units whether one took the other’s return for its own.',
    },
  },
  'compare/change': {
    severity: 'warning',
    message: {
      zh: '“{title}”由上期 {before} 变为 {figure}，为上期的 {ratio} 倍；“{category}”{count} 个单位的中位数为 {typical} 倍，一般在 {low} 至 {high} 倍之间',
      en: '“{title}” went from {before} to {figure}, {ratio} times as much; the median in “{category}” is {typical} times (units: {count}), the usual range {low} to {high}',
    },
    hint: {
      zh: '请对照上期核实：是否错列、漏报或换了计量单位、口径；属实的请说明。',
      en: 'Check it against the previous return: a shifted column, a part left out, another measure or definition; explain the change if it is right.',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
